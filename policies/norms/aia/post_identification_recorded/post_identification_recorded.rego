# METADATA
# title: Leg elk gebruik vast en doe elk jaar verslag
# description: >-
#   Wie met een AI-systeem met hoog risico mensen op afstand en achteraf herkent, legt elk gebruik vast in het
#   politiedossier, wat ook het doel is. De markttoezichthouder en de Autoriteit Persoonsgegevens mogen dat zien en
#   krijgen elk jaar een verslag. Gevoelige gegevens van opsporing hoeven er niet in.
# custom:
#   title_en: Record each use and report each year
#   description_en: >-
#     Whoever identifies people from a distance and afterwards with a high-risk AI system documents each use in the
#     police file, whatever the aim. The market surveillance authority and the data protection authority may see that
#     and get a report each year. Sensitive data of law enforcement need not be in it.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "10", version: "2026-07-27"}
#   due: during_use
#   responsible: process_owner
#   remedy: Laat het systeem elk gebruik in het dossier schrijven en plan het jaarverslag.
#   remedy_en: Have the system write each use into the file and plan the yearly report.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.post_identification_recorded

import data.classification.biometrics
import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	biometrics.post_remote_identification
	role.deployer
	high_risk.any_ground
}

applies_from := transition.chapter_iii

met if {
	"documented" in input.facts.post_identification.limits
	"yearly_report" in input.facts.post_identification.limits
}
