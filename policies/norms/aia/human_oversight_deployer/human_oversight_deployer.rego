# METADATA
# title: Menselijk toezicht bij gebruik
# description: >-
#   Wie een AI-systeem met hoog risico gebruikt, laat mensen toezicht houden met de kennis, de opleiding, het gezag
#   en de hulp die nodig zijn.
# custom:
#   title_en: Human oversight by the deployer
#   description_en: >-
#     Whoever uses a high-risk AI system assigns people to oversee it. They have the competence, the training and the
#     authority for it, and get support.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-21
#   due: before_use
#   responsible: process_owner
#   remedy: Wijs minstens één toezichthouder aan met kennis, opleiding, gezag en tijd.
#   remedy_en: Assign at least one overseer with competence, training, authority and time.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.human_oversight_deployer

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"assigned" in input.facts.oversight.measures
	"competence" in input.facts.oversight.measures
	"training" in input.facts.oversight.measures
	"authority" in input.facts.oversight.measures
	"support" in input.facts.oversight.measures
}
