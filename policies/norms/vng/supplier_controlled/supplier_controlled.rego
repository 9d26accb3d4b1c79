# METADATA
# title: De gemeente controleert de leverancier
# description: >-
#   De gemeente controleert op vaste momenten of de leverancier zich aan de afspraken houdt. Zij bespreekt zijn
#   verslagen.
# custom:
#   title_en: The municipality controls the supplier
#   description_en: >-
#     The municipality checks at fixed times whether the supplier keeps to the agreements. It discusses the supplier's
#     reports.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum zijn die
#     van dit normenpakket.
#   caveat_en: >-
#     This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect are those
#     of this pack of norms.
#   due: during_use
#   responsible: supplier_manager
#   remedy: Plan de controles, lees de verslagen van de leverancier en bespreek wat er beter moet.
#   remedy_en: Plan the controls, read the supplier's reports and discuss what must become better.
package norms.vng.supplier_controlled

import data.classification.procurement

applies if procurement.by_others

met if {
	"controls" in input.facts.contract.followed_up
	"reports_discussed" in input.facts.contract.followed_up
}
