package norms.aia.human_oversight_deployer_test

import data.lib.testing
import data.norms.aia.human_oversight_deployer as norm

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

_lift := {
	"system": {"technique": "ai", "used_by_municipality": true},
	"area": {"annex_iii": []},
	"practice": {"kinds": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
	"history": {"in_service_on": "2028-09-01"},
}

cases := {
	"everything is in place, in use since 2028": {
		"facts": object.union(_base, {
			"oversight": {"measures": ["assigned", "authority", "competence", "support", "training"]},
		}),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for a product of Section A": {
		"facts": object.union(_lift, {
			"oversight": {"measures": ["assigned", "authority", "competence", "support", "training"]},
		}),
		"applies_from": "2028-08-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, {
			"oversight": {"measures": ["assigned", "authority", "competence", "support", "training"]},
		}]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"nobody is assigned": {
		"facts": object.union(_base, {"oversight": {"measures": ["authority", "competence", "support", "training"]}}),
		"finding": "unmet",
	},
	"the overseers have no authority": {
		"facts": object.union(_base, {"oversight": {"measures": ["assigned", "competence", "support", "training"]}}),
		"finding": "unmet",
	},
	"the overseers lack competence": {
		"facts": object.union(_base, {"oversight": {"measures": ["assigned", "authority", "support", "training"]}}),
		"finding": "unmet",
	},
	"the overseers get no support": {
		"facts": object.union(_base, {"oversight": {"measures": ["assigned", "authority", "competence", "training"]}}),
		"finding": "unmet",
	},
	"the overseers were not trained": {
		"facts": object.union(_base, {"oversight": {"measures": ["assigned", "authority", "competence", "support"]}}),
		"finding": "unmet",
	},
	"a use that is not high-risk": {
		"facts": object.union(_base, {"area": {"annex_iii": []}}),
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
	"nobody knows how people oversee it": {
		"facts": _base,
		"finding": "unknown",
	},
	"a free licence makes no difference to high risk": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["free_licence"]}}, {"oversight": {"measures": []}}]),
		"finding": "unmet",
	},
	"a system that is made and used for science only": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["science_only"]}}, {"oversight": {"measures": []}}]),
		"finding": "not_applicable",
	},
	"a system for national security only": {
		"facts": object.union_n([_base, {"scope": {"exclusions": ["national_security"]}}, {"oversight": {"measures": []}}]),
		"finding": "not_applicable",
	},
	"nobody knows whether Article 2 excludes it": {
		"facts": object.union_n([_base, {"scope": {}}, {"oversight": {"measures": []}}]),
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
