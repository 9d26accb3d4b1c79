# METADATA
# title: Toestemming voor kinderen onder de 16
# description: >-
#   Steunt het gebruik op toestemming en is een kind jonger dan 16 jaar, dan geeft een ouder of voogd de toestemming.
# custom:
#   title_en: Consent for children under 16
#   description_en: >-
#     If the use rests on consent and a child is younger than 16, a parent or guardian gives the consent.
#   level: obligation
#   source: {regulation: UAVG, article: "5", paragraph: "1", version: "2018-05-25"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Voor online diensten zegt artikel 8 van de AVG hetzelfde. Dan controleer je ook of het echt de ouder is. Sinds 1
#     september 2026 kan een kind vanaf 12 jaar de toestemming zelf intrekken (Stb. 2026, 154).
#   caveat_en: >-
#     For online services Article 8 GDPR says the same. Then you also check whether it really is the parent. Since 1
#     September 2026 a child from 12 can withdraw the consent itself (Stb. 2026, 154).
#   due: before_use
#   responsible: process_owner
#   remedy: Vraag toestemming aan een ouder of voogd, of kies een andere grondslag.
#   remedy_en: Ask a parent or guardian for consent, or choose another lawful basis.
package norms.avg.child_consent

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	input.facts.personal_data.lawful_basis == "consent"
	"children" in input.facts.persons.groups
	input.facts.data_subjects.young_children == "under_16"
}

# Explicit consent, Article 9(2)(a) GDPR, is consent as well.
applies if {
	personal_data.special_categories
	input.facts.personal_data.special_exception == "explicit_consent"
	"children" in input.facts.persons.groups
	input.facts.data_subjects.young_children == "under_16"
}

met if "representative" in input.facts.data_subjects.consent
