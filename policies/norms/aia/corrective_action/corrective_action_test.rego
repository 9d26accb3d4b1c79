package norms.aia.corrective_action_test

import data.lib.testing
import data.norms.aia.corrective_action as norm

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

_lift := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"history": {"in_service_on": "2028-09-01"},
}

_done := {"after_start": {"events": ["not_in_conformity"], "response": ["chain_informed", "corrected"]}}

cases := {
	"all of it was done, in use since 2028": {
		"facts": object.union(_base, _done),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union(_lift, _done),
		"applies_from": "2028-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, _done]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"the system goes on as it is": {
		"facts": object.union(_base, {"after_start": {"events": ["not_in_conformity"], "response": ["chain_informed"]}}),
		"finding": "unmet",
	},
	"users are not told": {
		"facts": object.union(_base, {"after_start": {"events": ["not_in_conformity"], "response": ["corrected"]}}),
		"finding": "unmet",
	},
	"nothing is the matter": {
		"facts": object.union(_base, {"after_start": {"events": []}}),
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
	"nobody knows what was done about it": {
		"facts": object.union(_base, {"after_start": {"events": ["not_in_conformity"]}}),
		"finding": "unknown",
	},
	"nobody knows whether something is the matter": {
		"facts": object.union(_base, {"after_start": {"response": []}}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
