package checks.messages_test

import data.checks.messages

test_sentence_is_filled_in_whatever_the_type_of_the_value[value] if {
	some value in [26, "26"]
	said := messages.about("unknown_urn", "aia.example", {"file": "a.rego", "row": 3}, {"value": value})
	said == {
		"code": "unknown_urn",
		"norm": "aia.example",
		"file": "a.rego",
		"row": 3,
		"message_nl": "26 is geen vereiste van het Algoritmekader.",
		"message_en": "26 is not a requirement of the Algorithm Framework.",
	}
}
