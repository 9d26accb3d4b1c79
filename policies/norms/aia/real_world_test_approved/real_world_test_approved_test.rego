package norms.aia.real_world_test_approved_test

import data.lib.testing
import data.norms.aia.real_world_test_approved as norm

# A model of the municipality that assesses applications, tested on volunteers before it is put into service.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"real_world_testing": {"setting": "outside_sandbox"},
}

_lift := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"real_world_testing": {"setting": "outside_sandbox"},
}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

cases := {
	"plan, approval and registration": {
		"facts": object.union(_base, {"real_world_testing": {"arrangements": ["plan_submitted", "registered"], "approval": "approved"}}),
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union(_lift, {"real_world_testing": {"arrangements": ["plan_submitted", "registered"], "approval": "approved"}}),
		"finding": "met",
	},
	"no answer in thirty days, which national law takes as a yes": {
		"facts": object.union(_base, {"real_world_testing": {"arrangements": ["plan_submitted", "registered"], "approval": "tacit"}}),
		"finding": "met",
	},
	"the answer has not come yet": {
		"facts": object.union(_base, {"real_world_testing": {"arrangements": ["plan_submitted", "registered"], "approval": "pending"}}),
		"finding": "unmet",
	},
	"it was refused": {
		"facts": object.union(_base, {"real_world_testing": {"arrangements": ["plan_submitted", "registered"], "approval": "refused"}}),
		"finding": "unmet",
	},
	"no plan was submitted": {
		"facts": object.union(_base, {"real_world_testing": {"arrangements": ["registered"], "approval": "approved"}}),
		"finding": "unmet",
	},
	"the test was not registered": {
		"facts": object.union(_base, {"real_world_testing": {"arrangements": ["plan_submitted"], "approval": "approved"}}),
		"finding": "unmet",
	},
	"old data only, so no test in practice": {
		"facts": object.union(_base, {"real_world_testing": {"setting": "none"}}),
		"finding": "not_applicable",
	},
	"a test in a sandbox of the supervisor": {
		"facts": object.union(_base, {"real_world_testing": {"setting": "in_sandbox"}}),
		"finding": "not_applicable",
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
	"nobody knows whether it was approved": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
