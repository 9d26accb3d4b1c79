package classification.residual_test

import data.classification.residual as concept

_annex_iii := {
	"system": {"technique": "ai"},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"product": {"annex_i": "none"},
}

_annex_i := {
	"system": {"technique": "ai"},
	"area": {"annex_iii": []},
	"product": {"annex_i": "section_a", "part": "whole_product", "third_party_assessment": "required"},
}

_known := {"changed_significantly": false, "intended_for_public_authorities": true}

_changed_on(date) := {"changed_significantly": true, "changed_significantly_on": date}

# Each case: the route, the day of the verdict, the history, and the date by the letter (null: no date at all).
cases := {
	"Annex III, in use after the cut-off": {
		"facts": _annex_iii, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-01-10"}, "by_letter": "2026-08-02",
	},
	"Annex III, in use before the cut-off": {
		"facts": _annex_iii, "as_of": "2026-11-24",
		"history": {"in_service_on": "2027-12-01"}, "by_letter": "2030-08-02",
	},
	"Annex I, in use on the first day": {
		"facts": _annex_i, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-08-02"}, "by_letter": "2026-08-02",
	},
	"Annex I, in use the day before, for public authorities": {
		"facts": _annex_i, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-08-01"}, "by_letter": "2030-08-02",
	},
	"Annex I, in use the day before, not for public authorities": {
		"facts": _annex_i, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-08-01", "intended_for_public_authorities": false}, "by_letter": null,
	},
	"Annex I, in use before and changed after the cut-off": {
		"facts": _annex_i, "as_of": "2029-01-01",
		"history": object.union({"in_service_on": "2026-01-01"}, _changed_on("2028-10-01")), "by_letter": "2028-10-01",
	},
	"Annex I, before the amendment": {
		"facts": _annex_i, "as_of": "2026-07-26",
		"history": {"in_service_on": "2026-09-01"}, "by_letter": "2027-08-02",
	},
	"both routes": {
		"facts": object.union(_annex_i, {"area": {"annex_iii": ["p5a_public_benefits"]}}), "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-01-10"}, "by_letter": "2026-08-02",
	},
	"a system without high risk": {
		"facts": object.union(_annex_iii, {"area": {"annex_iii": []}}), "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-01-10"}, "by_letter": null,
	},
}

test_by_letter[name] if {
	some name, case in cases
	found := {date | date := concept.by_letter} with input as _input(case)
	{case.by_letter} - {null} == found
}

_input(case) := {
	"as_of": case.as_of,
	"facts": object.union(case.facts, {"history": object.union(_known, case.history)}),
}
