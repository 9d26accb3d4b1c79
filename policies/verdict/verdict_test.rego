package verdict_test

import data.verdict

_no_norms := {"norms": {}, "packs": {}, "levels": {}, "dated": {}, "enacted": {}, "last_days": {}}

_record(technique) := {
	"as_of": "2026-11-24",
	"stage": "idea",
	"facts": {"system": {"technique": technique}},
	"judged": {},
	"labels": {},
}

_composed(records) := found if {
	found := verdict.decide_each with data.bundle.digest as "sha256:0"
		with data.catalogue as _no_norms
		with data.intake.facts as {}
		with input as {"records": records}
}

test_a_verdict_names_what_it_was_computed_from if {
	found := verdict.decide with data.bundle.digest as "sha256:0"
		with data.catalogue as _no_norms
		with data.intake.facts as {}
		with input as _record("rules")
	["sha256:0", "permitted", "yes"] == [found.bundle, found.outcome, found.classification.algorithm]
}

test_the_norms_of_some_levels_make_no_verdict if {
	record := object.union(_record("rules"), {"levels": ["prohibition"]})
	not verdict.decide with data.bundle.digest as "sha256:0"
		with data.catalogue as _no_norms
		with data.intake.facts as {}
		with input as record
}

test_first_questions_name_what_they_were_found_from if {
	found := verdict.first_questions with data.bundle.digest as "sha256:0"
		with data.catalogue as _no_norms
		with data.intake.facts as {}
		with input as object.union(_record("rules"), {"levels": ["prohibition"]})
	["sha256:0", "permitted", []] == [found.bundle, found.outcome, found.open_questions]
	not verdict.first_questions with data.bundle.digest as "sha256:0"
		with data.catalogue as _no_norms
		with data.intake.facts as {}
		with input as _record("rules")
}

test_many_are_judged_in_the_order_given if {
	[first, second] := _composed([_record("rules"), _record("no_algorithm")])
	["yes", "no"] == [first.classification.algorithm, second.classification.algorithm]
}

test_a_finding_that_is_left_out_leaves_no_verdict if {
	not verdict.decide with data.bundle.digest as "sha256:0"
		with data.catalogue as _no_norms
		with verdict.findings.judgements as {"aia.x": {}}
		with verdict.findings.findings as {}
		with data.intake.facts as {}
		with input as _record("rules")
}
