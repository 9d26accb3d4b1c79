package norms.aia.distributor_checks_test

import data.lib.testing
import data.norms.aia.distributor_checks as norm

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

_lift := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"history": {"in_service_on": "2028-09-01"},
}

_done := {"supply_chain": {"role": ["distributor"], "checks": ["ce_and_papers_checked", "provider_named_checked", "quality_system_checked"]}}

cases := {
	"all of it is done, on the market since 2028": {
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
	"nobody checked the CE mark and the papers": {
		"facts": object.union(_base, {"supply_chain": {"role": ["distributor"], "checks": ["provider_named_checked", "quality_system_checked"]}}),
		"finding": "unmet",
	},
	"nobody checked the names": {
		"facts": object.union(_base, {"supply_chain": {"role": ["distributor"], "checks": ["ce_and_papers_checked", "quality_system_checked"]}}),
		"finding": "unmet",
	},
	"nobody checked the quality system": {
		"facts": object.union(_base, {"supply_chain": {"role": ["distributor"], "checks": ["ce_and_papers_checked", "provider_named_checked"]}}),
		"finding": "unmet",
	},
	"a municipality that only uses the system": {
		"facts": object.union(_base, {"supply_chain": {"role": []}}),
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
	"nobody knows what was checked": {
		"facts": object.union(_base, {"supply_chain": {"role": ["distributor"]}}),
		"finding": "unknown",
	},
	"a system that goes to others for science only": {
		"facts": object.union_n([_base, {"supply_chain": {"role": ["distributor"], "checks": []}}, {"scope": {"exclusions": ["science_only"]}}]),
		"finding": "not_applicable",
	},
	"free software that is high-risk": {
		"facts": object.union_n([_base, {"supply_chain": {"role": ["distributor"], "checks": []}}, {"scope": {"exclusions": ["free_licence"]}}]),
		"finding": "unmet",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union_n([_base, {"supply_chain": {"role": ["distributor"], "checks": []}}, {"scope": {}}]),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
