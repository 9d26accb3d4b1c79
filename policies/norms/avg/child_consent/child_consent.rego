# METADATA
# title: Toestemming voor kinderen onder de 16
# description: >-
#   Steunt het gebruik op toestemming en is een kind jonger dan 16 jaar? Dan geeft een ouder of voogd de toestemming.
# custom:
#   title_en: Consent for children under 16
#   description_en: >-
#     If the use rests on consent and a child is younger than 16, a parent or guardian gives the consent.
#   level: obligation
#   source: {regulation: UAVG, article: "5", paragraph: "1", version: "2018-05-25"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Voor online diensten zegt artikel 8 van de AVG hetzelfde. Dan controleer je ook of het echt de ouder is. Een
#     wijziging van de Uitvoeringswet AVG (dossier 36 264) kan meebrengen dat kinderen vanaf 12 jaar toestemming
#     kunnen intrekken. Kijk in de geldende tekst.
#   caveat_en: >-
#     For online services Article 8 GDPR says the same. Then you also check whether it really is the parent. An
#     amendment of the GDPR Implementation Act (bill 36 264) may let children from 12 withdraw consent. Look at the
#     text in force.
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

met if "representative" in input.facts.data_subjects.consent
