# METADATA
# title: Vraag toestemming om een verdachte achteraf te herkennen
# description: >-
#   Wie met een AI-systeem met hoog risico achteraf en gericht zoekt naar iemand die verdacht of veroordeeld is,
#   vraagt daarvoor toestemming. Dat gebeurt vooraf of binnen 48 uur, bij een rechter of bestuursorgaan. Weigert die,
#   dan stopt het meteen en worden de gegevens gewist. Een eerste identificatie van een mogelijke verdachte op harde
#   feiten valt hierbuiten.
# custom:
#   title_en: Get permission to identify a suspect afterwards
#   description_en: >-
#     Whoever uses a high-risk AI system to search afterwards for somebody suspected or convicted requests permission
#     from a court or administrative authority. It does so beforehand or within 48 hours. If that is refused, it stops
#     at once and the data are deleted. A first identification of a possible suspect on hard facts falls outside this.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "10", version: "2026-07-27"}
#   due: during_use
#   responsible: legal
#   remedy: Stop met zoeken en vraag toestemming aan voor elk zoeken naar een verdachte of veroordeelde.
#   remedy_en: Stop searching and request permission for each search for a suspect or convict.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk. Voor het moment van 48 uur volgen wij
#     de wettekst: vooraf, of zonder uitstel en uiterlijk 48 uur na het feit.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words. For the 48 hours we follow
#     the text: beforehand, or without undue delay and at the latest 48 hours after the fact.
package norms.aia.post_identification_permission

import data.classification.biometrics
import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	biometrics.post_remote_identification
	role.deployer
	high_risk.any_ground
	"wanted_person" in input.facts.post_identification.aims
}

applies_from := transition.chapter_iii

met if {
	_permitted
	"strictly_necessary" in input.facts.post_identification.limits
}

_permitted if {
	input.facts.post_identification.permission in {"given_beforehand", "requested_within_48_hours", "refused_and_stopped"}
}
