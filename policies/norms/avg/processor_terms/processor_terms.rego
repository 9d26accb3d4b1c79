# METADATA
# title: Wat in de verwerkersovereenkomst staat
# description: >-
#   De verwerkersovereenkomst regelt alle acht punten van de AVG, zoals geheimhouding, beveiliging, controle en wissen
#   na afloop.
# custom:
#   title_en: What the processor agreement holds
#   description_en: >-
#     The processor agreement settles all eight points of the GDPR, such as secrecy, security, audits and erasure at
#     the end.
#   level: obligation
#   source: {regulation: AVG, article: "28", paragraph: "3", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_contract
#   responsible: buyer
#   remedy: Leg de overeenkomst naast {transfers.processor} en vul aan wat ontbreekt.
#   remedy_en: Compare the agreement with {transfers.processor} and add what is missing.
package norms.avg.processor_terms

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	"processor" in input.facts.personal_data.handled_by
}

met if {
	"instructions" in input.facts.transfers.processor
	"secrecy" in input.facts.transfers.processor
	"security" in input.facts.transfers.processor
	"engaging_others" in input.facts.transfers.processor
	"helps_with_rights" in input.facts.transfers.processor
	"helps_with_duties" in input.facts.transfers.processor
	"returns_or_erases" in input.facts.transfers.processor
	"audits" in input.facts.transfers.processor
}
