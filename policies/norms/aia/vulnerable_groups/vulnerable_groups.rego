# METADATA
# title: Let op kinderen en kwetsbare groepen
# description: >-
#   De aanbieder van een AI-systeem met hoog risico gaat na of het slecht kan uitpakken voor mensen onder de 18 en
#   voor andere kwetsbare groepen. Dat hoort bij zijn risicobeheer.
# custom:
#   title_en: Mind children and vulnerable groups
#   description_en: >-
#     In managing risks, the provider of a high-risk AI system considers people under 18 and other vulnerable groups. It
#     looks at whether the system is likely to turn out badly for them.
#   level: obligation
#   source: {regulation: AIA, article: "9", paragraph: "9", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-04
#   due: before_use
#   responsible: developer
#   remedy: Schrijf per groep op wat er mis kan gaan en wat je daaraan doet. Vraag het mensen uit die groepen.
#   remedy_en: Write down for each group what may go wrong and what you do about it. Ask people from those groups.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.vulnerable_groups

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"minors_considered" in input.facts.provider_design.risk_management
	"vulnerable_considered" in input.facts.provider_design.risk_management
}
