# METADATA
# title: Instemming over het volgen van medewerkers
# description: >-
#   Kan een systeem aanwezigheid, gedrag of prestaties van medewerkers volgen, dan stemt de ondernemingsraad eerst in.
#   Het telt ook als dat niet de bedoeling is.
# custom:
#   title_en: Consent on monitoring staff
#   description_en: >-
#     If a system can follow the presence, behaviour or performance of staff, the works council consents first. It
#     counts also if that is not intended.
#   level: obligation
#   source: {regulation: WOR, article: "27", paragraph: "1", point: "l", version: "1998-03-04"}
#   applies_from: "1998-03-04"
#   due: before_use
#   responsible: hr
#   remedy: Vraag instemming over de regels voor het systeem, of zet het volgen uit.
#   remedy_en: Seek consent to the rules for the system, or switch the monitoring off.
package norms.awb.works_council_monitoring

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
	"staff" in input.facts.persons.groups
	"can_monitor" in input.facts.works_council.subjects
}

met if "consent_monitoring" in input.facts.works_council.steps
