# METADATA
# title: Medewerkers kunnen zeggen of het klopt
# description: Medewerkers die met het systeem werken, kunnen zeggen of een uitkomst goed was. Daar gebeurt iets mee.
# custom:
#   title_en: Staff can say whether it is right
#   description_en: Staff who work with the system can say whether an output was good. Something is done with that.
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
#   responsible: process_owner
#   remedy: Geef medewerkers een knop of een vast overleg. Wijs iemand aan die er iets mee doet.
#   remedy_en: Give staff a button or a fixed meeting. Appoint somebody who acts on it.
package norms.vng.feedback_staff

import data.classification.scrutiny

applies if scrutiny.full

met if {
	"staff" in input.facts.participation.feedback
	"acted_upon" in input.facts.participation.feedback
}
