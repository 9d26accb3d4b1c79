# METADATA
# title: Doorgifte buiten de EER mag alleen op een basis
# description: >-
#   Persoonsgegevens gaan alleen naar een land buiten de EER als de AVG dat toestaat. Bewaren of helpen vanuit zo'n
#   land telt ook.
# custom:
#   title_en: Transfers outside the EEA need a basis
#   description_en: >-
#     Personal data only go to a country outside the EEA if the GDPR allows it. Keeping them or giving support from
#     there counts too.
#   level: obligation
#   source: {regulation: AVG, article: "44", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: fg
#   remedy: Laat de gegevens in de EER blijven, of regel een van de wegen van {transfers.mechanism}.
#   remedy_en: Let the data stay in the EEA, or arrange one of the ways of {transfers.mechanism}.
package norms.avg.transfer_basis

import data.classification.transfer

applies if transfer.outside_eea

# Articles 45, 46 and 49; whether a derogation of Article 49 holds is a norm of its own.
met if input.facts.transfers.mechanism in {
	"adequacy",
	"corporate_rules",
	"derogation",
	"other_safeguard",
	"public_instrument",
	"standard_clauses",
}
