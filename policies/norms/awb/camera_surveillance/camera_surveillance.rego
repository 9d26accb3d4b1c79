# METADATA
# title: Cameratoezicht op straat
# description: >-
#   Cameratoezicht voor de openbare orde mag alleen als de burgemeester ertoe besluit op grond van een verordening.
#   Het is nodig, tijdelijk en zichtbaar. De politie voert het uit.
# custom:
#   title_en: Camera surveillance in the street
#   description_en: >-
#     Camera surveillance for public order is only allowed where the mayor decides so under a by-law. It is needed,
#     temporary and visible. The police carry it out.
#   level: obligation
#   source: {regulation: GEMEENTEWET, article: "151c", version: "2016-07-01"}
#   applies_from: "2016-07-01"
#   caveat: >-
#     De voorwaarden komen deels uit een secundaire bron. Kijk in de geldende tekst van artikel 151c. Hoe beelden
#     worden verwerkt, valt onder de Wet politiegegevens.
#   caveat_en: >-
#     The conditions come in part from a secondary source. Look at the text of Article 151c in force. How images are
#     processed falls under the Police Data Act.
#   due: before_use
#   responsible: legal
#   remedy: Laat een jurist alle punten van {public_law.camera_rules} nalopen voordat de camera's aangaan.
#   remedy_en: Have a lawyer go through all points of {public_law.camera_rules} before the cameras are switched on.
package norms.awb.camera_surveillance

applies if {
	"visitors" in input.facts.persons.groups
	input.facts.public_law.camera_for_order
}

met if {
	"power_in_bylaw" in input.facts.public_law.camera_rules
	"mayor_decided" in input.facts.public_law.camera_rules
	"necessary" in input.facts.public_law.camera_rules
	"prosecutor_consulted" in input.facts.public_law.camera_rules
	"police_in_charge" in input.facts.public_law.camera_rules
	"visible" in input.facts.public_law.camera_rules
	"four_weeks" in input.facts.public_law.camera_rules
}
