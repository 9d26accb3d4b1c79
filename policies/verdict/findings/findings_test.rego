package verdict.findings_test

import data.verdict.findings

_between(dates, earliest, latest) := {
	"only": null,
	"candidates": dates,
	"earliest": earliest,
	"latest": latest,
	"ahead": "coming",
}

_on(date) := {"only": date, "candidates": [], "earliest": date, "latest": date, "ahead": "coming"}

_never := "9999-12-31"

_none := {"only": null, "candidates": [], "earliest": _never, "latest": _never, "ahead": "never"}

_judgement(more) := object.union(
	{
		"applies": "yes",
		"met": "no",
		"from": _none,
		"literal": null,
		"leads": [],
		"away": 0,
	},
	more,
)

_norm(more) := object.union(
	{
		"pack": "aia",
		"name": "x",
		"level": "obligation",
		"due": "before_use",
		"responsible": "process_owner",
		"dates": _on("2025-02-02"),
	},
	more,
)

_catalogue(norm) := {
	"norms": {"aia.x": norm},
	"packs": {norm.pack: {"aia.x": norm.name}},
	"levels": {norm.level: ["aia.x"]},
	"dated": {},
	"enacted": {day: ["aia.x"] | day := norm.enacted},
	"last_days": {day: ["aia.x"] | day := norm.until},
}

_finding(norm, judgement, stage) := found if {
	found := findings.findings["aia.x"] with data.catalogue as _catalogue(norm)
		with data.settings.packs as ["aia"]
		with input as {
			"as_of": "2026-11-24",
			"stage": stage,
			"judged": {"aia.x": judgement},
		}
}

status_cases := {
	"it applies and is met": {"applies": "yes", "met": "yes", "status": "met", "counts": "no"},
	"it applies and is not met": {"applies": "yes", "met": "no", "status": "unmet", "counts": "yes"},
	"it applies and must still be shown": {"applies": "yes", "met": "open", "status": "unknown", "counts": "open"},
	"it is met if it applies": {"applies": "open", "met": "yes", "status": "met_or_not_applicable", "counts": "no"},
	"it is unmet if it applies": {"applies": "open", "met": "no", "status": "unknown", "counts": "open"},
	"nothing is known": {"applies": "open", "met": "open", "status": "unknown", "counts": "open"},
}

test_status[name] if {
	some name, case in status_cases
	found := _finding(_norm({}), _judgement({"applies": case.applies, "met": case.met}), "idea")
	[case.status, case.counts] == [found.status, found.counts]
}

approval_cases := {
	"not given is required": {"applies": "yes", "met": "no", "counts": "yes"},
	"not asked yet is required too": {"applies": "yes", "met": "open", "counts": "yes"},
	"given": {"applies": "yes", "met": "yes", "counts": "no"},
	"nobody knows whether it is needed": {"applies": "open", "met": "open", "counts": "open"},
}

test_approval[name] if {
	some name, case in approval_cases
	judgement := _judgement({"applies": case.applies, "met": case.met})
	case.counts == _finding(_norm({"level": "approval"}), judgement, "idea").counts
}

force_cases := {
	"a fixed date in the past": {
		"norm": {},
		"from": _none,
		"force": "in_force",
		"applies_from": "2025-02-02",
	},
	"a fixed date ahead": {
		"norm": {"dates": _on("2026-12-02")},
		"from": _none,
		"force": "coming",
		"applies_from": "2026-12-02",
	},
	"the law replaced it": {
		"norm": {"until": "2026-07-26"},
		"from": _none,
		"force": "ended",
		"applies_from": "2025-02-02",
	},
	"it holds until a day ahead": {
		"norm": {"until": "2027-01-01"},
		"from": _none,
		"force": "in_force",
		"applies_from": "2025-02-02",
	},
	"the facts give the date": {
		"norm": {"dates": false},
		"from": _on("2027-12-02"),
		"force": "coming",
		"applies_from": "2027-12-02",
	},
	"the law never reaches it": {
		"norm": {"dates": false},
		"from": _none,
		"force": "never",
		"applies_from": null,
	},
	"every date that can come out is ahead": {
		"norm": {"dates": false},
		"from": _between(["2027-12-02", "2030-08-02"], "2027-12-02", _never),
		"force": "coming",
		"applies_from": null,
	},
	"every date that can come out is past": {
		"norm": {"dates": false},
		"from": _between(["2026-01-01", "2026-08-02"], "2026-01-01", "2026-08-02"),
		"force": "in_force",
		"applies_from": null,
	},
	"the dates lie on both sides": {
		"norm": {"dates": false},
		"from": _between(["2026-08-02", "2027-12-02"], "2026-08-02", "2027-12-02"),
		"force": "open",
		"applies_from": null,
	},
	"past, or not at all": {
		"norm": {"dates": false},
		"from": _between(["2026-08-02"], "2026-08-02", _never),
		"force": "open",
		"applies_from": null,
	},
	"it can be any date": {
		"norm": {"dates": false},
		"from": _between(["2026-08-02"], "0001-01-01", _never),
		"force": "open",
		"applies_from": null,
	},
}

test_force[name] if {
	some name, case in force_cases
	norm := {key: value | some key, value in _norm(case.norm); value != false}
	found := _finding(norm, _judgement({"from": case.from}), "idea")
	[case.force, case.applies_from] == [found.force, found.applies_from]
}

test_an_open_date_lists_the_candidates if {
	norm := object.remove(_norm({}), ["dates"])
	from := _between(["2027-12-02", "2030-08-02"], "2027-12-02", "2030-08-02")
	found := _finding(norm, _judgement({"from": from}), "idea")
	["2027-12-02", "2030-08-02"] == found.applies_from_candidates
}

test_what_is_not_in_force_does_not_count if {
	"no" == _finding(_norm({"dates": _on("2026-12-02")}), _judgement({}), "idea").counts
}

test_an_open_date_leaves_open_whether_it_counts if {
	norm := object.remove(_norm({}), ["dates"])
	from := _between(["2026-08-02", "2027-12-02"], "2026-08-02", "2027-12-02")
	"open" == _finding(norm, _judgement({"from": from}), "idea").counts
}

due_cases := {
	"what holds during use does not count for an idea": {"due": "during_use", "stage": "idea", "counts": "no"},
	"what holds during use counts in use": {"due": "during_use", "stage": "in_use", "counts": "yes"},
	"what comes before use counts from the start": {"due": "before_use", "stage": "idea", "counts": "yes"},
	"nothing but leaving off counts after use": {"due": "always", "stage": "retired", "counts": "no"},
}

test_due[name] if {
	some name, case in due_cases
	case.counts == _finding(_norm({"due": case.due}), _judgement({}), case.stage).counts
}

test_the_letter_of_the_law_stands_beside_the_effect if {
	"2026-08-02" == _finding(_norm({"literal": "2026-08-02"}), _judgement({}), "idea").applies_from_literal
	dated := _judgement({"literal": "2026-08-02"})
	"2026-08-02" == _finding(_norm({}), dated, "idea").applies_from_literal
	null == _finding(_norm({}), _judgement({}), "idea").applies_from_literal
}

test_a_norm_of_a_pack_that_is_off_is_not_judged if {
	set() == findings.active with data.catalogue as _catalogue(_norm({"pack": "genai"}))
		with data.settings.packs as ["aia"]
		with input as {"as_of": "2026-11-24"}
}

test_a_norm_is_not_judged_before_it_exists if {
	catalogue := _catalogue(_norm({"enacted": "2026-07-27"}))
	set() == findings.active with data.catalogue as catalogue
		with data.settings.packs as ["aia"]
		with input as {"as_of": "2026-07-26"}
	{"aia.x"} == findings.active with data.catalogue as catalogue
		with data.settings.packs as ["aia"]
		with input as {"as_of": "2026-07-27"}
}

test_first_questions_need_the_norms_of_some_levels_only if {
	catalogue := _catalogue(_norm({}))
	set() == findings.active with data.catalogue as catalogue
		with data.settings.packs as ["aia"]
		with input as {"as_of": "2026-11-24", "levels": ["prohibition", "approval"]}
	{"aia.x"} == findings.active with data.catalogue as catalogue
		with data.settings.packs as ["aia"]
		with input as {"as_of": "2026-11-24", "levels": ["obligation"]}
}

weighing_cases := {
	"what is violated weighs": {"judgement": {"met": "no"}, "weighing": {"aia.x": "yes"}},
	"what must still be shown may weigh": {"judgement": {"met": "open"}, "weighing": {"aia.x": "open"}},
	"what is met does not weigh": {"judgement": {"met": "yes"}, "weighing": {}},
}

test_weighing[name] if {
	some name, case in weighing_cases
	found := findings.weighing with data.catalogue as _catalogue(_norm({}))
		with data.settings.packs as ["aia"]
		with input as {"as_of": "2026-11-24", "stage": "idea", "judged": {"aia.x": _judgement(case.judgement)}}
	case.weighing == found
}

_real := {
	"norms": {
		"aia.human_oversight_deployer": _norm({"name": "human_oversight_deployer"}),
		"aia.registered_use_public_authority": _norm({"name": "registered_use_public_authority"}),
		"vng.biometrics_public_space": _norm({"pack": "vng", "name": "biometrics_public_space"}),
	},
	"packs": {
		"aia": {
			"aia.human_oversight_deployer": "human_oversight_deployer",
			"aia.registered_use_public_authority": "registered_use_public_authority",
		},
		"vng": {"vng.biometrics_public_space": "biometrics_public_space"},
	},
	"enacted": {},
	"dated": {
		"aia.human_oversight_deployer": {"pack": "aia", "name": "human_oversight_deployer"},
		"aia.registered_use_public_authority": {"pack": "aia", "name": "registered_use_public_authority"},
	},
}

test_norms_that_read_no_open_fact_are_judged_here if {
	facts := {
		"system": {"technique": "ai", "developed_by": "supplier", "under_own_name": false, "used_by_municipality": true},
		"area": {"annex_iii": ["p5a_public_benefits"], "limited_task": [], "significant_risk": true},
		"persons": {"profiling": true},
		"history": {"in_service_on": "2028-01-10"},
		"practice": {"kinds": []},
		"product": {"annex_i": "none"},
		"oversight": {"measures": ["assigned", "authority", "competence", "support", "training"]},
		"deployer": {"registration": []},
	}
	found := findings.judgements with data.catalogue as _real
		with data.settings.packs as ["aia", "vng"]
		with input as {"as_of": "2026-11-24", "facts": facts, "judged": {}}
	{"aia.human_oversight_deployer", "aia.registered_use_public_authority"} == object.keys(found)
	oversight := found["aia.human_oversight_deployer"]
	["yes", "yes", _on("2027-12-02"), null] == [oversight.applies, oversight.met, oversight.from, oversight.literal]
	registered := found["aia.registered_use_public_authority"]
	["yes", "no", "2026-08-02"] == [registered.applies, registered.met, registered.literal]
}

_watching := {
	"practice": {"kinds": ["biometric_identification"]},
	"biometrics": {"in_public_space": true},
}

_certainly_unmet := {"applies": "yes", "met": "no", "from": _none, "literal": null}

test_a_norm_with_a_date_of_its_own_is_judged_here if {
	found := findings.judgements with data.catalogue as _real
		with data.settings.packs as ["vng"]
		with input as {"as_of": "2026-11-24", "facts": _watching, "judged": {}}
	{"vng.biometrics_public_space": _certainly_unmet} == found
}

test_norms_of_some_levels_are_judged_here if {
	found := findings.judgements with data.catalogue as object.union(
		_real,
		{"levels": {"prohibition": ["vng.biometrics_public_space"], "obligation": ["aia.human_oversight_deployer"]}},
	)
		with data.settings.packs as ["aia", "vng"]
		with input as {
			"as_of": "2026-11-24",
			"levels": ["prohibition"],
			"facts": _watching,
			"judged": {},
		}
	{"vng.biometrics_public_space": _certainly_unmet} == found
}

test_what_certainly_does_not_apply_is_listed if {
	{"vng.biometrics_public_space"} == findings.not_applicable with data.catalogue as _real
		with data.settings.packs as ["vng"]
		with input as {"as_of": "2026-11-24", "facts": {}, "judged": {"vng.biometrics_public_space": {"applies": "no"}}}
}
