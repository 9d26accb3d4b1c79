# METADATA
# title: The lists beside the norms
# description: >-
#   The glossary explains words that are used, the coverage accounts for every article of the laws that it lists, and
#   norms that the vocabulary names are there.
package checks.vocabulary

import data.checks.catalogue
import data.checks.messages

# METADATA
# description: A word that is explained, and that no question and no norm uses.
violation contains messages.about("term_unused", "", place, {"term": entry.term.nl}) if {
	some entry in _read(_glossary).terms
	not _used(_forms(entry))
	place := catalogue.place_of(_glossary, 1, sprintf(`^\s*- code: \Q%s\E\s*$`, [entry.code]))
}

# METADATA
# description: A law that the vocabulary does not know.
violation contains messages.about("unknown_regulation", "", place, {"value": law.regulation, "known": _laws}) if {
	some law in _read(_coverage).regulations
	not law.regulation in object.keys(input.vocabulary.regulations)
	place := _place_of_law(law)
}

# METADATA
# description: An article that no norm cites, without a word on why.
violation contains messages.about("article_left_out", "", place, said) if {
	some law in _read(_coverage).regulations
	some article in ((_articles(law.articles) - _outside(law)) - object.keys(_cited(law)))
	said := {"article": article, "regulation": law.regulation}
	place := _place_of_law(law)
}

# METADATA
# description: >-
#   An article that is said to be in no norm, while one cites it. A pack of somebody's own may cite what it likes.
violation contains messages.about("article_in_norm", norm.id, place, said) if {
	some law in _read(_coverage).regulations
	some article, norms in _cited(law)
	article in _outside(law)
	some norm in norms
	split(norm.id, ".")[0] in {other.pack | some other in _read(_coverage).regulations}
	said := {"article": article, "regulation": law.regulation}
	place := _place_of_law(law)
}

# METADATA
# description: An article that is cited, or said to be in no norm, and that the law does not have.
violation contains messages.about("article_unknown", "", place, {"article": article, "regulation": law.regulation}) if {
	some law in _read(_coverage).regulations
	some article in ((_outside(law) | object.keys(_cited(law))) - _articles(law.articles))
	place := _place_of_law(law)
}

# METADATA
# description: A duty after an incident that is that of a norm which is not there.
violation contains messages.about("norm_unknown", "", place, {"value": duty.norm}) if {
	some duty in input.vocabulary.incidents.duties
	not duty.norm in {norm.id | some norm in catalogue.norms}
	place := catalogue.place_of(_words, 1, sprintf(`^\s*norm: \Q%s\E\s*$`, [duty.norm]))
}

_laws := concat(", ", object.keys(input.vocabulary.regulations))

_glossary := "vocabulary/glossary/data.yaml"

_coverage := "vocabulary/coverage/data.yaml"

_words := "vocabulary/data.yaml"

_read(file) := yaml.unmarshal(input.lists[file])

# The ways in which Dutch texts write a word; that is the language that explanations are for.
_forms(entry) := {entry.term.nl} | {form | some form in object.get(entry, ["forms", "nl"], [])}

# An abbreviation counts in capitals only.
_used(forms) if {
	some form in forms
	case_of := {true: "", false: "(?i)"}[upper(form) == form]
	regex.match(sprintf(`%s(^|[^\pL\pN_])\Q%s\E($|[^\pL\pN_])`, [case_of, form]), _texts)
}

_texts := concat("\n", _in_questions | _in_norms)

_in_questions contains _on_one_line(node.nl) if {
	some source in input.questions
	walk(yaml.unmarshal(source), [_, node])
}

_in_norms contains _on_one_line(text) if {
	some norm in catalogue.norms
	some text in [norm.title, norm.description, norm.custom.remedy]
}

_in_norms contains _on_one_line(norm.custom.caveat) if some norm in catalogue.norms

_on_one_line(text) := regex.replace(text, `\s+`, " ")

_articles(listed) := {article |
	some entry in listed
	some article in _expanded(sprintf("%v", [entry]))
}

# 5-7 stands for 5, 6 and 7.
_expanded(entry) := {sprintf("%d", [number]) | some number in numbers.range(to_number(first), to_number(last))} if {
	[_, first, last] := regex.find_all_string_submatch_n(`^(\d+)-(\d+)$`, entry, 1)[0]
}

_expanded(entry) := {entry} if not regex.match(`^\d+-\d+$`, entry)

_outside(law) := union({_articles(named.articles) | some named in law.outside})

# The norms by the articles of a law that they stand for: "1, 2" are two.
_cited(law) := {article: norms |
	some article in _places(law)
	norms := {norm |
		some norm in catalogue.norms
		article in _cited_by(norm, law)
	}
}

_places(law) := union({_cited_by(norm, law) | some norm in catalogue.norms})

_cited_by(norm, law) := {trim_space(article) | some article in split(norm.custom.source.article, ",")} if {
	norm.custom.source.regulation == law.regulation
}

_place_of_law(law) := catalogue.place_of(_coverage, 1, sprintf(`^\s*- regulation: \Q%s\E\s*$`, [law.regulation]))
