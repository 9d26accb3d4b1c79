package norms.aia.model_systemic_risk_test

import data.lib.testing
import data.norms.aia.model_systemic_risk as norm

# A language model that the municipality had trained and offers to others.
_base := {
	"system": {"technique": "generative_ai", "developed_by": "commissioned"},
	"general_purpose": {"model": ["offered", "trained"], "systemic_risk": false, "openness": [], "placed_on": "2026-03-01"},
}

_systemic := {"general_purpose": {"systemic_risk": true}}

_older := {"general_purpose": {"placed_on": "2025-08-01"}}

cases := {
	"it is done": {
		"facts": object.union_n([_base, _systemic, {"general_purpose": {"measures": ["evaluated", "systemic_risks_mitigated"]}}]),
		"applies_from": "2025-08-02",
		"finding": "met",
	},
	"the same for a model that was on the market before August 2025": {
		"facts": object.union_n([_base, _systemic, _older, {"general_purpose": {"measures": ["evaluated", "systemic_risks_mitigated"]}}]),
		"applies_from": "2027-08-02",
		"finding": "met",
	},
	"the same for a model of somebody else that was substantially changed": {
		"facts": object.union_n([_base, _systemic, {"general_purpose": {"model": ["built_in", "modified", "offered"]}}, {"general_purpose": {"measures": ["evaluated", "systemic_risks_mitigated"]}}]),
		"finding": "met",
	},
	"nothing was evaluated": {
		"facts": object.union_n([_base, _systemic, {"general_purpose": {"measures": []}}]),
		"finding": "unmet",
	},
	"a model without systemic risk": {
		"facts": _base,
		"finding": "not_applicable",
	},
	"a model of somebody else that is only built in": {
		"facts": object.union_n([_base, _systemic, {"general_purpose": {"model": ["built_in"]}}]),
		"finding": "not_applicable",
	},
	"a model of its own that stays inside": {
		"facts": object.union_n([_base, _systemic, {"general_purpose": {"model": ["trained"]}}]),
		"finding": "not_applicable",
	},
	"a bought product": {
		"facts": object.union_n([_base, _systemic, {"system": {"developed_by": "supplier"}}]),
		"finding": "not_applicable",
	},
	"AI that makes nothing new": {
		"facts": object.union_n([_base, _systemic, {"system": {"technique": "ai"}}]),
		"finding": "not_applicable",
	},
	"nobody knows whether it was evaluated": {
		"facts": object.union(_base, _systemic),
		"finding": "unknown",
	},
	"it was evaluated and the risks were left as they are": {
		"facts": object.union_n([_base, _systemic, {"general_purpose": {"measures": ["evaluated"]}}]),
		"finding": "unmet",
	},
	"risks are mitigated and the model was not evaluated": {
		"facts": object.union_n([_base, _systemic, {"general_purpose": {"measures": ["systemic_risks_mitigated"]}}]),
		"finding": "unmet",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
