# METADATA
# title: A local pack only adds or tightens
# description: >-
#   What an organisation lays over the national policies, compared with those policies themselves. A verdict
#   takes the harshest of its findings, and a norm reads facts and shared concepts only. So a pack that adds
#   norms under its own name and changes no file can make no verdict milder; what it could still loosen is a
#   shared package, a question or a setting, and that is what is looked at here. Input: `packs` (names of what
#   is laid over), and `national` and `combined`, without and with it, each with `namespaces` (of `opa
#   inspect`), `files` (digest by path) and `settings`. With several packs it is looked at once for each: below
#   it lie the national policies and the earlier packs, which it loosens neither. `rows` may say at which line
#   to point, by file or by key of the settings.
#   Runs when policies with a pack over them are checked or built, never in the served bundle.
package checks.local

import data.checks.messages

# METADATA
# description: Everything by which a local pack does more than add or tighten, as in `data.checks.violation`.
violation contains messages.about("local_file_changed", "", _at(file), {}) if {
	some file, digest in input.national.files
	object.get(input.combined.files, file, "") != digest
}

violation contains messages.about("local_file_elsewhere", "", _at(file), {"packs": _packs}) if {
	some file, _ in input.combined.files
	_is_added(file)
	not _in_own_place(file)
}

# Rego lets every file add a body to any rule: a file of the pack could add one to a norm, a concept or the verdict.
violation contains messages.about("local_package_not_own", "", _at(file), {"package": namespace, "packs": _packs}) if {
	some namespace, files in input.combined.namespaces
	some file in files
	_is_added(file)
	not _in_own_package(namespace)
}

violation contains messages.about("local_pack_is_national", "", _at(sprintf("norms/%s", [pack])), {"pack": pack}) if {
	some pack in input.packs
	_is_national(pack)
}

violation contains messages.about("local_pack_switched_off", "", _at_setting("packs"), {"pack": pack}) if {
	some pack in input.national.settings.packs
	not pack in input.combined.settings.packs
}

violation contains messages.about("local_quorum_lower", "", _at_setting("quorum"), filled_in) if {
	some role, quorum in input.national.settings.quorum
	members := quorum.members
	object.get(input.combined.settings.quorum, [role, "members"], 0) < members
	filled_in := {"role": role, "members": members}
}

violation contains messages.about("local_review_later", "", _at_setting("review_months"), filled_in) if {
	some outcome, months in input.national.settings.review_months
	not _is_reviewed_in_time(outcome, months)
	filled_in := {"outcome": outcome, "months": months}
}

# Who may do what, and how the board decides: only the own file of an organisation is read for that, no pack.
violation contains messages.about("local_rooms_set", "", _at_setting("rooms"), {}) if {
	_rooms(input.combined.settings) != _rooms(input.national.settings)
}

_rooms(settings) := object.get(settings, "rooms", {})

_is_added(file) if not input.national.files[file]

_is_reviewed_in_time(outcome, months) if input.combined.settings.review_months[outcome] <= months

_in_own_place(file) if {
	endswith(file, ".rego")
	some pack in input.packs
	startswith(file, sprintf("norms/%s/", [pack]))
}

_in_own_place(file) if {
	some pack in input.packs
	file == sprintf("intake/%s.yaml", [pack])
}

_in_own_package(namespace) if {
	some pack in input.packs
	startswith(namespace, sprintf("data.norms.%s.", [pack]))
}

_is_national(pack) if pack in input.national.settings.packs

_is_national(pack) if {
	some namespace, _ in input.national.namespaces
	startswith(namespace, sprintf("data.norms.%s.", [pack]))
}

_packs := concat(", ", input.packs)

_at(file) := {"file": file, "row": _row(file)}

_at_setting(key) := {"file": "settings", "row": _row(key)}

_row(key) := object.get(input, ["rows", key], 1)
