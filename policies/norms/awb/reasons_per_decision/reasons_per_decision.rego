# METADATA
# title: Uitleg bij elk besluit
# description: >-
#   Een besluit berust op een deugdelijke motivering. Helpt een algoritme mee, dan kan de gemeente per besluit
#   uitleggen waarom de uitkomst zo is.
# custom:
#   title_en: Reasons for each decision
#   description_en: >-
#     A decision rests on sound reasons. If an algorithm has a part in it, the municipality can explain for each
#     decision why the output is what it is.
#   level: obligation
#   source: {regulation: AWB, article: "3:46", version: "1998-01-01"}
#   urn: urn:nl:ak:ver:awb-02
#   applies_from: "1998-01-01"
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Regel dat bij elk besluit in gewone taal staat welke gegevens telden en waarom dat tot deze uitkomst leidde.
#   remedy_en: Arrange that each decision says in plain language which data counted and why they led to this outcome.
package norms.awb.reasons_per_decision

import data.classification.automated_decision

applies if automated_decision.formal_decision

met if "reasons" in input.facts.automated.accountable_for
