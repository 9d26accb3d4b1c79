package classification.real_world_testing_test

import data.classification.real_world_testing as concept

_built := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true, "changes": []},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"real_world_testing": {"setting": "outside_sandbox"},
}

cases := {
	"an own high-risk system that is tested on residents": {"facts": _built, "holds": true},
	"the same in a sandbox": {
		"facts": object.union(_built, {"real_world_testing": {"setting": "in_sandbox"}}),
		"holds": false,
	},
	"the same without a test in practice": {
		"facts": object.union(_built, {"real_world_testing": {"setting": "none"}}),
		"holds": false,
	},
	"an own system without high risk": {
		"facts": object.union(_built, {"area": {"annex_iii": []}}),
		"holds": false,
	},
	"a bought high-risk system": {
		"facts": object.union(_built, {"system": {"developed_by": "supplier", "under_own_name": false}}),
		"holds": false,
	},
}

test_outside_sandbox[name] if {
	some name, case in cases
	found := {true | concept.outside_sandbox} == {true} with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == found
}
