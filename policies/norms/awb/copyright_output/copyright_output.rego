# METADATA
# title: Uitkomst kopieert geen werk van anderen
# description: >-
#   Verspreidt de gemeente wat generatieve AI maakt, dan let zij op dat het geen werk van een ander kopieert.
# custom:
#   title_en: Output copies no works of others
#   description_en: >-
#     If the municipality spreads what generative AI makes, it sees to it that it does not copy another's work.
#   level: obligation
#   source: {regulation: AUTEURSWET, article: "1", version: "1912-11-01"}
#   urn: urn:nl:ak:ver:aut-01
#   applies_from: "1912-11-01"
#   caveat: De wet verbiedt het kopiëren en verspreiden. Dat je daarvoor controleert, volgt uit het Algoritmekader.
#   caveat_en: The law forbids copying and spreading. That you check for it follows from the Algorithm Framework.
#   due: before_use
#   responsible: communication
#   remedy: >-
#     Laat iemand de uitkomst controleren voordat je haar verspreidt, en vraag de leverancier wie aansprakelijk is.
#   remedy_en: Let somebody check the output before it is spread, and ask the supplier who is liable.
package norms.awb.copyright_output

import data.classification.system

applies if {
	system.generative_ai
	"output_spread" in input.facts.copyright.uses
}

met if "output_checked" in input.facts.copyright.settled
