# METADATA
# title: Geen automatisch besluit op bijzondere gegevens
# description: >-
#   Een systeem dat zelf mag besluiten, doet dat niet op basis van bijzondere persoonsgegevens. Het mag alleen met
#   uitdrukkelijke toestemming, of met een wet voor een zwaarwegend algemeen belang. Altijd zijn passende maatregelen
#   nodig.
# custom:
#   title_en: No automated decision on special data
#   description_en: >-
#     Even where a system may decide by itself, it may not do so on the basis of special categories of personal data. An
#     exception is explicit consent or a law for a substantial public interest, and then with suitable measures.
#   level: prohibition
#   source: {regulation: AVG, article: "22", paragraph: "4", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: always
#   responsible: process_owner
#   remedy: Haal de bijzondere gegevens uit het besluit, of laat een mens elk besluit echt beoordelen.
#   remedy_en: Take the special data out of the decision, or let a human being really assess each decision.
package norms.avg.automated_decision_special_data

import data.classification.automated_decision
import data.classification.personal_data

applies if {
	personal_data.special_categories
	automated_decision.automated_decision
	input.facts.automated.based_on_special_data
}

met if {
	input.facts.personal_data.special_exception == "explicit_consent"
	input.facts.automated.suitable_measures
}

met if {
	input.facts.personal_data.special_exception == "substantial_public_interest"
	input.facts.personal_data.exception_in_law
	input.facts.automated.suitable_measures
}
