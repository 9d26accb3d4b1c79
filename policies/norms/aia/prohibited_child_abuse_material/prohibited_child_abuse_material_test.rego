package norms.aia.prohibited_child_abuse_material_test

import data.lib.testing
import data.norms.aia.prohibited_child_abuse_material as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {"kinds": ["child_abuse_material"]},
	"intimate": {
		"child_made_by_municipality": true,
		"child_material_covered": true,
		"not_without_right": false,
	},
}

cases := {
	"the municipality makes such material": {
		"facts": _base,
		"finding": "unmet",
	},
	"consent of the person does not help": {
		"facts": object.union(_base, {
			"intimate": {
				"consent": ["explicit", "free", "informed", "specific", "unambiguous"],
			},
		}),
		"finding": "unmet",
	},
	"an edit that exposes no more does not help": {
		"facts": object.union(_base, {
			"intimate": {"content": []},
		}),
		"finding": "unmet",
	},
	"national law says that it is not without right": {
		"facts": object.union(_base, {
			"intimate": {"not_without_right": true},
		}),
		"finding": "met",
	},
	"the municipality can make such material but does not": {
		"facts": object.union(_base, {
			"intimate": {"child_made_by_municipality": false},
		}),
		"finding": "not_applicable",
	},
	"the material is not that of the directive": {
		"facts": object.union(_base, {
			"intimate": {"child_material_covered": false},
		}),
		"finding": "not_applicable",
	},
	"the municipality offers a system that is meant for it": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
			"intimate": {"child_made_by_municipality": false, "child_intended_purpose": true},
		}),
		"finding": "unmet",
	},
	"the municipality offers a system that foreseeably does it and does not prevent it": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
			"intimate": {
				"child_made_by_municipality": false,
				"child_intended_purpose": false,
				"child_foreseeable_and_reproducible": true,
				"child_safeguards": ["corrects_misuse"],
			},
		}),
		"finding": "unmet",
	},
	"the municipality offers a system with adequate safeguards": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
			"intimate": {
				"child_made_by_municipality": false,
				"child_intended_purpose": false,
				"child_foreseeable_and_reproducible": true,
				"child_safeguards": ["corrects_misuse", "prevents_reliably"],
			},
		}),
		"finding": "not_applicable",
	},
	"the municipality offers a system that cannot be expected to do it": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
			"intimate": {
				"child_made_by_municipality": false,
				"child_intended_purpose": false,
				"child_foreseeable_and_reproducible": false,
			},
		}),
		"finding": "not_applicable",
	},
	"a system that does none of the practices": {
		"facts": {
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether national law gives a defence": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {"kinds": ["child_abuse_material"]},
			"intimate": {"child_made_by_municipality": true, "child_material_covered": true},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
