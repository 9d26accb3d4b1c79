package norms.aia.fria_updated_test

import data.lib.testing
import data.norms.aia.fria_updated as norm

# Assessing applications for income support with a learned model that scores each applicant.
_base := {
	"system": {"technique": "ai", "developed_by": "supplier", "under_own_name": false, "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

cases := {
	"something changed and was updated, in use since 2028": {
		"facts": object.union(_base, {"after_start": {"fria_changed": true, "fria_updated": true}}),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {"after_start": {"fria_changed": true, "fria_updated": true}}]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"something changed and the assessment is the old one": {
		"facts": object.union(_base, {"after_start": {"fria_changed": true, "fria_updated": false}}),
		"finding": "unmet",
	},
	"nothing changed": {
		"facts": object.union(_base, {"after_start": {"fria_changed": false}}),
		"finding": "not_applicable",
	},
	"traffic control, which is critical infrastructure": {
		"facts": object.union(_base, {"area": {"annex_iii": ["p2_road_traffic"]}, "product": {"failure_harms": "people"}}),
		"finding": "not_applicable",
	},
	"a system that the municipality does not use": {
		"facts": object.union(_base, {"system": {"used_by_municipality": false}}),
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
	"a product of Section B that Annex III lists too": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"nobody knows whether it was updated": {
		"facts": object.union(_base, {"after_start": {"fria_changed": true}}),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
