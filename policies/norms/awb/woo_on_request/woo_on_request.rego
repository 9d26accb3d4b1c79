# METADATA
# title: Openbaar als iemand erom vraagt
# description: >-
#   Iedereen mag om informatie over een algoritme vragen. De stukken zijn te vinden en niemand heeft afgesproken dat
#   alles geheim blijft.
# custom:
#   title_en: Public on request
#   description_en: >-
#     Everybody may ask for information about an algorithm. The documents can be found and nobody agreed that all
#     remains secret.
#   level: obligation
#   source: {regulation: WOO, article: "4.1", paragraph: "1", version: "2022-05-01"}
#   urn: urn:nl:ak:ver:woo-01
#   applies_from: "2022-05-01"
#   caveat: >-
#     Hoofdstuk 5 van de Woo noemt wat geheim mag blijven, zoals echte bedrijfsgeheimen. Dat een contract daar niet
#     verder in mag gaan, is onze lezing.
#   caveat_en: >-
#     Chapter 5 of the Open Government Act says what may remain secret, such as real trade secrets. That a contract
#     may go no further is our reading.
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Bewaar de stukken op één plek. Spreek met de leverancier af dat alleen echte bedrijfsgeheimen geheim blijven.
#   remedy_en: Keep the documents in one place. Agree with the supplier that only real trade secrets remain secret.
package norms.awb.woo_on_request

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
}

met if {
	"findable" in input.facts.public_law.openness
	"no_blanket_secrecy" in input.facts.public_law.openness
}
