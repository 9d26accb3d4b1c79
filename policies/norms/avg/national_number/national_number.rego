# METADATA
# title: Burgerservicenummer alleen als de wet het toestaat
# description: Het BSN gebruik je alleen voor een publieke taak van de gemeente, of als een andere wet het toestaat.
# custom:
#   title_en: Citizen service number only where a law allows it
#   description_en: >-
#     The citizen service number is only used for a public task of the municipality, or if another law allows it.
#   level: obligation
#   source: {regulation: UAVG, article: "46", paragraph: "1", version: "2018-05-25"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Dat een overheid het BSN voor haar taak mag gebruiken, staat in artikel 10 van de Wet algemene bepalingen
#     burgerservicenummer.
#   caveat_en: >-
#     That a public authority may use the number for its task is laid down in Article 10 of the Citizen Service Number
#     (General Provisions) Act.
#   due: before_use
#   responsible: process_owner
#   remedy: Haal het BSN eruit en gebruik een eigen nummer of code.
#   remedy_en: Take the number out and use a number or code of your own.
package norms.avg.national_number

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	input.facts.sensitive.bsn != "none"
}

met if input.facts.sensitive.bsn in {"other_law", "public_task"}
