# METADATA
# title: Gebruik gevoelige gegevens tegen vertekening alleen met waarborgen
# description: >-
#   De aanbieder van een AI-systeem met hoog risico mag bijzondere persoonsgegevens gebruiken om vertekening te
#   vinden en te herstellen, als dat strikt nodig is. Alle zes voorwaarden van artikel 4 bis, lid 1, gelden. Het gaat
#   om geen andere weg, beperkt hergebruik, streng beheerde toegang, niet delen, wissen en uitleg in het register.
# custom:
#   title_en: Use sensitive data against bias with safeguards only
#   description_en: >-
#     The provider of a high-risk AI system may use special categories of personal data to find and correct bias where
#     that is strictly necessary. All six conditions of Article 4a(1) hold: no other way, limited reuse, strictly
#     controlled access, no sharing, deletion and reasons in the record.
#   level: obligation
#   source: {regulation: AIA, article: "4a", paragraph: "1", version: "2026-07-27"}
#   enacted: "2026-07-27"
#   applies_from: "2026-07-27"
#   due: before_use
#   responsible: fg
#   remedy: Gebruik de gegevens niet voordat alle zes voorwaarden zijn geregeld en de FG heeft meegekeken.
#   remedy_en: >-
#     Do not use the data before all six conditions are arranged and the data protection officer has looked at it.
#   caveat: >-
#     Dit artikel geeft geen plicht om zulke gegevens te gebruiken. Het zegt wanneer het mag, naast de eisen van de
#     AVG. Naar de letter stelt artikel 111, lid 2, ook deze regel uit voor oudere systemen met hoog risico. Wij
#     rekenen met de datum waarop het artikel in werking trad.
#   caveat_en: >-
#     This article gives no duty to use such data. It says when it is allowed, beside the requirements of the GDPR. By
#     the letter Article 111(2) defers this rule too for older high-risk systems. We count from the date on which the
#     article entered into force.
package norms.aia.bias_data_high_risk

import data.classification.high_risk
import data.classification.personal_data
import data.classification.role

applies if {
	count(personal_data.special_kinds) > 0
	input.facts.bias_detection.uses_special_data
	role.provider
	high_risk.any_ground
}

met if {
	"strictly_necessary" in input.facts.bias_detection.conditions
	"no_other_data" in input.facts.bias_detection.conditions
	"reuse_limited" in input.facts.bias_detection.conditions
	"access_controlled" in input.facts.bias_detection.conditions
	"not_passed_on" in input.facts.bias_detection.conditions
	"deleted" in input.facts.bias_detection.conditions
	"reasons_recorded" in input.facts.bias_detection.conditions
}
