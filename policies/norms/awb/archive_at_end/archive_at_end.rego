# METADATA
# title: Stukken als het algoritme stopt
# description: >-
#   Stopt een algoritme, dan blijft bewaard wat bewaard moet worden en verdwijnt wat weg moet. Ook bij de leverancier.
# custom:
#   title_en: Documents when the algorithm stops
#   description_en: >-
#     When an algorithm stops, what must be kept is kept and what must go disappears. At the supplier too.
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
#   due: on_retirement
#   responsible: archivist
#   remedy: Haal de stukken op bij de leverancier, zet over wat blijft en laat de rest vernietigen.
#   remedy_en: Collect the documents from the supplier, move what stays and have the rest destroyed.
package norms.awb.archive_at_end

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
}

met if {
	"kept" in input.facts.archive.at_end
	"destroyed" in input.facts.archive.at_end
}
