package checks.local_test

import data.checks.local

_national := {
	"namespaces": {
		"data.norms.genai.agreements": ["norms/genai/agreements/agreements.rego"],
		"data.classification.system": ["classification/system/system.rego"],
	},
	"files": {
		"norms/genai/agreements/agreements.rego": "sha256:1",
		"classification/system/system.rego": "sha256:2",
		"intake/system.yaml": "sha256:3",
	},
	"settings": {
		"packs": ["aia", "genai"],
		"quorum": {"control_board": {"members": 3}},
		"review_months": {"conditional": 12},
	},
}

_pack := {
	"namespaces": {
		"data.norms.local.stricter": ["norms/local/stricter/stricter.rego"],
		"data.norms.local.stricter_test": ["norms/local/stricter/stricter_test.rego"],
	},
	"files": {
		"norms/local/stricter/stricter.rego": "sha256:4",
		"norms/local/stricter/stricter_test.rego": "sha256:5",
		"intake/local.yaml": "sha256:6",
	},
	"settings": {"packs": ["aia", "genai", "local"]},
}

_complete := {"packs": ["local"], "national": _national, "combined": object.union(_national, _pack)}

_changed(patches) := json.patch(_complete, patches)

_added(file) := {"op": "add", "path": ["combined", "files", file], "value": "sha256:9"}

cases := {
	"a pack with a stricter norm and a question of its own": {"tree": _complete, "found": set()},
	"a larger quorum and an earlier review": {
		"tree": _changed([
			{"op": "replace", "path": "/combined/settings/quorum/control_board/members", "value": 5},
			{"op": "replace", "path": "/combined/settings/review_months/conditional", "value": 6},
		]),
		"found": set(),
	},
	"a national norm with other rules": {
		"tree": _changed([{
			"op": "replace",
			"path": ["combined", "files", "norms/genai/agreements/agreements.rego"],
			"value": "sha256:9",
		}]),
		"found": {["local_file_changed", "norms/genai/agreements/agreements.rego"]},
	},
	"a national question that was taken out": {
		"tree": _changed([{"op": "remove", "path": ["combined", "files", "intake/system.yaml"]}]),
		"found": {["local_file_changed", "intake/system.yaml"]},
	},
	"questions in a file with another name": {
		"tree": _changed([_added("intake/extra.yaml")]),
		"found": {["local_file_elsewhere", "intake/extra.yaml"]},
	},
	"data among the norms of the pack": {
		"tree": _changed([_added("norms/local/data.json")]),
		"found": {["local_file_elsewhere", "norms/local/data.json"]},
	},
	"a file of the pack that adds a body to a national norm": {
		"tree": _changed([{
			"op": "add",
			"path": "/combined/namespaces/data.norms.genai.agreements/-",
			"value": "norms/local/stricter/stricter.rego",
		}]),
		"found": {["local_package_not_own", "norms/local/stricter/stricter.rego"]},
	},
	"a file of the pack that adds a body to a concept": {
		"tree": _changed([{
			"op": "add",
			"path": "/combined/namespaces/data.classification.system/-",
			"value": "norms/local/stricter/stricter.rego",
		}]),
		"found": {["local_package_not_own", "norms/local/stricter/stricter.rego"]},
	},
	"a package beside the norms": {
		"tree": _changed([
			_added("verdict/milder/milder.rego"),
			{"op": "add", "path": "/combined/namespaces/data.verdict.milder", "value": ["verdict/milder/milder.rego"]},
		]),
		"found": {
			["local_file_elsewhere", "verdict/milder/milder.rego"],
			["local_package_not_own", "verdict/milder/milder.rego"],
		},
	},
	"a pack with the name of a national one that is switched on": {
		"tree": _changed([{"op": "add", "path": "/packs/-", "value": "aia"}]),
		"found": {["local_pack_is_national", "norms/aia"]},
	},
	"a pack with the name of national norms that are switched off": {
		"tree": _changed([
			{"op": "add", "path": "/packs/-", "value": "genai"},
			{"op": "replace", "path": "/national/settings/packs", "value": ["aia"]},
		]),
		"found": {["local_pack_is_national", "norms/genai"]},
	},
	"a national pack that is switched off": {
		"tree": _changed([{"op": "replace", "path": "/combined/settings/packs", "value": ["aia", "local"]}]),
		"found": {["local_pack_switched_off", "settings"]},
	},
	"a smaller quorum": {
		"tree": _changed([{"op": "replace", "path": "/combined/settings/quorum/control_board/members", "value": 2}]),
		"found": {["local_quorum_lower", "settings"]},
	},
	"no quorum at all": {
		"tree": _changed([{"op": "remove", "path": "/combined/settings/quorum/control_board"}]),
		"found": {["local_quorum_lower", "settings"]},
	},
	"rights of its own": {
		"tree": _changed([{"op": "add", "path": "/combined/settings/rooms", "value": {"registry": {"decided": []}}}]),
		"found": {["local_rooms_set", "settings"]},
	},
	"a later review": {
		"tree": _changed([{"op": "replace", "path": "/combined/settings/review_months/conditional", "value": 13}]),
		"found": {["local_review_later", "settings"]},
	},
	"no review at all": {
		"tree": _changed([{"op": "remove", "path": "/combined/settings/review_months/conditional"}]),
		"found": {["local_review_later", "settings"]},
	},
}

test_violations[name] if {
	some name, case in cases
	violations := local.violation with input as case.tree
	found := {[violation.code, violation.file] | some violation in violations}
	case.found == found
}

test_violation_points_at_the_line_that_was_given if {
	file := "norms/genai/agreements/agreements.rego"
	tree := _changed([
		{"op": "replace", "path": "/combined/settings/packs", "value": ["aia", "local"]},
		{"op": "replace", "path": ["combined", "files", file], "value": "sha256:9"},
		{"op": "add", "path": "/rows", "value": {"packs": 3, file: 7}},
	])
	violations := local.violation with input as tree
	{["settings", 3], [file, 7]} == {[violation.file, violation.row] | some violation in violations}
}

test_violation_says_what_in_two_languages if {
	tree := _changed([{"op": "replace", "path": "/combined/settings/packs", "value": ["aia", "local"]}])
	found := local.violation with input as tree
	found == {{
		"code": "local_pack_switched_off",
		"norm": "",
		"file": "settings",
		"row": 1,
		"message_nl": "Het pakket genai staat uit. Een eigen pakket komt erbij en vervangt niets.",
		"message_en": "The pack genai is switched off. A pack of one's own is added and replaces nothing.",
	}}
}
