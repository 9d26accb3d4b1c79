# METADATA
# title: Anderen achter de verwerker
# description: >-
#   Een verwerker schakelt alleen anderen in met toestemming van de gemeente op papier. Voor hen gelden dezelfde
#   plichten.
# custom:
#   title_en: Others behind the processor
#   description_en: >-
#     A processor only engages others with written permission of the municipality. The same duties hold for them.
#   level: obligation
#   source: {regulation: AVG, article: "28", paragraph: "2, 4", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: supplier_manager
#   remedy: >-
#     Vraag een lijst van alle partijen die bij de gegevens kunnen en keur die goed of af. Ook de maker van een
#     taalmodel telt.
#   remedy_en: >-
#     Ask for a list of all parties that can reach the data and approve or reject it. The maker of a language model
#     counts too.
package norms.avg.sub_processors

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	"processor" in input.facts.personal_data.handled_by
	input.facts.transfers.sub_processors != "none"
}

met if input.facts.transfers.sub_processors == "authorised"
