# METADATA
# title: Houd de beoordeling van grondrechten bij
# description: >-
#   Ziet een overheid tijdens het gebruik dat iets in haar beoordeling van grondrechten is veranderd of niet meer
#   klopt, dan past zij dat aan. Dat geldt voor een AI-systeem van bijlage III met hoog risico, maar niet voor
#   kritieke infrastructuur.
# custom:
#   title_en: Keep the assessment of fundamental rights current
#   description_en: >-
#     If a public body sees during use that something in its assessment of fundamental rights has changed or is no
#     longer right, it updates that. This holds for a high-risk AI system of Annex III, but not for critical
#     infrastructure.
#   level: obligation
#   source: {regulation: AIA, article: "27", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-27
#   due: during_use
#   responsible: process_owner
#   remedy: Pas het deel aan dat niet meer klopt en laat zien wat er anders is.
#   remedy_en: Change the part that is no longer right and show what is different.
#   caveat: >-
#     Voor oudere systemen telt de datum van bijlage III als grens. De wet noemt in artikel 111, lid 2, alleen de
#     datum voor hoofdstuk III.
#   caveat_en: >-
#     For older systems the date of Annex III is the cut-off. Article 111(2) only mentions the date for Chapter III.
package norms.aia.fria_updated

import data.classification.public_authority
import data.classification.transition

applies if {
	public_authority.deployer_under_annex_iii
	input.facts.after_start.fria_changed
}

applies_from := transition.annex_iii_route

met if input.facts.after_start.fria_updated
