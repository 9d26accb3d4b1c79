package norms.aia.prohibited_emotion_recognition_test

import data.lib.testing
import data.norms.aia.prohibited_emotion_recognition as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {
		"kinds": ["infers_emotions"],
		"inferred_states": ["emotions"],
		"emotion_places": ["work"],
		"emotion_reason": "other",
	},
}

cases := {
	"a call centre measures how staff feel": {
		"facts": _base,
		"finding": "unmet",
	},
	"a school measures whether pupils are bored": {
		"facts": object.union(_base, {
			"practice": {"emotion_places": ["education"]},
		}),
		"finding": "unmet",
	},
	"callers and staff are both measured": {
		"facts": object.union(_base, {
			"practice": {"emotion_places": ["elsewhere", "work"]},
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
	"a call centre that only chose the use in Annex III": {
		"facts": object.union(_base, {
			"area": {"annex_iii": ["p1c_emotion_recognition"]},
			"practice": {"kinds": []},
		}),
		"finding": "unmet",
	},
	"a system that does none of the practices": {
		"facts": {
			"area": {"annex_iii": []},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"it is meant for safety": {
		"facts": object.union(_base, {
			"practice": {"emotion_reason": "safety"},
		}),
		"finding": "met",
	},
	"it is meant for a medical reason": {
		"facts": object.union(_base, {
			"practice": {"emotion_reason": "medical"},
		}),
		"finding": "met",
	},
	"only callers are measured, neither at work nor in education": {
		"facts": object.union(_base, {
			"practice": {"emotion_places": ["elsewhere"]},
		}),
		"finding": "not_applicable",
	},
	"it infers intentions and no emotions": {
		"facts": object.union(_base, {
			"practice": {"inferred_states": ["intentions"]},
		}),
		"finding": "not_applicable",
	},
	"nobody knows where it happens": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {
				"kinds": ["infers_emotions"],
				"inferred_states": ["emotions"],
				"emotion_reason": "other",
			},
		},
		"finding": "unknown",
	},
	"nobody knows why it happens": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {
				"kinds": ["infers_emotions"],
				"inferred_states": ["emotions"],
				"emotion_places": ["work"],
			},
		},
		"finding": "unknown",
	},
	"a free licence makes no difference to what is prohibited": {
		"facts": object.union(_base, {"scope": {"exclusions": ["free_licence"]}}),
		"finding": "unmet",
	},
	"research without real people before anything is put into service": {
		"facts": object.union(_base, {"scope": {"exclusions": ["before_service"]}, "system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a system that is made and used for science only": {
		"facts": object.union(_base, {"scope": {"exclusions": ["science_only"]}}),
		"finding": "not_applicable",
	},
	"a system for national security only": {
		"facts": object.union(_base, {"scope": {"exclusions": ["national_security"]}}),
		"finding": "not_applicable",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union(_base, {"scope": {}}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
