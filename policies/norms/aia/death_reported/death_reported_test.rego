package norms.aia.death_reported_test

import data.lib.testing
import data.norms.aia.death_reported as norm

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

_on_the_market := {"transparency": {"placed_on_market": true}}

cases := {
	"reported on day 10, in use since 2028": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["death"], "handling": ["at_once", "reported_death"], "days_to_report_death": 10}}]),
		"applies_from": "2027-12-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union_n([_lift, _on_the_market, {"incidents": {"kinds": ["death"], "handling": ["at_once", "reported_death"], "days_to_report_death": 10}}]),
		"applies_from": "2028-08-02",
		"applies_from_literal": "2026-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, _on_the_market, {"incidents": {"kinds": ["death"], "handling": ["at_once", "reported_death"], "days_to_report_death": 10}}]),
		"applies_from": "2030-08-02",
		"applies_from_literal": "2030-08-02",
		"finding": "met",
	},
	"a user of a bought system cannot reach the provider and reports in time": {
		"facts": object.union_n([_base, _bought, {"incidents": {"kinds": ["death"], "handling": ["at_once", "reported_death"], "days_to_report_death": 10, "provider_unreachable": true}}]),
		"finding": "met",
	},
	"reported on day 11": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["death"], "handling": ["at_once", "reported_death"], "days_to_report_death": 11}}]),
		"finding": "unmet",
	},
	"reported in time, but only on the last day that was left": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["death"], "handling": ["reported_death"], "days_to_report_death": 10}}]),
		"finding": "unmet",
	},
	"not reported": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["death"], "handling": []}}]),
		"finding": "unmet",
	},
	"a user of a bought system told the provider, who reports it": {
		"facts": object.union_n([_base, _bought, {"incidents": {"kinds": ["death"], "provider_unreachable": false}}]),
		"finding": "not_applicable",
	},
	"a system that only the municipality itself uses": {
		"facts": object.union_n([_base, {"transparency": {"placed_on_market": false}}, {"incidents": {"kinds": ["death"], "handling": []}}]),
		"finding": "not_applicable",
	},
	"serious harm to health, which has a longer time limit": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["health"]}}]),
		"finding": "not_applicable",
	},
	"nothing serious happened": {
		"facts": object.union(_base, {"incidents": {"kinds": []}}),
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
	"nobody knows whether it was reported": {
		"facts": object.union_n([_base, _on_the_market, {"incidents": {"kinds": ["death"]}}]),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
