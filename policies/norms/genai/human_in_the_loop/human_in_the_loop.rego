# METADATA
# title: Een mens controleert generatieve AI
# description: Een mens controleert altijd wat generatieve AI maakt. Een besluit steunt nooit alleen op die uitkomst.
# custom:
#   title_en: A human being checks generative AI
#   description_en: A human being always checks what generative AI makes. A decision never rests on that output alone.
#   level: obligation
#   source: {regulation: GENAI, article: "6", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Spreek af wie elke uitkomst controleert voordat die gevolgen heeft. Laat een mens besluiten op meer dan deze
#     uitkomst.
#   remedy_en: Agree who checks each output before it has effect. Let a human being decide on more than this output.
#   caveat: >-
#     Dit is een standpunt van de overheid, afgesproken met de VNG, en geen wet. Bronnen noemen 16 en 22 april
#     2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is a position of the government, agreed with the VNG, and not statute. Sources name 16 and 22 April
#     2025. We count from the last day.
package norms.genai.human_in_the_loop

import data.classification.system

applies if system.generative_ai

met if {
	input.facts.decision.system_role in {"none", "informs"}
	"human_checks_output" in input.facts.generative.arranged
}
