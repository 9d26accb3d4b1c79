package norms.awb.camera_surveillance_test

import data.lib.testing
import data.norms.awb.camera_surveillance as norm

_cameras := {"persons": {"groups": ["visitors"]}, "public_law": {"camera_for_order": true}}

cases := {
	"cameras under a by-law that meet all conditions": {
		"facts": object.union(_cameras, {
			"public_law": {
				"camera_rules": [
					"four_weeks",
					"mayor_decided",
					"necessary",
					"police_in_charge",
					"power_in_bylaw",
					"prosecutor_consulted",
					"visible",
				],
			},
		}),
		"finding": "met",
	},
	"images are kept for a year": {
		"facts": object.union(_cameras, {
			"public_law": {
				"camera_rules": [
					"mayor_decided",
					"necessary",
					"police_in_charge",
					"power_in_bylaw",
					"prosecutor_consulted",
					"visible",
				],
			},
		}),
		"finding": "unmet",
	},
	"an official chose the place": {
		"facts": object.union(_cameras, {
			"public_law": {
				"camera_rules": [
					"four_weeks",
					"necessary",
					"police_in_charge",
					"power_in_bylaw",
					"prosecutor_consulted",
					"visible",
				],
			},
		}),
		"finding": "unmet",
	},
	"nobody showed that it is needed": {
		"facts": object.union(_cameras, {
			"public_law": {
				"camera_rules": [
					"four_weeks",
					"mayor_decided",
					"police_in_charge",
					"power_in_bylaw",
					"prosecutor_consulted",
					"visible",
				],
			},
		}),
		"finding": "unmet",
	},
	"a private company watches without the police": {
		"facts": object.union(_cameras, {
			"public_law": {
				"camera_rules": [
					"four_weeks",
					"mayor_decided",
					"necessary",
					"power_in_bylaw",
					"prosecutor_consulted",
					"visible",
				],
			},
		}),
		"finding": "unmet",
	},
	"there is no by-law": {
		"facts": object.union(_cameras, {
			"public_law": {
				"camera_rules": [
					"four_weeks",
					"mayor_decided",
					"necessary",
					"police_in_charge",
					"prosecutor_consulted",
					"visible",
				],
			},
		}),
		"finding": "unmet",
	},
	"the prosecutor was not consulted": {
		"facts": object.union(_cameras, {
			"public_law": {
				"camera_rules": [
					"four_weeks",
					"mayor_decided",
					"necessary",
					"police_in_charge",
					"power_in_bylaw",
					"visible",
				],
			},
		}),
		"finding": "unmet",
	},
	"hidden cameras": {
		"facts": object.union(_cameras, {
			"public_law": {
				"camera_rules": [
					"four_weeks",
					"mayor_decided",
					"necessary",
					"police_in_charge",
					"power_in_bylaw",
					"prosecutor_consulted",
				],
			},
		}),
		"finding": "unmet",
	},
	"nothing is arranged": {
		"facts": object.union(_cameras, {"public_law": {"camera_rules": []}}),
		"finding": "unmet",
	},
	"cameras that count bicycles": {
		"facts": object.union(_cameras, {"public_law": {"camera_for_order": false}}),
		"finding": "not_applicable",
	},
	"cameras in an office": {
		"facts": object.union(_cameras, {"persons": {"groups": ["staff"]}}),
		"finding": "not_applicable",
	},
	"nobody knows what is arranged": {
		"facts": _cameras,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
