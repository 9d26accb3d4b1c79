package norms.aia.prohibited_realtime_identification_test

import data.lib.testing
import data.norms.aia.prohibited_realtime_identification as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {"kinds": ["biometric_identification"]},
	"biometrics": {
		"people_take_part": false,
		"timing": ["real_time"],
		"in_public_space": true,
		"national_law_allows_real_time": true,
		"real_time_objectives": ["victims_or_missing"],
		"real_time_permission": "given_beforehand",
		"real_time_registration": "registered",
		"real_time_conditions": ["confirms_target_only", "each_use_notified", "fria", "limited_in_time_place_persons", "no_decision_on_output_alone", "situation_and_consequences_weighed"],
	},
	"law_enforcement": {"purpose": true, "by_authority": true},
}

cases := {
	"a missing child is searched for with all that Article 5(2) to (7) asks": {
		"facts": _base,
		"finding": "met",
	},
	"no national law allows it": {
		"facts": object.union(_base, {
			"biometrics": {"national_law_allows_real_time": false},
		}),
		"finding": "unmet",
	},
	"the aim is none of the three": {
		"facts": object.union(_base, {
			"biometrics": {"real_time_objectives": []},
		}),
		"finding": "unmet",
	},
	"urgent, with permission requested within 24 hours and registration to follow": {
		"facts": object.union(_base, {
			"biometrics": {
				"real_time_permission": "urgent_requested_within_24_hours",
				"real_time_registration": "urgent_follows_without_delay",
			},
		}),
		"finding": "met",
	},
	"permission was refused": {
		"facts": object.union(_base, {
			"biometrics": {"real_time_permission": "refused"},
		}),
		"finding": "unmet",
	},
	"permission was never requested": {
		"facts": object.union(_base, {
			"biometrics": {"real_time_permission": "none"},
		}),
		"finding": "unmet",
	},
	"the system is not registered": {
		"facts": object.union(_base, {
			"biometrics": {"real_time_registration": "not_registered"},
		}),
		"finding": "unmet",
	},
	"it looks at more people than the one who is searched for": {
		"facts": object.union(_base, {
			"biometrics": {
				"real_time_conditions": ["each_use_notified", "fria", "limited_in_time_place_persons", "no_decision_on_output_alone", "situation_and_consequences_weighed"],
			},
		}),
		"finding": "unmet",
	},
	"the uses are not notified": {
		"facts": object.union(_base, {
			"biometrics": {
				"real_time_conditions": ["confirms_target_only", "fria", "limited_in_time_place_persons", "no_decision_on_output_alone", "situation_and_consequences_weighed"],
			},
		}),
		"finding": "unmet",
	},
	"the impact on fundamental rights was not assessed": {
		"facts": object.union(_base, {
			"biometrics": {
				"real_time_conditions": ["confirms_target_only", "each_use_notified", "limited_in_time_place_persons", "no_decision_on_output_alone", "situation_and_consequences_weighed"],
			},
		}),
		"finding": "unmet",
	},
	"there is no limit in time, place and people": {
		"facts": object.union(_base, {
			"biometrics": {
				"real_time_conditions": ["confirms_target_only", "each_use_notified", "fria", "no_decision_on_output_alone", "situation_and_consequences_weighed"],
			},
		}),
		"finding": "unmet",
	},
	"decisions are taken on the output alone": {
		"facts": object.union(_base, {
			"biometrics": {
				"real_time_conditions": ["confirms_target_only", "each_use_notified", "fria", "limited_in_time_place_persons", "situation_and_consequences_weighed"],
			},
		}),
		"finding": "unmet",
	},
	"the situation and the consequences were not weighed": {
		"facts": object.union(_base, {
			"biometrics": {
				"real_time_conditions": ["confirms_target_only", "each_use_notified", "fria", "limited_in_time_place_persons", "no_decision_on_output_alone"],
			},
		}),
		"finding": "unmet",
	},
	"the municipality does not use it": {
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
	"the municipality makes it under its own name but does not use it": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"afterwards, in stored footage": {
		"facts": object.union(_base, {
			"biometrics": {"timing": ["afterwards"]},
		}),
		"finding": "not_applicable",
	},
	"in an office that only staff enter": {
		"facts": object.union(_base, {
			"biometrics": {"in_public_space": false},
		}),
		"finding": "not_applicable",
	},
	"people put their finger on a reader": {
		"facts": object.union(_base, {
			"biometrics": {"people_take_part": true},
		}),
		"finding": "not_applicable",
	},
	"not for law enforcement": {
		"facts": object.union(_base, {
			"law_enforcement": {"purpose": false},
		}),
		"finding": "not_applicable",
	},
	"for public safety, but not by or for an authority with such powers": {
		"facts": object.union(_base, {
			"law_enforcement": {"by_authority": false},
		}),
		"finding": "not_applicable",
	},
	"a face compared with a passport at the counter": {
		"facts": {
			"area": {"annex_iii": []},
			"practice": {"kinds": ["biometric_verification"]},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether special investigating officers count here": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {"kinds": ["biometric_identification"]},
			"biometrics": {
				"people_take_part": false,
				"timing": ["real_time"],
				"in_public_space": true,
				"national_law_allows_real_time": false,
				"real_time_objectives": ["victims_or_missing"],
				"real_time_permission": "given_beforehand",
				"real_time_registration": "registered",
				"real_time_conditions": ["confirms_target_only", "each_use_notified", "fria", "limited_in_time_place_persons", "no_decision_on_output_alone", "situation_and_consequences_weighed"],
			},
			"law_enforcement": {"purpose": true},
		},
		"finding": "unknown",
	},
	"nobody knows whether a national law allows it": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {"kinds": ["biometric_identification"]},
			"law_enforcement": {"purpose": true, "by_authority": true},
			"biometrics": {
				"people_take_part": false,
				"timing": ["real_time"],
				"in_public_space": true,
				"real_time_objectives": ["victims_or_missing"],
				"real_time_permission": "given_beforehand",
				"real_time_registration": "registered",
				"real_time_conditions": ["confirms_target_only", "each_use_notified", "fria", "limited_in_time_place_persons", "no_decision_on_output_alone", "situation_and_consequences_weighed"],
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
