# METADATA
# title: DTIA bij doorgifte
# description: >-
#   Bewaart of beheert een leverancier gegevens buiten de EER met waarborgen zoals standaardcontracten, dan onderzoek
#   je eerst of ze daar echt veilig zijn (DTIA).
# custom:
#   title_en: DTIA for a transfer
#   description_en: >-
#     If a supplier keeps or supports data outside the EEA, you first examine whether they are really safe there (DTIA).
#     That holds under safeguards such as standard clauses.
#   level: obligation
#   source: {regulation: AVG, article: "46", paragraph: "1", version: "2016-05-04"}
#   applies_from: "2020-07-16"
#   caveat: >-
#     De plicht om dit te onderzoeken volgt uit HvJ EU 16 juli 2020, C-311/18 (Schrems II). Wanneer een DTIA nodig is,
#     komt uit de pre-scan van het Rijk (versie 2.0). Die noemt standaardcontracten en andere waarborgen.
#   caveat_en: >-
#     The duty to examine this follows from CJEU 16 July 2020, C-311/18 (Schrems II). When a DTIA is needed comes from
#     central government's pre-scan (version 2.0). It mentions standard clauses and other safeguards.
#   due: before_use
#   responsible: fg
#   remedy: Doe een DTIA en neem de maatregelen die eruit komen, zoals versleutelen met een eigen sleutel.
#   remedy_en: Do a DTIA and take the measures that come out of it, such as encryption with your own key.
package norms.avg.dtia

import data.classification.transfer

applies if {
	transfer.held_outside_eea
	input.facts.transfers.mechanism in {
		"corporate_rules",
		"other_safeguard",
		"public_instrument",
		"standard_clauses",
	}
}

met if input.facts.transfers.dtia == "followed_up"
