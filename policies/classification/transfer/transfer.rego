# METADATA
# title: Doorgifte buiten de EER
# description: >-
#   Whether personal data reach a country outside the European Economic Area, Chapter V of the GDPR. The answers are
#   those of the pre-scan DPIA.
# custom:
#   title_en: Transfer outside the EEA
package classification.transfer

import data.classification.personal_data

# METADATA
# description: Personal data go to a third country, or can be reached from there.
# custom:
#   source: {regulation: AVG, article: "44", version: "2016-05-04"}
outside_eea if {
	personal_data.under_gdpr
	"transfer" in input.facts.dpia.risk_factors
}

outside_eea if held_outside_eea

# METADATA
# description: A supplier keeps personal data outside the EEA, or supports from there.
held_outside_eea if {
	personal_data.under_gdpr
	"stored_or_supported_outside" in input.facts.dpia.risk_factors
}
