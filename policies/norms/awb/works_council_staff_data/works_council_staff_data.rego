# METADATA
# title: Instemming over gegevens van medewerkers
# description: >-
#   Maakt of verandert de gemeente regels over persoonsgegevens van medewerkers, dan stemt de ondernemingsraad eerst
#   in.
# custom:
#   title_en: Consent on staff data
#   description_en: >-
#     If the municipality makes or changes rules on personal data of staff, the works council consents first.
#   level: obligation
#   source: {regulation: WOR, article: "27", paragraph: "1", point: "k", version: "1998-03-04"}
#   applies_from: "1998-03-04"
#   due: before_use
#   responsible: hr
#   remedy: Leg de regels voor aan de ondernemingsraad en begin pas na instemming.
#   remedy_en: Put the rules before the works council and start only after its consent.
package norms.awb.works_council_staff_data

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
	"staff" in input.facts.persons.groups
	"staff_data_rules" in input.facts.works_council.subjects
}

met if "consent_data_rules" in input.facts.works_council.steps
