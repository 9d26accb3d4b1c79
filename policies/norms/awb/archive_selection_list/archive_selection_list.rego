# METADATA
# title: Bewaartermijn volgens de selectielijst
# description: >-
#   Hoe lang je stukken over een algoritme bewaart, volgt uit de selectielijst. Dat geldt ook voor logs en besluiten.
# custom:
#   title_en: Retention by the selection list
#   description_en: >-
#     How long documents about an algorithm are kept follows from the selection list. That holds for logs and
#     decisions too.
#   level: obligation
#   source: {regulation: ARCHIEFWET, version: "1996-01-01", article: "5", paragraph: "1"}
#   applies_from: "1996-01-01"
#   caveat: >-
#     Het algoritme zelf telt ook als stuk. De regering schreef dat op 30 oktober 2025 (35 968, D), ook voor de
#     Archiefwet 1995. Of de nieuwe Archiefwet al geldt, is hier niet nagegaan.
#   caveat_en: >-
#     The algorithm itself counts as a document too. The government wrote so on 30 October 2025 (35 968, D), for the
#     Archives Act 1995 too. Whether the new Archives Act is in force was not checked here.
#   due: before_use
#   responsible: archivist
#   remedy: Laat de archivaris elk soort stuk een plek in de selectielijst geven en zet die termijn in het systeem.
#   remedy_en: >-
#     Have the archivist give each kind of document a place in the selection list and set that period in the system.
package norms.awb.archive_selection_list

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
}

met if "selection_list" in input.facts.archive.arranged
