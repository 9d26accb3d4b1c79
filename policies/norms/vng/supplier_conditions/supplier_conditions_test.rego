package norms.vng.supplier_conditions_test

import data.lib.testing
import data.norms.vng.supplier_conditions as norm

_bought := {"system": {"technique": "rules", "developed_by": "supplier"}}

cases := {
	"a bought algorithm with all conditions in the contract": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_origin",
					"data_sharing",
					"exit",
					"reports",
					"retention",
					"retraining",
					"sanctions",
					"security",
				],
			},
		}),
		"finding": "met",
	},
	"a contract without any of the conditions": {
		"facts": object.union(_bought, {"supplier": {"conditions": []}}),
		"finding": "unmet",
	},
	"a contract that lacks audit": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"data_origin",
					"data_sharing",
					"exit",
					"reports",
					"retention",
					"retraining",
					"sanctions",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"a contract that lacks data origin": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_sharing",
					"exit",
					"reports",
					"retention",
					"retraining",
					"sanctions",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"a contract that lacks data sharing": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_origin",
					"exit",
					"reports",
					"retention",
					"retraining",
					"sanctions",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"a contract that lacks exit": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_origin",
					"data_sharing",
					"reports",
					"retention",
					"retraining",
					"sanctions",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"a contract that lacks reports": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_origin",
					"data_sharing",
					"exit",
					"retention",
					"retraining",
					"sanctions",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"a contract that lacks retention": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_origin",
					"data_sharing",
					"exit",
					"reports",
					"retraining",
					"sanctions",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"a contract that lacks retraining": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_origin",
					"data_sharing",
					"exit",
					"reports",
					"retention",
					"sanctions",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"a contract that lacks sanctions": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_origin",
					"data_sharing",
					"exit",
					"reports",
					"retention",
					"retraining",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"a contract that lacks security": {
		"facts": object.union(_bought, {
			"supplier": {
				"conditions": [
					"audit",
					"data_origin",
					"data_sharing",
					"exit",
					"reports",
					"retention",
					"retraining",
					"sanctions",
				],
			},
		}),
		"finding": "unmet",
	},
	"an algorithm made on order without conditions": {
		"facts": object.union(_bought, {
			"system": {"developed_by": "commissioned"},
			"supplier": {"conditions": []},
		}),
		"finding": "unmet",
	},
	"an algorithm that the municipality built itself": {
		"facts": object.union(_bought, {"system": {"developed_by": "in_house"}}),
		"finding": "not_applicable",
	},
	"a purchase without an algorithm": {
		"facts": object.union(_bought, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what the contract says": {
		"facts": _bought,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
