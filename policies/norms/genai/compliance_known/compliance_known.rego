# METADATA
# title: Bekend of het product voldoet
# description: De gemeente gaat na of het product en de leverancier aan de regels voldoen, en legt dat vast.
# custom:
#   title_en: Known whether the product complies
#   description_en: >-
#     The municipality finds out whether the product and the supplier comply with the rules, and records that.
#   level: advice
#   source: {regulation: VNG, article: "generatieve AI", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG wil dat gemeenten weten welke producten voldoen; zij zegt niet hoe. De datum van de bron is niet bekend;
#     versie en ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The VNG wants municipalities to know which products comply; it does not say how. The date of the source is not
#     known; version and date of effect are those of this pack of norms.
#   due: before_contract
#   responsible: supplier_manager
#   remedy: Kijk eerst of een andere gemeente het product al heeft beoordeeld. Leg vast wat je vond.
#   remedy_en: Look first whether another municipality has assessed the product already. Record what you found.
package norms.genai.compliance_known

import data.classification.system

applies if system.generative_ai

met if "compliance_known" in input.facts.generative.arranged
