# METADATA
# title: The annotations of norms
# description: What METADATA says exists, in the vocabulary, in the task registry and among the questions.
package checks.annotations

import data.checks.catalogue
import data.checks.messages

# METADATA
# description: A key that every norm has, and this one has not.
violation contains messages.about("key_missing", norm.id, norm, {"key": concat(".", path)}) if {
	some norm in catalogue.norms
	some path in _obligatory
	object.get(norm, path, "") == ""
}

# METADATA
# description: A word that is not in the vocabulary.
violation contains messages.about(word.code, norm.id, place, {"value": value, "known": known}) if {
	some norm in catalogue.norms
	some word in _words
	value := object.get(norm.custom, word.path, "")
	value != ""
	words := object.keys(object.get(input.vocabulary, word.list, {}))
	not value in words
	known := concat(", ", words)
	place := catalogue.place_of_key(norm, word.path[0])
}

# METADATA
# description: A requirement that the task registry does not have.
violation contains messages.about("unknown_urn", norm.id, place, {"value": norm.custom.urn}) if {
	some norm in catalogue.norms
	not norm.custom.urn in input.urns
	place := catalogue.place_of_key(norm, "urn")
}

# METADATA
# description: A text that names a fact which nobody is asked.
violation contains messages.about("unknown_fact_in_text", norm.id, place, {"key": key, "value": named}) if {
	some norm in catalogue.norms
	some key, text in _texts(norm)
	some named in regex.find_n(`\{[^{}]*\}`, text, -1)
	not trim(named, "{}") in input.facts
	place := catalogue.place_of_key(norm, key)
}

# METADATA
# description: A caveat that is there in one language only.
violation contains messages.about("caveat_in_one_language", norm.id, place, {"key": missing}) if {
	some norm in catalogue.norms
	some [present, missing] in {["caveat", "caveat_en"], ["caveat_en", "caveat"]}
	norm.custom[present]
	not norm.custom[missing]
	place := catalogue.place_of_key(norm, present)
}

# METADATA
# description: An approval that its responsible role has no question for.
violation contains messages.about("approval_without_fact", norm.id, place, {"value": fact}) if {
	some norm in catalogue.norms
	norm.custom.level == "approval"
	fact := sprintf("approvals.%s", [norm.custom.responsible])
	not fact in input.facts
	place := catalogue.place_of_key(norm, "responsible")
}

_obligatory := {
	["title"],
	["description"],
	["custom", "title_en"],
	["custom", "description_en"],
	["custom", "level"],
	["custom", "due"],
	["custom", "responsible"],
	["custom", "remedy"],
	["custom", "remedy_en"],
	["custom", "source", "regulation"],
	["custom", "source", "article"],
	["custom", "source", "version"],
}

_words := {
	{"code": "unknown_level", "path": ["level"], "list": "levels"},
	{"code": "unknown_due", "path": ["due"], "list": "due"},
	{"code": "unknown_role", "path": ["responsible"], "list": "roles"},
	{"code": "unknown_regulation", "path": ["source", "regulation"], "list": "regulations"},
	{"code": "unknown_collection", "path": ["collection"], "list": "collections"},
}

_texts(norm) := object.union(
	{"title": norm.title, "description": norm.description},
	object.filter(norm.custom, {"title_en", "description_en", "remedy", "remedy_en", "caveat", "caveat_en"}),
)
