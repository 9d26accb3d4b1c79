package norms.aia.conformity_internal_control_test

import data.lib.testing
import data.norms.aia.conformity_internal_control as norm

# Assessing applications for income support with a learned model that the municipality built itself.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

# Recognising emotions from faces, as far as a law permits it.
_emotions := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p1c_emotion_recognition"], "use_permitted": true},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

_section_a := {"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"}}

cases := {
	"the municipality assessed it, in use since 2028": {
		"facts": object.union(_base, {"conformity": {"procedure": "internal_control"}}),
		"applies_from": "2027-12-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {"conformity": {"procedure": "internal_control"}}]),
		"applies_from": "2030-08-02",
		"applies_from_literal": "2030-08-02",
		"finding": "met",
	},
	"the authority allowed it temporarily": {
		"facts": object.union(_base, {"conformity": {"procedure": "temporary_authorisation"}}),
		"finding": "met",
	},
	"nobody assessed it": {
		"facts": object.union(_base, {"conformity": {"procedure": "none"}}),
		"finding": "unmet",
	},
	"a product of Section A that Annex III lists too": {
		"facts": object.union(_base, _section_a),
		"finding": "not_applicable",
	},
	"recognising emotions, which is point 1": {
		"facts": _emotions,
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
	"nobody knows how it was assessed": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
