# METADATA
# title: Uitzondering alleen voor een bijzonder geval
# description: >-
#   Is er geen andere weg, dan mag doorgifte alleen in een van de bijzondere gevallen van de AVG. Toestemming of een
#   contract telt niet als de gemeente haar publieke taak doet.
# custom:
#   title_en: Derogation only for a specific situation
#   description_en: >-
#     If there is no other way, a transfer is only allowed in one of the specific situations of the GDPR. Consent or a
#     contract does not count where the municipality does its public task.
#   level: obligation
#   source: {regulation: AVG, article: "49", paragraph: "1, 3", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: legal
#   remedy: Gebruik deze uitzondering niet voor een gewone dienst. Zoek een leverancier in de EER of regel waarborgen.
#   remedy_en: Do not use this exception for an ordinary service. Find a supplier in the EEA or arrange safeguards.
package norms.avg.transfer_derogation

import data.classification.transfer

applies if {
	transfer.outside_eea
	input.facts.transfers.mechanism == "derogation"
}

met if input.facts.transfers.derogation in {
	"legal_claims",
	"public_interest",
	"public_register",
	"vital_interests",
}

# Article 49(3): not where a public authority exercises its public powers.
met if {
	input.facts.transfers.derogation in {"contract", "explicit_consent"}
	input.facts.personal_data.outside_public_task
}
