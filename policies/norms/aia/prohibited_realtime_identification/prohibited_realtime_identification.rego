# METADATA
# title: Verbod op direct herkennen van mensen op straat
# description: >-
#   Voor rechtshandhaving mag een AI-systeem mensen in de openbare ruimte niet direct en op afstand herkennen. Er is
#   alleen een uitzondering als een Nederlandse wet het toestaat en het strikt nodig is voor een van drie doelen.
#   Alle waarborgen van artikel 5, leden 2 tot en met 7, zijn dan geregeld.
# custom:
#   title_en: Prohibition of real-time identification in public places
#   description_en: >-
#     For law enforcement an AI system may not identify people in public places in real time and from a distance. There
#     is an exception only if a Dutch law allows it and it is strictly necessary for one of three aims. All safeguards
#     of Article 5(2) to (7) must have been arranged.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "h", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   applies_from: "2025-02-02"
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Zet het direct herkennen uit. Gaat het om een van de drie doelen, leg het dan eerst voor aan een jurist en het
#     Openbaar Ministerie.
#   remedy_en: >-
#     Switch off the real-time identification. If one of the three aims is at stake, go to a lawyer and the public
#     prosecutor first.
#   caveat: >-
#     Dit verbod gaat alleen over gebruik voor rechtshandhaving. Voor ander gebruik gelden artikel 9 AVG, bijlage
#     III en de afspraak van gemeenten over biometrie in de openbare ruimte. Zonder wet die het toestaat (artikel
#     5, lid 5) is er geen uitzondering.
#   caveat_en: >-
#     This prohibition is only about use for law enforcement. For other use Article 9 GDPR, Annex III and the
#     agreement of municipalities on biometrics in public space hold. Without a law that allows it (Article 5(5))
#     there is no exception.
package norms.aia.prohibited_realtime_identification

import data.classification.biometrics
import data.classification.law_enforcement
import data.classification.role

applies if {
	biometrics.real_time_remote_identification
	input.facts.biometrics.in_public_space
	law_enforcement.activity
	role.deployer
}

met if {
	input.facts.biometrics.national_law_allows_real_time
	count(input.facts.biometrics.real_time_objectives) > 0
	input.facts.biometrics.real_time_permission in {"given_beforehand", "urgent_requested_within_24_hours"}
	input.facts.biometrics.real_time_registration in {"registered", "urgent_follows_without_delay"}
	_safeguarded
}

_safeguarded if {
	"confirms_target_only" in input.facts.biometrics.real_time_conditions
	"situation_and_consequences_weighed" in input.facts.biometrics.real_time_conditions
	"limited_in_time_place_persons" in input.facts.biometrics.real_time_conditions
	"fria" in input.facts.biometrics.real_time_conditions
	"each_use_notified" in input.facts.biometrics.real_time_conditions
	"no_decision_on_output_alone" in input.facts.biometrics.real_time_conditions
}
