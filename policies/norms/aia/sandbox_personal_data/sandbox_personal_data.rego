# METADATA
# title: Hergebruik persoonsgegevens in een testomgeving alleen met waarborgen
# description: >-
#   In een AI-testomgeving van een toezichthouder mogen persoonsgegevens die voor iets anders zijn verzameld, alleen
#   worden gebruikt als aan tien voorwaarden is voldaan. Zo moet het gaan om een groot publiek belang en mag het geen
#   gevolgen hebben voor de mensen.
# custom:
#   title_en: Reuse personal data in a sandbox with safeguards only
#   description_en: >-
#     In an AI regulatory sandbox personal data that were collected for something else may only be used if ten
#     conditions are met. It must be about a substantial public interest, for instance, and may have no effect on the
#     people.
#   level: obligation
#   source: {regulation: AIA, article: "59", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-33
#   applies_from: "2026-08-02"
#   due: before_use
#   responsible: fg
#   remedy: Gebruik de gegevens niet voordat alle tien voorwaarden van artikel 59, lid 1, zijn geregeld.
#   remedy_en: Do not use the data before all ten conditions of Article 59(1) are arranged.
#   caveat: >-
#     Een samenvatting op de site hoeft niet voor gevoelige gegevens van opsporing, grenzen, immigratie en asiel. Voor
#     een product van bijlage I, afdeling B, geldt dit artikel alleen voor zover de regels van dat product de eisen
#     hebben overgenomen. Dat geval staat hier niet.
#   caveat_en: >-
#     A summary on the website is not needed for sensitive data of law enforcement, borders, immigration and asylum.
#     For a product of Annex I, Section B, this article only holds as far as the rules of that product took over the
#     requirements. That case is not here.
package norms.aia.sandbox_personal_data

import data.classification.high_risk
import data.classification.personal_data
import data.classification.role

applies if {
	personal_data.processed
	role.provider
	input.facts.real_world_testing.setting == "in_sandbox"
	input.facts.real_world_testing.sandbox_reuse
	not high_risk.annex_i_section_b
}

met if {
	"public_interest" in input.facts.real_world_testing.sandbox_conditions
	"needed" in input.facts.real_world_testing.sandbox_conditions
	"risks_monitored" in input.facts.real_world_testing.sandbox_conditions
	"separated" in input.facts.real_world_testing.sandbox_conditions
	"not_shared" in input.facts.real_world_testing.sandbox_conditions
	"no_effect_on_people" in input.facts.real_world_testing.sandbox_conditions
	"secured_and_deleted" in input.facts.real_world_testing.sandbox_conditions
	"logged" in input.facts.real_world_testing.sandbox_conditions
	"described" in input.facts.real_world_testing.sandbox_conditions
	"summary_published" in input.facts.real_world_testing.sandbox_conditions
}
