# METADATA
# title: Laat twee mensen een herkenning controleren
# description: >-
#   Bij een AI-systeem dat mensen op afstand herkent, bevestigen minstens twee bevoegde mensen elk apart een
#   herkenning. Het systeem is zo gemaakt dat eerder niemand er iets op doet of besluit. Dat geldt niet als een wet
#   dat bij opsporing, migratie, grenzen of asiel te zwaar vindt.
# custom:
#   title_en: Have two people verify an identification
#   description_en: >-
#     With an AI system for remote biometric identification, nobody acts or decides before at least two competent people
#     have separately confirmed the identification. The system is made for that. This does not hold where a law
#     considers that disproportionate for law enforcement, migration, borders or asylum.
#   level: obligation
#   source: {regulation: AIA, article: "14", paragraph: "5", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-09
#   due: before_use
#   responsible: developer
#   remedy: Bouw een stap in waarin twee mensen apart bevestigen, en zet het in de gebruiksaanwijzing.
#   remedy_en: Build in a step in which two people confirm separately, and put it in the instructions for use.
#   caveat: >-
#     Bij hoog risico via bijlage I en bijlage III samen telt hier de vroegste datum. Voor oudere systemen telt de
#     datum van de eigen route als grens. De wet zegt beide niet uitdrukkelijk.
#   caveat_en: >-
#     Where Annex I and Annex III both make a system high-risk, the earliest date counts here. For older systems the
#     date of their own route is the cut-off. The law does not say either in so many words.
package norms.aia.two_persons_verify

import data.classification.annex_iii_point
import data.classification.high_risk
import data.classification.law_enforcement
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	annex_iii_point.point_1a
	not _disproportionate
}

applies_from := transition.chapter_iii

met if "two_persons" in input.facts.provider_design.oversight

_disproportionate if {
	law_enforcement.activity
	input.facts.provider_design.two_persons_exempted
}

_disproportionate if {
	annex_iii_point.point_7
	input.facts.provider_design.two_persons_exempted
}
