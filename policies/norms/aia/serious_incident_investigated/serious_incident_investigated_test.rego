package norms.aia.serious_incident_investigated_test

import data.lib.testing
import data.norms.aia.serious_incident_investigated as norm

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

_on_the_market := {"transparency": {"placed_on_market": true}}

cases := {
	"it was investigated, in use since 2028": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["rights"], "handling": ["evidence_preserved", "investigated"]}}]),
		"applies_from": "2027-12-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union_n([_lift, _on_the_market, {"incidents": {"kinds": ["rights"], "handling": ["evidence_preserved", "investigated"]}}]),
		"applies_from": "2028-08-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"it was not investigated": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["rights"], "handling": ["evidence_preserved"]}}]),
		"finding": "unmet",
	},
	"the system was changed before the supervisor knew": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["death"], "handling": ["investigated"]}}]),
		"finding": "unmet",
	},
	"nothing serious happened": {
		"facts": object.union(_base, {"incidents": {"kinds": []}}),
		"finding": "not_applicable",
	},
	"a system that only the municipality itself uses": {
		"facts": object.union_n([_base, {"transparency": {"placed_on_market": false}}, {"incidents": {"kinds": ["rights"]}}]),
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
	"nobody knows whether it was investigated": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["rights"]}}]),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
