# METADATA
# title: Beveiligd volgens BIO2
# description: >-
#   Een algoritme is beveiligd volgens de basis voor de overheid: vanaf de start, met beperkte toegang, logging,
#   back-up, updates en een plan voor incidenten.
# custom:
#   title_en: Secured according to BIO2
#   description_en: >-
#     An algorithm is secured according to the government baseline: from the start, with limited access, logging,
#     backup, updates and a plan for incidents.
#   level: obligation
#   source: {regulation: BIO2, article: "5.8, 5.15, 5.24, 8.8, 8.13, 8.15", version: "2025-09-23"}
#   urn: urn:nl:ak:ver:bio-01
#   enacted: "2025-09-23"
#   applies_from: "2025-09-23"
#   caveat: >-
#     BIO2 1.2 is voor gemeenten een richtinggevend kader, geen wet. De Cyberbeveiligingswet kan er een plicht van
#     maken. Of die wet al geldt, is hier niet nagegaan.
#   caveat_en: >-
#     BIO2 1.2 is a guiding framework for municipalities, not a law. The Cybersecurity Act can make it a duty. Whether
#     that act is in force was not checked here.
#   due: before_use
#   responsible: ciso
#   remedy: Laat de CISO de maatregelen van {security.measures} nalopen, ook bij de leverancier.
#   remedy_en: Have the security officer go through the measures of {security.measures}, at the supplier too.
package norms.awb.security_baseline

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
}

met if {
	"from_start" in input.facts.security.measures
	"access_limited" in input.facts.security.measures
	"incident_plan" in input.facts.security.measures
	"patched" in input.facts.security.measures
	"restorable" in input.facts.security.measures
	"logged" in input.facts.security.measures
}
