# METADATA
# title: Geen besluit door een systeem alleen met politiegegevens
# description: >-
#   Met gegevens voor de politietaak van boa's neemt een systeem niet alleen een besluit dat iemand flink raakt. Het
#   mag alleen als een mens er vooraf tussen komt en de betrokkene er uitleg over krijgt.
# custom:
#   title_en: No decision by a system alone with police data
#   description_en: >-
#     With data for the police task of special investigating officers a system does not alone take a decision that
#     affects somebody strongly. It is only allowed if a human being intervenes beforehand and the person concerned is
#     informed.
#   level: prohibition
#   source: {regulation: WPG, article: "7a", paragraph: "1", version: "2019-01-01"}
#   applies_from: "2019-01-01"
#   caveat: >-
#     De wet noemt nadelige gevolgen. Deze norm kijkt naar elk besluit dat iemand flink raakt. Voor gevoelige gegevens
#     geldt ook het tweede lid. De tekst van dit artikel is hier niet nagelezen.
#   caveat_en: >-
#     The law mentions adverse effects. This norm looks at each decision that affects somebody strongly. For sensitive
#     data the second paragraph holds too. The text of this article was not checked here.
#   due: always
#   responsible: process_owner
#   remedy: Laat een boa elk besluit vooraf beoordelen en leg aan de betrokkene uit hoe het tot stand kwam.
#   remedy_en: Have an officer assess each decision beforehand and explain to the person concerned how it came about.
package norms.awb.police_automated_decision

import data.classification.automated_decision
import data.classification.personal_data

applies if {
	personal_data.police_task
	automated_decision.automated_decision
}

met if {
	"human_beforehand" in input.facts.public_law.police_safeguards
	"person_informed" in input.facts.public_law.police_safeguards
}
