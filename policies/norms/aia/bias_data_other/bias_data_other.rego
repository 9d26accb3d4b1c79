# METADATA
# title: Gebruik gevoelige gegevens tegen schadelijke vertekening alleen met waarborgen
# description: >-
#   Ook wie een AI-systeem zonder hoog risico aanbiedt, of een AI-systeem gebruikt, mag soms bijzondere
#   persoonsgegevens tegen vertekening gebruiken. De vertekening kan dan mensen schaden, hun grondrechten raken of tot
#   verboden discriminatie leiden. Het is strikt nodig en alle voorwaarden van artikel 4 bis, lid 1, gelden.
# custom:
#   title_en: Use sensitive data against harmful bias with safeguards only
#   description_en: >-
#     Whoever provides an AI system without high risk, or uses an AI system, may sometimes use special categories of
#     personal data against bias too. The bias then may harm people, affect their fundamental rights or lead to
#     prohibited discrimination. It is strictly necessary and all conditions of Article 4a(1) hold.
#   level: obligation
#   source: {regulation: AIA, article: "4a", paragraph: "2", version: "2026-07-27"}
#   enacted: "2026-07-27"
#   applies_from: "2026-07-27"
#   due: before_use
#   responsible: fg
#   remedy: >-
#     Schrijf op welke schade de vertekening kan geven en gebruik de gegevens niet voordat alle voorwaarden zijn
#     geregeld.
#   remedy_en: Write down which harm the bias may do and do not use the data before all conditions are arranged.
#   caveat: >-
#     Dit artikel geeft geen plicht om zulke gegevens te gebruiken. Het zegt wanneer het mag, naast de eisen van de
#     AVG. Naar de letter stelt artikel 111, lid 2, ook deze regel uit voor oudere systemen met hoog risico. Wij
#     rekenen met de datum waarop het artikel in werking trad. Is de gemeente ook de aanbieder van een systeem met
#     hoog risico, dan geldt hier alleen lid 1. Dat is een lezing.
#   caveat_en: >-
#     This article gives no duty to use such data. It says when it is allowed, beside the requirements of the GDPR. By
#     the letter Article 111(2) defers this rule too for older high-risk systems. We count from the date on which the
#     article entered into force. If the municipality is the provider of a high-risk system too, only paragraph 1
#     holds here. That is a reading.
package norms.aia.bias_data_other

import data.classification.high_risk
import data.classification.personal_data
import data.classification.role
import data.classification.scope

applies if {
	count(personal_data.special_kinds) > 0
	input.facts.bias_detection.uses_special_data
	_under_paragraph_2
	not high_risk.annex_i_section_b
	not scope.free_software
}

met if {
	"strictly_necessary" in input.facts.bias_detection.conditions
	"no_other_data" in input.facts.bias_detection.conditions
	"reuse_limited" in input.facts.bias_detection.conditions
	"access_controlled" in input.facts.bias_detection.conditions
	"not_passed_on" in input.facts.bias_detection.conditions
	"deleted" in input.facts.bias_detection.conditions
	"reasons_recorded" in input.facts.bias_detection.conditions
	"harmful_bias" in input.facts.bias_detection.conditions
}

_under_paragraph_2 if {
	role.provider
	not high_risk.any_ground
}

_under_paragraph_2 if {
	role.deployer
	not role.provider
}
