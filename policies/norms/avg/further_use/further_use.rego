# METADATA
# title: Nieuw doel voor oude gegevens
# description: >-
#   Gegevens die voor iets anders zijn verzameld, gebruik je alleen als het nieuwe doel daarbij past. Anders is
#   toestemming of een wet nodig. Een model trainen met oude dossiers is ook een nieuw doel.
# custom:
#   title_en: New purpose for old data
#   description_en: >-
#     Data that were collected for something else are only used if the new purpose fits. Otherwise consent or a law is
#     needed. Training a model with old files is a new purpose too.
#   level: obligation
#   source: {regulation: AVG, article: "6", paragraph: "4", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: legal
#   remedy: >-
#     Laat een jurist opschrijven of het nieuwe doel past bij het oude. Past het niet, gebruik de gegevens dan niet.
#   remedy_en: Have a lawyer write down whether the new purpose fits the old one. If it does not, do not use the data.
package norms.avg.further_use

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	input.facts.records.further_use in {"compatible", "consent", "law", "not_assessed", "statistics"}
}

met if input.facts.records.further_use in {"compatible", "consent", "law"}

# Article 5(1)(b), last part: with the safeguards of Article 89(1).
met if input.facts.records.further_use == "statistics"
