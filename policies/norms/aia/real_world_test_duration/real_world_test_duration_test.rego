package norms.aia.real_world_test_duration_test

import data.lib.testing
import data.norms.aia.real_world_test_duration as norm

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
	"six months": {
		"facts": object.union(_base, {"real_world_testing": {"months": 6, "arrangements": ["no_longer_than_needed"]}}),
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union(_lift, {"real_world_testing": {"months": 6, "arrangements": ["no_longer_than_needed"]}}),
		"finding": "met",
	},
	"a year, with an extension that was explained beforehand": {
		"facts": object.union(_base, {"real_world_testing": {"months": 12, "arrangements": ["extension_explained", "no_longer_than_needed"]}}),
		"finding": "met",
	},
	"seven months without notice": {
		"facts": object.union(_base, {"real_world_testing": {"months": 7, "arrangements": ["no_longer_than_needed"]}}),
		"finding": "unmet",
	},
	"thirteen months": {
		"facts": object.union(_base, {"real_world_testing": {"months": 13, "arrangements": ["extension_explained", "no_longer_than_needed"]}}),
		"finding": "unmet",
	},
	"longer than needed": {
		"facts": object.union(_base, {"real_world_testing": {"months": 3, "arrangements": []}}),
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
	"nobody knows how long it lasts": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
