# METADATA
# title: Houd de werking in de gaten
# description: >-
#   Wie een AI-systeem met hoog risico gebruikt, houdt de werking bij aan de hand van de gebruiksaanwijzing en licht
#   de aanbieder in. Bij een risico stopt het gebruik en horen de aanbieder of distributeur en de markttoezichthouder
#   het snel. Een ernstig incident hoort de aanbieder meteen, daarna de importeur of distributeur en de
#   markttoezichthouder. Is de aanbieder niet te bereiken, dan gelden de termijnen van artikel 73.
# custom:
#   title_en: Monitor how it works
#   description_en: >-
#     Whoever uses a high-risk AI system monitors it on the basis of the instructions for use and informs the
#     provider. If there is a risk, its use is suspended and the provider or distributor and the market surveillance
#     authority are told without undue delay. A serious incident is told at once to the provider, then to the importer
#     or distributor and the authority. If the provider cannot be reached, the time limits of Article 73 hold.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "5", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-22
#   due: during_use
#   responsible: process_owner
#   remedy: Leg met naam en nummer vast wie de werking volgt, wie stopt bij een risico en wie een incident meldt.
#   remedy_en: >-
#     Record who monitors the system, who suspends its use if there is a risk and who reports a serious incident, with
#     names and numbers.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk. Gevoelige operationele gegevens van
#     rechtshandhaving hoeven niet te worden gemeld.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words. Sensitive operational data
#     of law enforcement do not have to be reported.
package norms.aia.monitoring_deployer

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.deployer
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"monitors" in input.facts.deployer.measures
	"informs_provider" in input.facts.deployer.measures
	"stops_when_risky" in input.facts.deployer.measures
	"reports_incidents" in input.facts.deployer.measures
}
