package norms.aia.model_cooperation_test

import data.lib.testing
import data.norms.aia.model_cooperation as norm

# A language model that the municipality had trained and offers to others.
_base := {
	"system": {"technique": "generative_ai", "developed_by": "commissioned"},
	"general_purpose": {"model": ["offered", "trained"], "systemic_risk": false, "openness": [], "placed_on": "2026-03-01"},
}

cases := {
	"it is done": {
		"facts": object.union(_base, {"general_purpose": {"measures": ["cooperates"]}}),
		"applies_from": "2025-08-02",
		"finding": "met",
	},
	"the same for a model that was on the market before August 2025": {
		"facts": object.union_n([_base, {"general_purpose": {"placed_on": "2025-08-01"}}, {"general_purpose": {"measures": ["cooperates"]}}]),
		"applies_from": "2027-08-02",
		"finding": "met",
	},
	"nobody answers the AI Office": {
		"facts": object.union(_base, {"general_purpose": {"measures": []}}),
		"finding": "unmet",
	},
	"a model of somebody else that is only built in": {
		"facts": object.union(_base, {"general_purpose": {"model": ["built_in"]}}),
		"finding": "not_applicable",
	},
	"a model of its own that stays inside": {
		"facts": object.union(_base, {"general_purpose": {"model": ["trained"]}}),
		"finding": "not_applicable",
	},
	"a bought product": {
		"facts": object.union(_base, {"system": {"developed_by": "supplier"}}),
		"finding": "not_applicable",
	},
	"AI that makes nothing new": {
		"facts": object.union(_base, {"system": {"technique": "ai"}}),
		"finding": "not_applicable",
	},
	"a model for science only": {
		"facts": object.union_n([_base, {"general_purpose": {"measures": []}}, {"scope": {"exclusions": ["science_only"]}}]),
		"finding": "not_applicable",
	},
	"nobody knows what is arranged": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
