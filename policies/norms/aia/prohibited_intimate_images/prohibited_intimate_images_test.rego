package norms.aia.prohibited_intimate_images_test

import data.lib.testing
import data.norms.aia.prohibited_intimate_images as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {"kinds": ["intimate_images"]},
	"intimate": {
		"made_by_municipality": true,
		"content": ["new_intimate_parts"],
		"realistic": true,
		"identifiable": true,
		"consent": [],
	},
}

cases := {
	"nude images of a council member are made without consent": {
		"facts": _base,
		"finding": "unmet",
	},
	"the same before the prohibition applies": {
		"facts": _base,
		"as_of": "2026-08-15",
		"finding": "unmet",
	},
	"a sound recording of explicit conduct is made without consent": {
		"facts": object.union(_base, {
			"intimate": {"content": ["new_explicit_conduct"]},
		}),
		"finding": "unmet",
	},
	"editing exposes more of the intimate parts": {
		"facts": object.union(_base, {
			"intimate": {"content": ["more_exposure"]},
		}),
		"finding": "unmet",
	},
	"the person consented freely, specifically, informed, unambiguously and explicitly": {
		"facts": object.union(_base, {
			"intimate": {
				"consent": ["explicit", "free", "informed", "specific", "unambiguous"],
			},
		}),
		"finding": "met",
	},
	"the person consented in general, not to this material": {
		"facts": object.union(_base, {
			"intimate": {"consent": ["explicit", "free", "informed", "unambiguous"]},
		}),
		"finding": "unmet",
	},
	"the municipality can make such material but does not": {
		"facts": object.union(_base, {
			"intimate": {"made_by_municipality": false},
		}),
		"finding": "not_applicable",
	},
	"an edit exposes no more and changes no explicit conduct": {
		"facts": object.union(_base, {
			"intimate": {"content": []},
		}),
		"finding": "not_applicable",
	},
	"an evident drawing": {
		"facts": object.union(_base, {
			"intimate": {"realistic": false},
		}),
		"finding": "not_applicable",
	},
	"nobody can find out who the person is": {
		"facts": object.union(_base, {
			"intimate": {"identifiable": false},
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
			"intimate": {"made_by_municipality": false, "intended_purpose": true},
		}),
		"finding": "unmet",
	},
	"the municipality offers a system that foreseeably does it and has no safeguards": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
			"intimate": {
				"made_by_municipality": false,
				"intended_purpose": false,
				"foreseeable_and_reproducible": true,
				"safeguards": [],
			},
		}),
		"finding": "unmet",
	},
	"the municipality offers a system that foreseeably does it and only corrects misuse": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
			"intimate": {
				"made_by_municipality": false,
				"intended_purpose": false,
				"foreseeable_and_reproducible": true,
				"safeguards": ["corrects_misuse"],
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
				"made_by_municipality": false,
				"intended_purpose": false,
				"foreseeable_and_reproducible": true,
				"safeguards": ["corrects_misuse", "prevents_reliably"],
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
				"made_by_municipality": false,
				"intended_purpose": false,
				"foreseeable_and_reproducible": false,
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
	"nobody knows whether the person consented": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {"kinds": ["intimate_images"]},
			"intimate": {
				"made_by_municipality": true,
				"content": ["new_intimate_parts"],
				"realistic": true,
				"identifiable": true,
			},
		},
		"finding": "unknown",
	},
	"nobody knows whether the safeguards of the offered system are adequate": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
			"practice": {"kinds": ["intimate_images"]},
			"intimate": {
				"intended_purpose": false,
				"foreseeable_and_reproducible": true,
				"content": ["more_exposure"],
				"realistic": true,
				"identifiable": true,
				"consent": [],
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
