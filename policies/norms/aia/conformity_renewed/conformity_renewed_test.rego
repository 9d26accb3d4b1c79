package norms.aia.conformity_renewed_test

import data.lib.testing
import data.norms.aia.conformity_renewed as norm

# Assessing applications for income support with a learned model that the municipality built itself.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

_lift := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"history": {"in_service_on": "2028-09-01"},
}

_changed := {"system": {"changes": ["substantial_modification"]}}

cases := {
	"it was assessed anew, in use since 2028": {
		"facts": object.union_n([_base, _changed, {"conformity": {"evidence": ["reassessed_after_change"]}}]),
		"applies_from": "2027-12-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union_n([_lift, _changed, {"conformity": {"evidence": ["reassessed_after_change"]}}]),
		"applies_from": "2028-08-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for a product that somebody else made": {
		"facts": object.union_n([_base, _bought, _changed, {"conformity": {"evidence": ["reassessed_after_change"]}}]),
		"finding": "met",
	},
	"it was only assessed the first time": {
		"facts": object.union_n([_base, _changed, {"conformity": {"evidence": ["ce_mark", "declaration_signed"]}}]),
		"finding": "unmet",
	},
	"nothing was changed": {
		"facts": object.union(_base, {"system": {"changes": []}}),
		"finding": "not_applicable",
	},
	"it got another purpose and works as before": {
		"facts": object.union(_base, {"system": {"changes": ["new_purpose"]}}),
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
	"a product that is bought and used as it was delivered": {
		"facts": object.union(_base, _bought),
		"finding": "not_applicable",
	},
	"nobody knows whether it was assessed anew": {
		"facts": object.union(_base, _changed),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
