# METADATA
# title: Geen gevoelige gegevens in generatieve AI
# description: >-
#   Niemand voert een BSN, een cv of andere gevoelige gegevens in bij generatieve AI, ook niet onder contract.
# custom:
#   title_en: No sensitive data in generative AI
#   description_en: >-
#     Nobody enters a citizen service number, a CV or other sensitive data in generative AI, not even under contract.
#   level: advice
#   source: {regulation: VNG, article: "handleiding Copilot", version: "2025-06"}
#   enacted: "2025-06-30"
#   applies_from: "2025-06-30"
#   caveat: >-
#     Dit komt uit een handleiding van de VNG en de gemeente Breda voor één product. Wij lezen het als advies voor alle
#     generatieve AI en kennen het uit een secundaire bron. Van de datum is alleen de maand bekend.
#   caveat_en: >-
#     This comes from a manual of the VNG and the municipality of Breda for one product. We read it as advice for all
#     generative AI and know it from a secondary source. Of the date only the month is known.
#   due: before_use
#   responsible: process_owner
#   remedy: Vertel wie ermee werkt wat er niet in mag. Zet het in de instructie en zo mogelijk in het systeem.
#   remedy_en: >-
#     Tell those who work with it what must not go in. Put it in the instructions and if possible in the system.
package norms.genai.input_kept_out

import data.classification.system

applies if system.generative_ai

met if "sensitive_input_kept_out" in input.facts.generative.arranged
