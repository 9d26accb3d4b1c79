package norms.aia.prohibited_manipulation_test

import data.lib.testing
import data.norms.aia.prohibited_manipulation as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {
		"kinds": ["manipulates"],
		"manipulation_techniques": ["deceptive"],
		"manipulation_distorts": true,
		"manipulation_harms": true,
	},
}

cases := {
	"residents are deceived into giving up an objection and lose money": {
		"facts": _base,
		"finding": "unmet",
	},
	"stimuli that people do not notice consciously make them choose differently and harm them": {
		"facts": object.union(_base, {
			"practice": {"manipulation_techniques": ["subliminal"]},
		}),
		"finding": "unmet",
	},
	"the municipality only had it made and offers it under its own name": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "unmet",
	},
	"the municipality neither provides it nor uses it": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"fixed rules that people wrote down are no AI system": {
		"facts": object.union(_base, {
			"system": {"technique": "rules"},
		}),
		"finding": "not_applicable",
	},
	"a system that does none of the practices": {
		"facts": {
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"people know what happens and there is no deception": {
		"facts": object.union(_base, {
			"practice": {"manipulation_techniques": []},
		}),
		"finding": "not_applicable",
	},
	"people choose as they would have chosen anyway": {
		"facts": object.union(_base, {
			"practice": {"manipulation_distorts": false},
		}),
		"finding": "not_applicable",
	},
	"no significant harm is done or likely": {
		"facts": object.union(_base, {
			"practice": {"manipulation_harms": false},
		}),
		"finding": "not_applicable",
	},
	"nobody knows whether harm is likely": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {
				"kinds": ["manipulates"],
				"manipulation_techniques": ["deceptive"],
				"manipulation_distorts": true,
			},
		},
		"finding": "unknown",
	},
	"nobody has said yet what the system does": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
