# METADATA
# title: Persoonsgegevens
# description: Whether personal data are processed, under which law, and which data have rules of their own.
# custom:
#   title_en: Personal data
package classification.personal_data

# METADATA
# description: Personal data are processed, Article 4(1) and (2) GDPR. Recognising people by their body always does so.
# custom:
#   source: {regulation: AVG, article: "4", point: "1", version: "2016-05-04"}
processed if input.facts.personal_data.processed

processed if _recognises_people

# METADATA
# description: >-
#   The GDPR holds. What special investigating officers process for their police task, and for nothing else, falls under
#   the Wet politiegegevens instead.
under_gdpr if {
	processed
	input.facts.personal_data.handled_by != ["police_task"]
}

# METADATA
# description: Special investigating officers process the data for their police task, alone or beside others.
police_task if {
	processed
	"police_task" in input.facts.personal_data.handled_by
}

# METADATA
# description: The special categories of Article 9(1) GDPR that are processed.
special_kinds contains kind if {
	processed
	some kind in input.facts.personal_data.special_kinds
	kind != "criminal"
}

special_kinds contains "biometric" if _recognises_people

# METADATA
# description: Special categories of personal data are processed under the GDPR, Article 9(1).
# custom:
#   source: {regulation: AVG, article: "9", paragraph: "1", version: "2016-05-04"}
special_categories if {
	under_gdpr
	count(special_kinds) > 0
}

# METADATA
# description: Data on criminal convictions or offences are processed under the GDPR, Article 10.
# custom:
#   source: {regulation: AVG, article: "10", version: "2016-05-04"}
criminal_data if {
	under_gdpr
	"criminal" in input.facts.personal_data.special_kinds
}

_recognises_people if "biometric_identification" in input.facts.practice.kinds

_recognises_people if "biometric_verification" in input.facts.practice.kinds
