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

import data.classification.automated_decision
import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	input.facts.personal_data.lawful_basis == "consent"
}

# Explicit consent, Article 9(2)(a), is consent as well.
applies if {
	personal_data.special_categories
	input.facts.personal_data.special_exception == "explicit_consent"
}

# So is that of Article 22(2)(c).
applies if {
	personal_data.under_gdpr
	automated_decision.automated_decision
	input.facts.automated.exception == "explicit_consent"
}

met if {
	"shown" in input.facts.data_subjects.consent
	"separate" in input.facts.data_subjects.consent
	"withdrawn_easily" in input.facts.data_subjects.consent
	"free" in input.facts.data_subjects.consent
}
