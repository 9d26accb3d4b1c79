# METADATA
# title: Generatieve AI is aangemeld
# description: Elk gebruik van generatieve AI is vooraf aangemeld bij het AI-loket van de gemeente.
# custom:
#   title_en: Generative AI is announced
#   description_en: Each use of generative AI was announced beforehand to the municipality's AI desk.
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
#   due: before_use
#   responsible: process_owner
#   remedy: Meld het gebruik aan bij het AI-loket en wacht op de bevestiging.
#   remedy_en: Announce the use to the AI desk and wait for the confirmation.
package norms.local.generative_ai_announced

import data.classification.system

applies if system.generative_ai

met if input.facts.local.announced
