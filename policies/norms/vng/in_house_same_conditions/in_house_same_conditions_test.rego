package norms.vng.in_house_same_conditions_test

import data.lib.testing
import data.norms.vng.in_house_same_conditions as norm

_situation := {"system": {"technique": "rules", "developed_by": "in_house"}}

cases := {
	"the municipality laid down all that it would ask of a supplier": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"audit",
					"data_origin",
					"data_use",
					"ethics_by_design",
					"explained",
					"open_standards",
					"parts",
					"security",
				],
			},
		}),
		"finding": "met",
	},
	"the municipality laid down nothing about its own AI system": {
		"facts": object.union(_situation, {"system": {"technique": "ai"}, "contract": {"own_build": []}}),
		"finding": "unmet",
	},
	"all but what is done with the data": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"audit",
					"data_origin",
					"ethics_by_design",
					"explained",
					"open_standards",
					"parts",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"all but where the data come from": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"audit",
					"data_use",
					"ethics_by_design",
					"explained",
					"open_standards",
					"parts",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"all but which parts of others are in it": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"audit",
					"data_origin",
					"data_use",
					"ethics_by_design",
					"explained",
					"open_standards",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"all but how it arrives at its output": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"audit",
					"data_origin",
					"data_use",
					"ethics_by_design",
					"open_standards",
					"parts",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"all but that somebody else may audit it": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"data_origin",
					"data_use",
					"ethics_by_design",
					"explained",
					"open_standards",
					"parts",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"all but how it is secured": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"audit",
					"data_origin",
					"data_use",
					"ethics_by_design",
					"explained",
					"open_standards",
					"parts",
				],
			},
		}),
		"finding": "unmet",
	},
	"all but how fairness and rights were looked after": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"audit",
					"data_origin",
					"data_use",
					"explained",
					"open_standards",
					"parts",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"all but that everybody can use it": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"audit",
					"data_origin",
					"data_use",
					"ethics_by_design",
					"explained",
					"open_standards",
					"parts",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"all but that it follows open standards": {
		"facts": object.union(_situation, {
			"contract": {
				"own_build": [
					"accessible",
					"audit",
					"data_origin",
					"data_use",
					"ethics_by_design",
					"explained",
					"parts",
					"security",
				],
			},
		}),
		"finding": "unmet",
	},
	"an algorithm that a supplier makes": {
		"facts": object.union(_situation, {"system": {"developed_by": "supplier"}}),
		"finding": "not_applicable",
	},
	"no algorithm at all": {
		"facts": object.union(_situation, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows what was laid down": {
		"facts": _situation,
		"finding": "unknown",
	},
	"nobody knows who makes it": {
		"facts": {"system": {"technique": "rules"}, "contract": {"own_build": []}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
