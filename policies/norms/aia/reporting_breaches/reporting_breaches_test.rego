package norms.aia.reporting_breaches_test

import data.lib.testing
import data.norms.aia.reporting_breaches as norm

# A bought translation tool that staff use.
_base := {
	"system": {"technique": "ai", "developed_by": "supplier", "under_own_name": false, "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "none"},
}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

cases := {
	"all of it is arranged": {
		"facts": object.union(_base, {"after_start": {"reporting_channel": ["internal_channel", "known", "protected"]}}),
		"finding": "met",
	},
	"the same for a system that the municipality only offers to others": {
		"facts": object.union_n([_base, {"system": {"developed_by": "in_house", "under_own_name": true, "used_by_municipality": false}}, {"after_start": {"reporting_channel": ["internal_channel", "known", "protected"]}}]),
		"finding": "met",
	},
	"there is no place to report it": {
		"facts": object.union(_base, {"after_start": {"reporting_channel": ["known", "protected"]}}),
		"finding": "unmet",
	},
	"whoever reports is not protected": {
		"facts": object.union(_base, {"after_start": {"reporting_channel": ["internal_channel", "known"]}}),
		"finding": "unmet",
	},
	"staff do not know of it": {
		"facts": object.union(_base, {"after_start": {"reporting_channel": ["internal_channel", "protected"]}}),
		"finding": "unmet",
	},
	"fixed rules instead of AI": {
		"facts": object.union(_base, {"system": {"technique": "rules"}}),
		"finding": "not_applicable",
	},
	"a product of Section B": {
		"facts": object.union(_base, _section_b),
		"finding": "not_applicable",
	},
	"a tool that the municipality neither uses nor offers": {
		"facts": object.union(_base, {"system": {"used_by_municipality": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what is arranged": {
		"facts": _base,
		"finding": "unknown",
	},
	"free software that translates nothing new and talks to nobody": {
		"facts": object.union_n([_base, {"system": {"interacts_with_people": false, "generates": []}, "area": {"annex_iii": []}, "practice": {"kinds": []}}, {"scope": {"exclusions": ["free_licence"]}}, {"after_start": {"reporting_channel": []}}]),
		"finding": "not_applicable",
	},
	"free software that writes texts, which Article 50 covers": {
		"facts": object.union_n([_base, {"system": {"interacts_with_people": false, "generates": []}, "area": {"annex_iii": []}, "practice": {"kinds": []}}, {"system": {"generates": ["text"]}}, {"scope": {"exclusions": ["free_licence"]}}, {"after_start": {"reporting_channel": []}}]),
		"finding": "unmet",
	},
	"a system that is used for science only": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["science_only"]}}, {"after_start": {"reporting_channel": []}}]),
		"finding": "not_applicable",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union_n([_base, {"scope": {}}, {"after_start": {"reporting_channel": []}}]),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
