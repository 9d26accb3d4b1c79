# METADATA
# title: Stukken over het algoritme op orde
# description: >-
#   Stukken over een algoritme zijn geordend en te vinden, zodat later te zien is hoe een uitkomst tot stand kwam. Wat
#   weg mag, wordt vernietigd.
# custom:
#   title_en: Documents about the algorithm in order
#   description_en: >-
#     Documents about an algorithm are in order and can be found, so that it can be seen later how an output came
#     about. What may go is destroyed.
#   level: obligation
#   source: {regulation: ARCHIEFWET, version: "1996-01-01", article: "3"}
#   urn: urn:nl:ak:ver:arc-01
#   applies_from: "1996-01-01"
#   caveat: >-
#     Het algoritme zelf telt ook als stuk. De regering schreef dat op 30 oktober 2025 (35 968, D), ook voor de
#     Archiefwet 1995. Of de nieuwe Archiefwet al geldt, is hier niet nagegaan.
#   caveat_en: >-
#     The algorithm itself counts as a document too. The government wrote so on 30 October 2025 (35 968, D), for the
#     Archives Act 1995 too. Whether the new Archives Act is in force was not checked here.
#   due: before_use
#   responsible: archivist
#   remedy: Bewaar van elke versie de uitleg, de instellingen, de testen en de uitkomsten in het archiefsysteem.
#   remedy_en: Keep the explanation, settings, tests and outputs of each version in the records system.
package norms.awb.archive_in_order

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
}

met if {
	"in_order" in input.facts.archive.arranged
	"destruction" in input.facts.archive.arranged
}
