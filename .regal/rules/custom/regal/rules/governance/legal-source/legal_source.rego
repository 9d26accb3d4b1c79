# METADATA
# description: Every norm names its legal source, its texts in two languages, who must act and when.
# schemas:
#   - input: schema.regal.ast
package custom.regal.rules.governance["legal-source"]

import data.custom.regal.governance
import data.regal.result

# METADATA
# description: A key that is missing from the METADATA of a norm.
report contains violation if {
	governance.is_norm
	some place, keys in _obligatory
	found := _objects_at[place]
	some key in keys
	not found[key]
	violation := _fail(rego.metadata.chain(), [place], sprintf("METADATA lacks %s%s.", [_prefix(place), key]))
}

# METADATA
# description: A key whose value is not a text.
report contains violation if {
	governance.is_norm
	some place, keys in _texts
	some key in keys
	value := _objects_at[place][key]
	not _is_text(value)
	violation := _fail(
		rego.metadata.chain(),
		[key, place],
		sprintf("METADATA %s%s is not a text between quotes.", [_prefix(place), key]),
	)
}

# METADATA
# description: A key that no part of the engine reads, such as one that is misspelt.
report contains violation if {
	governance.is_norm
	some place, keys in _texts
	some key, _ in _objects_at[place]
	not key in (keys | _objects)
	violation := _fail(
		rego.metadata.chain(),
		[key, place],
		sprintf("METADATA %s%s is not a key of a norm.", [_prefix(place), key]),
	)
}

_obligatory := {
	"": {"title", "description", "custom"},
	"custom": {"title_en", "description_en", "level", "source", "due", "responsible", "remedy", "remedy_en"},
	"source": {"regulation", "article", "version"},
}

_optional := {
	"": set(),
	"custom": {
		"urn", "collection", "applies_from", "applies_from_literal", "applies_until", "enacted", "caveat", "caveat_en",
	},
	"source": {"paragraph", "point"},
}

_texts[place] := (keys | _optional[place]) - _objects if some place, keys in _obligatory

_objects := {"source", "custom", "scope", "location"}

_objects_at[""] := governance.metadata

_objects_at["custom"] := _object(governance.metadata.custom)

_objects_at["source"] := _object(governance.metadata.custom.source)

# What is written where an object belongs lacks every key.
_object(value) := value if is_object(value)

_object(value) := {} if not is_object(value)

_is_text(value) if {
	is_string(value)
	trim_space(value) != ""
}

_prefix("") := ""

_prefix(place) := sprintf("%s.", [place]) if place != ""

_fail(chain, keys, description) := result.fail(chain, {
	"location": governance.key_location(keys),
	"description": description,
})
