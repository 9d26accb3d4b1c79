package norms.aia.post_identification_targeted_test

import data.lib.testing
import data.norms.aia.post_identification_targeted as norm

# Identifying people afterwards in recordings, as far as a law permits it.
_base := {
	"system": {"technique": "ai", "developed_by": "supplier", "under_own_name": false, "used_by_municipality": true, "changes": []},
	"area": {"annex_iii": ["p1a_biometric_identification"], "use_permitted": true},
	"biometrics": {"people_take_part": false, "timing": ["afterwards"]},
	"practice": {"kinds": ["biometric_identification"]},
	"law_enforcement": {"purpose": true, "by_authority": true},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

cases := {
	"each search belongs to a case and a human being decides, in use since 2028": {
		"facts": object.union(_base, {"post_identification": {"limits": ["no_decision_on_output_alone", "targeted"]}}),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {"post_identification": {"limits": ["no_decision_on_output_alone", "targeted"]}}]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"everybody in the recordings is searched": {
		"facts": object.union(_base, {"post_identification": {"limits": ["no_decision_on_output_alone"]}}),
		"finding": "unmet",
	},
	"a match alone leads to an adverse decision": {
		"facts": object.union(_base, {"post_identification": {"limits": ["targeted"]}}),
		"finding": "unmet",
	},
	"a use that is no law enforcement": {
		"facts": object.union(_base, {"law_enforcement": {"purpose": false}}),
		"finding": "not_applicable",
	},
	"identification at once": {
		"facts": object.union(_base, {"biometrics": {"timing": ["real_time"]}}),
		"finding": "not_applicable",
	},
	"people take part in it themselves": {
		"facts": object.union(_base, {"biometrics": {"people_take_part": true}, "practice": {"kinds": ["biometric_verification"]}}),
		"finding": "not_applicable",
	},
	"a use that no law permits, so Annex III does not list it": {
		"facts": object.union(_base, {"area": {"use_permitted": false}}),
		"finding": "not_applicable",
	},
	"fixed rules instead of AI": {
		"facts": object.union(_base, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a system that the municipality does not use": {
		"facts": object.union(_base, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"a product of Section B that Annex III lists too": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"nobody knows which limits hold": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
