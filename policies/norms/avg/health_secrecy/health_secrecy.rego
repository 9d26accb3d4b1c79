# METADATA
# title: Zwijgplicht bij gegevens over gezondheid
# description: Gegevens over gezondheid worden alleen verwerkt door mensen die ze geheim moeten houden.
# custom:
#   title_en: Secrecy for data on health
#   description_en: Data on health are only processed by people who must keep them secret.
#   level: obligation
#   source: {regulation: UAVG, article: "30", paragraph: "4", version: "2018-05-25"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Dit geldt bij de uitzonderingen van artikel 30 voor zorg en sociale zekerheid. Sectorwetten hebben vaak een
#     eigen regel.
#   caveat_en: >-
#     This holds for the exceptions of Article 30 on care and social security. Sectoral laws often have a rule of
#     their own.
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Ga na wie de gegevens kan zien, ook bij de leverancier, en laat iedereen zonder zwijgplicht een verklaring
#     tekenen.
#   remedy_en: >-
#     Find out who can see the data, at the supplier too, and have everybody without a duty of secrecy sign a
#     declaration.
package norms.avg.health_secrecy

import data.classification.personal_data

applies if {
	personal_data.special_categories
	"health" in personal_data.special_kinds
	input.facts.personal_data.special_exception in {"employment_social_law", "health_care"}
}

met if input.facts.sensitive.health_secrecy
