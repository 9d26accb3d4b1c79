# METADATA
# title: Inwoners kunnen zeggen of het hielp
# description: >-
#   Inwoners die met het systeem te maken hebben, kunnen zeggen of een uitkomst hielp. Daar gebeurt iets mee.
# custom:
#   title_en: Residents can say whether it helped
#   description_en: Residents who deal with the system can say whether an output helped. Something is done with that.
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
#   remedy: Vraag bij elke uitkomst of die hielp. Wijs iemand aan die de reacties leest en gebruikt.
#   remedy_en: Ask with each output whether it helped. Appoint somebody who reads and uses the reactions.
package norms.vng.feedback_residents

import data.classification.participation

applies if {
	participation.residents_affected
	input.facts.system.interacts_with_people
}

met if {
	"residents" in input.facts.participation.feedback
	"acted_upon" in input.facts.participation.feedback
}
