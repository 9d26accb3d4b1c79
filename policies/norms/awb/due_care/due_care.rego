# METADATA
# title: Zorgvuldig voorbereid besluit
# description: >-
#   De gemeente verzamelt bij het voorbereiden van een besluit de feiten en de belangen die ertoe doen, ook als een
#   algoritme meehelpt.
# custom:
#   title_en: Decision prepared with due care
#   description_en: >-
#     When it prepares a decision, the municipality gathers the facts and interests that matter, also if an
#     algorithm has a part in it.
#   level: obligation
#   source: {regulation: AWB, article: "3:2", version: "1994-01-01"}
#   urn: urn:nl:ak:ver:awb-01
#   applies_from: "1994-01-01"
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Regel dat de gegevens voor elk geval worden gecontroleerd, en dat iemand bijzondere omstandigheden kan melden
#     die dan meewegen.
#   remedy_en: >-
#     Arrange that the data are checked for each case, and that somebody can report special circumstances, which are
#     then weighed.
package norms.awb.due_care

import data.classification.automated_decision

applies if automated_decision.formal_decision

met if {
	"facts" in input.facts.automated.accountable_for
	"interests" in input.facts.automated.accountable_for
}
