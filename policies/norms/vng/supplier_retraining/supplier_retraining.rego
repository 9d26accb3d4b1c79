# METADATA
# title: Of de leverancier traint met onze invoer
# description: In het contract staat of de leverancier zijn AI verder mag trainen met wat gebruikers invoeren.
# custom:
#   title_en: Whether the supplier trains with our input
#   description_en: The contract says whether the supplier may train its AI further with what users put in.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De norm vraagt een afspraak, geen verbod. Voor generatieve AI geldt de strengere norm over afspraken in het pakket
#     genai. Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum
#     zijn die van dit normenpakket.
#   caveat_en: >-
#     The norm asks for an agreement, not for a ban. For generative AI the stricter norm on agreements in the pack genai
#     holds. This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect
#     are those of this pack of norms.
#   due: before_contract
#   responsible: buyer
#   remedy: Zet in het contract of de leverancier met onze invoer mag trainen. Bij generatieve AI mag dat niet.
#   remedy_en: Put in the contract whether the supplier may train with our input. With generative AI it may not.
package norms.vng.supplier_retraining

import data.classification.procurement
import data.classification.system

applies if {
	procurement.by_others
	system.ai_system
}

met if "retraining" in input.facts.supplier.conditions
