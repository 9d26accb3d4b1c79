# METADATA
# title: Bij tekst van AI staat altijd dat AI hem maakte
# description: >-
#   Publiceert de gemeente tekst van generatieve AI, dan staat dat erbij, ook als een mens de tekst controleerde.
# custom:
#   title_en: Text by AI always says so
#   description_en: >-
#     If the municipality publishes text by generative AI, it says so, also if a person reviewed the text.
#   level: obligation
#   source: {regulation: ORG, article: "eigen regels voor generatieve AI", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is een voorbeeld van eigen regels van een gemeente, geen regel van een bestaande gemeente. Het komt bovenop
#     het landelijke standpunt over generatieve AI.
#   caveat_en: >-
#     This is an example of a municipality's own rules, not a rule of an existing municipality. It comes on top of the
#     national position on generative AI.
#   due: during_use
#   responsible: communication
#   remedy: Zet bij elke tekst dat AI hem maakte.
#   remedy_en: Put with each text that AI made it.
package norms.local.generative_text_always_labelled

import data.classification.system

applies if {
	system.generative_ai
	input.facts.transparency.text_informs_public
}

met if "says_artificial" in input.facts.transparency.text_notice
