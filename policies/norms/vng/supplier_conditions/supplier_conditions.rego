# METADATA
# title: Voorwaarden aan de leverancier
# description: >-
#   Het contract met de maker regelt wat er met de gegevens gebeurt, hoe de gemeente kan controleren en hoe zij eraf
#   kan.
# custom:
#   title_en: Conditions for the supplier
#   description_en: >-
#     The contract with the maker settles what is done with the data, how the municipality can check and how it can
#     leave.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De afspraak over stoppen en over eigendom van gegevens volgt uit wat de VNG over afhankelijkheid van
#     leveranciers vraagt. Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie
#     en ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The agreement on leaving and on ownership of data follows from what the VNG asks about dependence on
#     suppliers. This is a position of the VNG, not a law. The date of the paper is not known; version and date of
#     effect are those of this pack of norms.
#   due: before_contract
#   responsible: buyer
#   remedy: Neem alle punten van {supplier.conditions} op in het contract voordat je tekent.
#   remedy_en: Put all points of {supplier.conditions} into the contract before you sign.
package norms.vng.supplier_conditions

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.developed_by in {"supplier", "commissioned", "with_partners"}
}

met if {
	"data_sharing" in input.facts.supplier.conditions
	"retention" in input.facts.supplier.conditions
	"retraining" in input.facts.supplier.conditions
	"data_origin" in input.facts.supplier.conditions
	"audit" in input.facts.supplier.conditions
	"reports" in input.facts.supplier.conditions
	"sanctions" in input.facts.supplier.conditions
	"security" in input.facts.supplier.conditions
	"exit" in input.facts.supplier.conditions
}
