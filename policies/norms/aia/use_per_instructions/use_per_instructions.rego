# METADATA
# title: Gebruik volgens de gebruiksaanwijzing
# description: >-
#   Wie een AI-systeem met hoog risico gebruikt, zorgt met techniek en afspraken dat het volgens de gebruiksaanwijzing
#   wordt gebruikt.
# custom:
#   title_en: Use according to the instructions
#   description_en: >-
#     Whoever uses a high-risk AI system takes technical and organisational measures so that it is used according to
#     the instructions for use.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-20
#   due: before_use
#   responsible: process_owner
#   remedy: Vraag de gebruiksaanwijzing op, maak er een werkinstructie van en stel het systeem zo in.
#   remedy_en: >-
#     Ask for the instructions for use, turn them into work instructions and configure the system accordingly.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.use_per_instructions

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if "follows_instructions" in input.facts.deployer.measures
