# METADATA
# title: Mening van mensen in de DPIA
# description: >-
#   Bij een verplichte DPIA vraag je mensen om wie het gaat, of hun vertegenwoordigers, naar hun mening. Past dat
#   niet, dan leg je uit waarom.
# custom:
#   title_en: People's views in the DPIA
#   description_en: >-
#     With an obligatory DPIA the people concerned, or their representatives, are asked for their views. If that does
#     not fit, you explain why.
#   level: obligation
#   source: {regulation: AVG, article: "35", paragraph: "9", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     De AVG vraagt dit waar het past. Dat je opschrijft waarom het niet past, volgt uit de Europese richtsnoeren
#     WP248.
#   caveat_en: >-
#     The GDPR asks this where appropriate. That you write down why it does not fit follows from the European
#     guidelines WP248.
#   due: before_use
#   responsible: process_owner
#   remedy: Vraag bijvoorbeeld een cliëntenraad of een groep inwoners, en schrijf op wat je met hun mening doet.
#   remedy_en: >-
#     Ask for instance a clients' council or a group of residents, and write down what you do with their views.
package norms.avg.dpia_views

import data.classification.dpia

applies if {
	dpia.required
	input.facts.dpia.state in {"under_way", "done", "followed_up"}
}

met if "views_asked" in input.facts.records.dpia

met if "views_do_not_fit" in input.facts.records.dpia
