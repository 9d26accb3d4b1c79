# METADATA
# title: Zoek en bestrijd vertekening in de gegevens
# description: >-
#   De aanbieder van een AI-systeem met hoog risico zoekt in de gegevens naar vertekening. Het gaat om vertekening
#   die mensen kan schaden, hun grondrechten raakt of tot verboden discriminatie leidt. Hij spoort zulke vertekening
#   op, voorkomt en vermindert die.
# custom:
#   title_en: Examine and counter bias in the data
#   description_en: >-
#     The provider of a high-risk AI system examines the data for bias. It is about bias that is likely to harm people,
#     to affect their fundamental rights or to lead to prohibited discrimination. It detects, prevents and mitigates
#     such bias.
#   level: obligation
#   source: {regulation: AIA, article: "10", paragraph: "2", point: "f", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-05
#   due: before_use
#   responsible: developer
#   remedy: Meet de uitkomsten per groep en herstel wat scheef is. Let op uitkomsten die later weer invoer worden.
#   remedy_en: Measure the outcomes per group and correct what is skewed. Mind output that becomes input again later.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.bias_examined

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"bias_examined" in input.facts.provider_design.data
	"bias_countered" in input.facts.provider_design.data
}
