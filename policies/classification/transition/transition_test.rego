package classification.transition_test

import data.classification.transition as concept

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

_both := object.union(_annex_i, {"area": {"annex_iii": ["p5a_public_benefits"]}})

_known := {"changed_significantly": false, "intended_for_public_authorities": true}

_changed_on(date) := {"changed_significantly": true, "changed_significantly_on": date}

# Each case: the ground, the day of the verdict, the history, and the date of Chapter III (null: no date at all).
cases := {
	"Annex III, in use on the first day": {
		"facts": _annex_iii, "as_of": "2026-11-24",
		"history": {"in_service_on": "2027-12-02"},
		"chapter_iii": "2027-12-02", "residual": "2026-08-02", "legacy": false,
	},
	"Annex III, in use the day before, for public authorities": {
		"facts": _annex_iii, "as_of": "2026-11-24",
		"history": {"in_service_on": "2027-12-01"},
		"chapter_iii": "2030-08-02", "residual": "2030-08-02", "legacy": true,
	},
	"Annex III, in use the day before, not for public authorities": {
		"facts": _annex_iii, "as_of": "2026-11-24",
		"history": {"in_service_on": "2027-12-01", "intended_for_public_authorities": false},
		"chapter_iii": null, "residual": null, "legacy": true,
	},
	"Annex III, in use before and changed after the cut-off": {
		"facts": _annex_iii, "as_of": "2028-06-01",
		"history": object.union({"in_service_on": "2026-01-01"}, _changed_on("2028-05-01")),
		"chapter_iii": "2028-05-01", "residual": "2028-05-01", "legacy": false,
	},
	"Annex III, changed on the day of the cut-off": {
		"facts": _annex_iii, "as_of": "2027-12-02",
		"history": object.union({"in_service_on": "2026-01-01"}, _changed_on("2027-12-02")),
		"chapter_iii": "2027-12-02", "residual": "2027-12-02", "legacy": false,
	},
	"Annex III, changed before the cut-off": {
		"facts": _annex_iii, "as_of": "2028-06-01",
		"history": object.union({"in_service_on": "2026-01-01"}, _changed_on("2027-12-01")),
		"chapter_iii": "2030-08-02", "residual": "2030-08-02", "legacy": true,
	},
	"Annex III, a change that is still to come": {
		"facts": _annex_iii, "as_of": "2028-06-01",
		"history": object.union({"in_service_on": "2026-01-01"}, _changed_on("2028-06-02")),
		"chapter_iii": "2030-08-02", "residual": "2030-08-02", "legacy": true,
	},
	"Annex III, a change planned after the cut-off, seen before the cut-off": {
		"facts": _annex_iii, "as_of": "2027-12-01",
		"history": object.union({"in_service_on": "2026-01-01"}, _changed_on("2028-01-01")),
		"chapter_iii": "2030-08-02", "residual": "2030-08-02", "legacy": true,
	},
	"Annex III in the text before 27 July 2026": {
		"facts": _annex_iii, "as_of": "2026-07-26",
		"history": {"in_service_on": "2026-08-02"},
		"chapter_iii": "2026-08-02", "residual": "2026-08-02", "legacy": false,
	},
	"Annex III in the text before 27 July 2026, already in use": {
		"facts": _annex_iii, "as_of": "2026-07-26",
		"history": {"in_service_on": "2026-08-01"},
		"chapter_iii": "2030-08-02", "residual": "2030-08-02", "legacy": true,
	},
	"Annex III from 27 July 2026": {
		"facts": _annex_iii, "as_of": "2026-07-27",
		"history": {"in_service_on": "2026-08-02"},
		"chapter_iii": "2030-08-02", "residual": "2030-08-02", "legacy": true,
	},
	"Annex I, in use on the first day": {
		"facts": _annex_i, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-08-02"},
		"chapter_iii": "2028-08-02", "legacy": false,
	},
	"Annex I, in use the day before, for public authorities": {
		"facts": _annex_i, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-08-01"},
		"chapter_iii": "2030-08-02", "legacy": true,
	},
	"Annex I, in use the day before, not for public authorities": {
		"facts": _annex_i, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-08-01", "intended_for_public_authorities": false},
		"chapter_iii": null, "legacy": true,
	},
	"Annex I, in use before and changed after the cut-off": {
		"facts": _annex_i, "as_of": "2028-09-01",
		"history": object.union({"in_service_on": "2026-01-01"}, _changed_on("2028-08-15")),
		"chapter_iii": "2028-08-15", "legacy": false,
	},
	"Annex I, changed after the cut-off of Annex III and before its own": {
		"facts": _annex_i, "as_of": "2028-09-01",
		"history": object.union({"in_service_on": "2026-01-01"}, _changed_on("2028-01-01")),
		"chapter_iii": "2030-08-02", "legacy": true,
	},
	"Annex I in the text before 27 July 2026": {
		"facts": _annex_i, "as_of": "2026-07-26",
		"history": {"in_service_on": "2026-08-02"},
		"chapter_iii": "2027-08-02", "legacy": false,
	},
	"Annex I in the text before 27 July 2026, already in use": {
		"facts": _annex_i, "as_of": "2026-07-26",
		"history": {"in_service_on": "2026-08-01"},
		"chapter_iii": "2030-08-02", "legacy": true,
	},
	"both routes, new for both": {
		"facts": _both, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-08-02"},
		"chapter_iii": "2027-12-02", "residual": "2026-08-02", "legacy": false,
	},
	"both routes, new for Annex III only": {
		"facts": _both, "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-01-01"},
		"chapter_iii": "2027-12-02", "residual": "2026-08-02", "legacy": false,
	},
	"a system without high risk": {
		"facts": object.union(_annex_iii, {"area": {"annex_iii": []}}), "as_of": "2026-11-24",
		"history": {"in_service_on": "2028-01-01"},
		"chapter_iii": null, "legacy": false,
	},
}

test_chapter_iii[name] if {
	some name, case in cases
	found := {date | date := concept.chapter_iii} with input as _input(case)
	{case.chapter_iii} - {null} == found
}

test_residual[name] if {
	some name, case in cases
	found := {date | date := concept.annex_iii_residual} with input as _input(case)
	object.get(case, "residual", "left out") in {"left out", _only(found)}
}

test_unchanged_legacy[name] if {
	some name, case in cases
	found := {true | concept.unchanged_legacy} == {true} with input as _input(case)
	case.legacy == found
}

test_excepted_systems_follow_annex_iii if {
	concept.excepted_systems == "2027-12-02" with input as {"as_of": "2026-07-27", "facts": {}}
}

test_excepted_systems_before_the_amendment if {
	concept.excepted_systems == "2026-08-02" with input as {"as_of": "2026-07-26", "facts": {}}
}

_input(case) := {
	"as_of": case.as_of,
	"facts": object.union(case.facts, {"history": object.union(_known, case.history)}),
}

_only(found) := null if count(found) == 0

_only(found) := date if some date in found
