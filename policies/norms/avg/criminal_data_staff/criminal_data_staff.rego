# METADATA
# title: Strafbare feiten van medewerkers
# description: >-
#   Gegevens over strafbare feiten van eigen medewerkers gebruik je alleen volgens regels waar de ondernemingsraad mee
#   instemde.
# custom:
#   title_en: Offences by staff
#   description_en: Data on offences by your own staff are only used under rules to which the works council consented.
#   level: obligation
#   source: {regulation: UAVG, article: "33", paragraph: "3", version: "2018-05-25"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: hr
#   remedy: Maak een reglement en leg het voor aan de ondernemingsraad, of laat deze gegevens weg.
#   remedy_en: Make rules and put them before the works council, or leave these data out.
package norms.avg.criminal_data_staff

import data.classification.personal_data

applies if {
	personal_data.criminal_data
	"staff" in input.facts.persons.groups
}

met if input.facts.sensitive.staff_rules
