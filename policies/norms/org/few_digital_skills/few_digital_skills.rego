# METADATA
# title: Ook voor wie computers moeilijk vindt
# description: >-
#   Inwoners die computers moeilijk vinden, kunnen ook zonder het systeem terecht en begrijpen de taal. Met hen is het
#   uitgeprobeerd.
# custom:
#   title_en: Also for those who find computers difficult
#   description_en: >-
#     Residents who find computers difficult can manage without the system too and understand the language. It was tried
#     out with them.
#   level: obligation
#   source: {regulation: ORG, article: "digitale vaardigheid", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 10. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 10. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Bied een weg met hulp van een mens, schrijf eenvoudig en probeer het uit met deze inwoners.
#   remedy_en: Offer a way with the help of a person, write plainly and try it out with these residents.
package norms.org.few_digital_skills

import data.classification.participation

applies if {
	participation.residents_affected
	input.facts.system.interacts_with_people
}

met if {
	"other_way" in input.facts.participation.inclusion
	"plain_language" in input.facts.participation.inclusion
	"tried_out" in input.facts.participation.inclusion
}
