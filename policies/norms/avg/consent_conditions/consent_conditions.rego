# METADATA
# title: Echte toestemming
# description: >-
#   Toestemming is vrij, duidelijk en net zo makkelijk in te trekken als te geven. De gemeente kan laten zien wie
#   toestemming gaf.
# custom:
#   title_en: Real consent
#   description_en: >-
#     Consent is free, clear and as easy to withdraw as to give. The municipality can show who consented.
#   level: obligation
#   source: {regulation: AVG, article: "7", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   caveat: Tegenover een gemeente is toestemming zelden vrij. Kies als het kan een andere grondslag.
#   caveat_en: Towards a municipality consent is rarely free. Choose another lawful basis if possible.
#   due: before_use
#   responsible: process_owner
#   remedy: Vraag toestemming apart, leg haar vast en maak intrekken makkelijk. Zorg dat nee zeggen geen nadeel heeft.
#   remedy_en: >-
#     Ask for consent apart, record it and make withdrawing easy. See to it that saying no has no disadvantage.
package norms.avg.consent_conditions

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	input.facts.personal_data.lawful_basis == "consent"
}

met if {
	"shown" in input.facts.data_subjects.consent
	"separate" in input.facts.data_subjects.consent
	"withdrawn_easily" in input.facts.data_subjects.consent
	"free" in input.facts.data_subjects.consent
}
