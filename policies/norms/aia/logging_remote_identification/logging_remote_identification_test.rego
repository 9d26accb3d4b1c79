package norms.aia.logging_remote_identification_test

import data.lib.testing
import data.norms.aia.logging_remote_identification as norm

# Recognising faces in recordings from a distance, as far as a law permits it.
_base := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true},
	"area": {"annex_iii": ["p1a_biometric_identification"], "use_permitted": true},
	"persons": {"profiling": true},
	"product": {"annex_i": "none"},
	"practice": {"kinds": []},
	"history": {"in_service_on": "2028-01-10"},
}

_older := {"history": {"in_service_on": "2026-01-10", "intended_for_public_authorities": true}}

_section_b := {"product": {"annex_i": "section_b", "part": "whole_product", "third_party_assessment": "required"}}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false, "changes": []}}

_by_practice := {"area": {"annex_iii": []}, "practice": {"kinds": ["biometric_identification"]}, "biometrics": {"people_take_part": false}}

_done := {"provider_design": {"logging": ["matched_input", "periods_of_use", "reference_database", "verifiers"]}}

cases := {
	"all of it is done, in use since 2028": {
		"facts": object.union(_base, _done),
		"applies_from": "2027-12-02",
		"finding": "met",
	},
	"the same for an older system that is meant for public authorities": {
		"facts": object.union_n([_base, _older, _done]),
		"applies_from": "2030-08-02",
		"finding": "met",
	},
	"the same where only the practice says that it recognises people": {
		"facts": object.union_n([_base, _by_practice, _done]),
		"finding": "met",
	},
	"start and end of a use are not recorded": {
		"facts": object.union(_base, {"provider_design": {"logging": ["matched_input", "reference_database", "verifiers"]}}),
		"finding": "unmet",
	},
	"the database that was searched is not recorded": {
		"facts": object.union(_base, {"provider_design": {"logging": ["matched_input", "periods_of_use", "verifiers"]}}),
		"finding": "unmet",
	},
	"the input that matched is not recorded": {
		"facts": object.union(_base, {"provider_design": {"logging": ["periods_of_use", "reference_database", "verifiers"]}}),
		"finding": "unmet",
	},
	"who verified a match is not recorded": {
		"facts": object.union(_base, {"provider_design": {"logging": ["matched_input", "periods_of_use", "reference_database"]}}),
		"finding": "unmet",
	},
	"a law does not permit the use, so Annex III does not list it": {
		"facts": object.union(_base, {"area": {"use_permitted": false}}),
		"finding": "not_applicable",
	},
	"benefits instead of recognising people": {
		"facts": object.union(_base, {"area": {"annex_iii": ["p5a_public_benefits"]}}),
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
	"nobody knows what the logs hold": {
		"facts": _base,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
