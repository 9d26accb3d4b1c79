package checks.vocabulary_test

import data.checks.testing
import data.checks.vocabulary

_glossary := "vocabulary/glossary/data.yaml"

_coverage := "vocabulary/coverage/data.yaml"

_outside := "      - articles: [\"25\", 27]"

cases := {
	"all that is listed is used and there": {"tree": testing.complete, "found": set()},
	"a word that nothing uses": {
		"tree": _with(_glossary, "nl: er toezicht", "nl: toezichthouder"),
		"found": {["term_unused", "data.yaml", 2]},
	},
	"an abbreviation that is only a part of other words": {
		"tree": _with(_glossary, "nl: er toezicht", "nl: ER"),
		"found": {["term_unused", "data.yaml", 2]},
	},
	"a law that the vocabulary does not know": {
		"tree": _with(_coverage, "regulation: AIA", "regulation: AI"),
		"found": {["unknown_regulation", "data.yaml", 2], ["article_left_out", "data.yaml", 2]},
	},
	"an article that is nowhere": {
		"tree": _with(_coverage, _outside, "      - articles: [27]"),
		"found": {["article_left_out", "data.yaml", 2]},
	},
	"an article that is in a norm and said not to be": {
		"tree": _with(_coverage, _outside, "      - articles: [25-27]"),
		"found": {["article_in_norm", "data.yaml", 2]},
	},
	"the same with a norm of a pack of somebody's own": {
		"tree": json.patch(
			_with(_coverage, _outside, "      - articles: [25-27]"),
			[{"op": "replace", "path": ["lists", _coverage], "value": replace(
				_text_with(_coverage, _outside, "      - articles: [25-27]"),
				"pack: aia",
				"pack: other",
			)}],
		),
		"found": set(),
	},
	"an article that the law does not have": {
		"tree": _with(_coverage, "articles: [26a]", "articles: [26a, \"30\"]"),
		"found": {["article_unknown", "data.yaml", 2]},
	},
	"a norm that cites what the law does not have": {
		"tree": testing.annotated("custom/source/article", "26, 30"),
		"found": {["article_unknown", "data.yaml", 2]},
	},
	"a duty of a norm that is not there": {
		"tree": testing.changed([{"op": "add", "path": "/vocabulary/incidents/duties/other", "value": {"norm": "aia.gone"}}]),
		"found": {["norm_unknown", "data.yaml", 1]},
	},
}

test_violations[name] if {
	some name, case in cases
	found := testing.found(vocabulary.violation) with input as case.tree
	case.found == found
}

_with(file, old, new) := testing.changed([{"op": "replace", "path": ["lists", file], "value": _text_with(file, old, new)}])

_text_with(file, old, new) := replace(testing.complete.lists[file], old, new)
