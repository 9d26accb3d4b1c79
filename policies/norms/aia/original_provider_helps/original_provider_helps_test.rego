package norms.aia.original_provider_helps_test

import data.lib.testing
import data.norms.aia.original_provider_helps as norm

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

_done := {"after_start": {"events": ["taken_over"], "response": ["access_given", "documentation_given", "limits_told"]}}

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
	"the new provider gets no documentation": {
		"facts": object.union(_base, {"after_start": {"events": ["taken_over"], "response": ["access_given", "limits_told"]}}),
		"finding": "unmet",
	},
	"known limits are kept back": {
		"facts": object.union(_base, {"after_start": {"events": ["taken_over"], "response": ["access_given", "documentation_given"]}}),
		"finding": "unmet",
	},
	"the new provider cannot test": {
		"facts": object.union(_base, {"after_start": {"events": ["taken_over"], "response": ["documentation_given", "limits_told"]}}),
		"finding": "unmet",
	},
	"nobody took it over": {
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
	"nobody knows what the new provider got": {
		"facts": object.union(_base, {"after_start": {"events": ["taken_over"]}}),
		"finding": "unknown",
	},
	"nobody knows whether something is the matter": {
		"facts": object.union(_base, {"after_start": {"response": []}}),
		"finding": "unknown",
	},
	"a bought system that the municipality gave a new purpose itself": {
		"facts": object.union_n([_base, _new_purpose, _done]),
		"finding": "not_applicable",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
