# METADATA
# title: Geen onderscheid op ras bij sociale voordelen
# description: >-
#   Bij uitkeringen, toeslagen en andere sociale voordelen maakt een algoritme geen onderscheid op grond van ras of
#   afkomst.
# custom:
#   title_en: No distinction by race in social advantages
#   description_en: >-
#     For benefits, allowances and other social advantages an algorithm makes no distinction by race or origin.
#   level: obligation
#   source: {regulation: AWGB, article: "7a", paragraph: "1", version: "2004-04-01"}
#   applies_from: "2004-04-01"
#   caveat: >-
#     Achter deze regel staat Richtlijn 2000/43/EG, die met Stb. 2004, 119 in de wet kwam. De tekst van dit artikel en
#     de dag waarop het inging zijn hier niet nagelezen.
#   caveat_en: >-
#     Behind this rule is Directive 2000/43/EC, which came into the law with Stb. 2004, 119. The text of this article
#     and the day on which it took effect were not checked here.
#   due: before_use
#   responsible: process_owner
#   remedy: Haal afkomst, nationaliteit en geboorteland eruit en zoek naar gegevens die ze verraden.
#   remedy_en: Take out origin, nationality and country of birth and look for data that give them away.
package norms.awb.equal_treatment_social

import data.classification.automated_decision

applies if {
	automated_decision.formal_decision
	"social_benefit" in input.facts.public_law.decision_traits
}

met if {
	"no_protected_trait" in input.facts.public_law.equality
	"proxies_examined" in input.facts.public_law.equality
	"differences_justified" in input.facts.public_law.equality
}
