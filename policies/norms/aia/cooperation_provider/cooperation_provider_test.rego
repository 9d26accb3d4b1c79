package norms.aia.cooperation_provider_test

import data.lib.testing
import data.norms.aia.cooperation_provider as norm

# Assessing applications for income support with a learned model that the municipality built itself.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

_new_purpose := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": ["new_purpose"]}}

_lift := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"history": {"in_service_on": "2028-09-01"},
}

_done := {"provider_duties": {"arrangements": ["answers_authorities"]}}

cases := {
	"all of it is done, in use since 2028": {
		"facts": object.union_n([_base, {"deployer": {"controls": ["input_data"]}}, _done]),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union_n([_lift, {"deployer": {"controls": ["input_data"]}}, _done]),
		"applies_from": "2028-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {"deployer": {"controls": ["input_data"]}}, _done]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"the same for a bought system that got a new purpose": {
		"facts": object.union_n([_base, _new_purpose, {"deployer": {"controls": ["input_data"]}}, _done]),
		"finding": "met",
	},
	"a supervisor gets no answer": {
		"facts": object.union_n([_base, {"deployer": {"controls": ["input_data"]}}, {"provider_duties": {"arrangements": []}}]),
		"finding": "unmet",
	},
	"a use that is not high-risk": {
		"facts": object.union(_base, {"area": {"annex_iii": []}}),
		"finding": "not_applicable",
	},
	"fixed rules instead of AI": {
		"facts": object.union(_base, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a product that is bought and used as it was delivered": {
		"facts": object.union(_base, _bought),
		"finding": "not_applicable",
	},
	"a product of Section B that Annex III lists too": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"nobody knows whether a supervisor gets an answer": {
		"facts": object.union(_base, {"deployer": {"controls": ["input_data"]}}),
		"finding": "unknown",
	},
	"a supervisor gets the logs too": {
		"facts": object.union_n([_base, {"deployer": {"controls": ["logs"]}}, {"provider_duties": {"arrangements": ["answers_authorities", "log_access"]}}]),
		"finding": "met",
	},
	"a supervisor gets an answer and not the logs that the municipality controls": {
		"facts": object.union_n([_base, {"deployer": {"controls": ["logs"]}}, {"provider_duties": {"arrangements": ["answers_authorities"]}}]),
		"finding": "unmet",
	},
	"a supervisor gets the logs and no answer": {
		"facts": object.union_n([_base, {"deployer": {"controls": ["logs"]}}, {"provider_duties": {"arrangements": ["log_access"]}}]),
		"finding": "unmet",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
