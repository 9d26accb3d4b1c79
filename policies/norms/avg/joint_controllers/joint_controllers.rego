# METADATA
# title: Afspraken met wie samen beslist
# description: >-
#   Beslist een andere organisatie mee over de gegevens, dan leg je vast wie wat doet. Mensen kunnen lezen wat de
#   afspraken zijn.
# custom:
#   title_en: Arrangement with who decides too
#   description_en: >-
#     If another organisation decides about the data too, you lay down who does what. People can read what the
#     arrangement is.
#   level: obligation
#   source: {regulation: AVG, article: "26", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: legal
#   remedy: Maak een onderlinge regeling en zet de kern ervan op de website.
#   remedy_en: Make an arrangement between you and put its essence on the website.
package norms.avg.joint_controllers

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	"partner" in input.facts.personal_data.handled_by
}

met if {
	"responsibilities" in input.facts.records.joint
	"rights_and_information" in input.facts.records.joint
	"essence_known" in input.facts.records.joint
}

# Article 26(1): unless a law lays down who is responsible for what.
met if {
	"by_law" in input.facts.records.joint
	"essence_known" in input.facts.records.joint
}
