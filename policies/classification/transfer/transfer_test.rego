package classification.transfer_test

import data.classification.transfer as concept

_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"data that are sent to a country outside the EEA": {
		"facts": object.union(_data, {"dpia": {"risk_factors": ["transfer"]}}),
		"holds": {"outside_eea"},
	},
	"a supplier that helps from outside the EEA": {
		"facts": object.union(_data, {"dpia": {"risk_factors": ["stored_or_supported_outside"]}}),
		"holds": {"held_outside_eea", "outside_eea"},
	},
	"data that stay inside the EEA": {
		"facts": object.union(_data, {"dpia": {"risk_factors": []}}),
		"holds": set(),
	},
	"a transfer without personal data": {
		"facts": object.union(_data, {
			"personal_data": {"processed": false},
			"dpia": {"risk_factors": ["transfer", "stored_or_supported_outside"]},
		}),
		"holds": set(),
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input.facts as case.facts
	case.holds == found
}

held contains "outside_eea" if concept.outside_eea

held contains "held_outside_eea" if concept.held_outside_eea
