# METADATA
# title: What the checks say
# description: One sentence per code in Dutch and in English; what stands between braces is filled in.
package checks.messages

# METADATA
# description: What is wrong with a norm, at a line of a file.
about(code, norm, place, filled_in) := {
	"code": code,
	"norm": norm,
	"file": place.file,
	"row": place.row,
	"message_nl": strings.replace_n(_replacements(filled_in), _sentences[code].nl),
	"message_en": strings.replace_n(_replacements(filled_in), _sentences[code].en),
}

_replacements(filled_in) := {sprintf("{%s}", [name]): sprintf("%v", [value]) | some name, value in filled_in}

_sentences := {
	"input_incomplete": {
		"nl": "De controle mist {key} en kan dus niets zeggen.",
		"en": "The checks lack {key}, so they can say nothing.",
	},
	"norm_without_metadata": {
		"nl": "Deze norm heeft geen METADATA boven zijn package.",
		"en": "This norm has no METADATA above its package.",
	},
	"norm_not_read": {
		"nl": "De tekst van deze norm is niet meegegeven aan de controle.",
		"en": "The text of this norm was not given to the checks.",
	},
	"id_not_unique": {
		"nl": "Ook {other} heet {id}. Elke norm heeft een eigen naam.",
		"en": "{other} is called {id} too. Every norm has a name of its own.",
	},
	"id_not_path": {
		"nl": "Deze norm heet {id} en hoort in {expected}.",
		"en": "This norm is called {id} and belongs in {expected}.",
	},
	"key_missing": {
		"nl": "{key} ontbreekt in METADATA.",
		"en": "{key} is missing from METADATA.",
	},
	"unknown_level": {
		"nl": "{value} is geen niveau. Kies uit: {known}.",
		"en": "{value} is not a level. Choose from: {known}.",
	},
	"unknown_due": {
		"nl": "{value} is geen moment waarop een norm gehaald moet zijn. Kies uit: {known}.",
		"en": "{value} is not a moment by which a norm must be met. Choose from: {known}.",
	},
	"unknown_role": {
		"nl": "{value} is geen rol. Kies uit: {known}.",
		"en": "{value} is not a role. Choose from: {known}.",
	},
	"unknown_regulation": {
		"nl": "{value} is geen regeling. Kies uit: {known}.",
		"en": "{value} is not a regulation. Choose from: {known}.",
	},
	"unknown_collection": {
		"nl": "{value} is geen verzameling van normen. Kies uit: {known}.",
		"en": "{value} is not a collection of norms. Choose from: {known}.",
	},
	"unknown_urn": {
		"nl": "{value} is geen vereiste van het Algoritmekader.",
		"en": "{value} is not a requirement of the Algorithm Framework.",
	},
	"unknown_fact_in_text": {
		"nl": "{key} noemt {value}, maar geen vraag heeft die naam.",
		"en": "{key} names {value}, but no question has that name.",
	},
	"caveat_in_one_language": {
		"nl": "{key} ontbreekt: schrijf een voorbehoud in het Nederlands én in het Engels.",
		"en": "{key} is missing: write a caveat in Dutch and in English.",
	},
	"approval_without_fact": {
		"nl": "Niemand kan dit goedkeuren: er is geen vraag {value}.",
		"en": "Nobody can approve this: there is no question {value}.",
	},
	"date_invalid": {
		"nl": "{key} is {value}. Schrijf een datum die bestaat als JJJJ-MM-DD.",
		"en": "{key} is {value}. Write a date that exists as YYYY-MM-DD.",
	},
	"dates_out_of_order": {
		"nl": "{earlier} ligt na {later}.",
		"en": "{earlier} lies after {later}.",
	},
	"table_missing": {
		"nl": "Deze norm heeft geen tabel met testgevallen (cases).",
		"en": "This norm has no table of test cases (cases).",
	},
	"case_missing": {
		"nl": "Geen testgeval verwacht {finding}.",
		"en": "No test case expects {finding}.",
	},
	"date_without_case": {
		"nl": "Geen testgeval zegt welke datum {rule} oplevert.",
		"en": "No test case says which date {rule} gives.",
	},
	"term_unused": {
		"nl": "Geen vraag en geen norm gebruikt het woord {term}.",
		"en": "No question and no norm uses the word {term}.",
	},
	"article_left_out": {
		"nl": "Artikel {article} van {regulation} staat in geen norm, en er staat niet bij waarom.",
		"en": "Article {article} of {regulation} is in no norm, and nothing says why.",
	},
	"article_in_norm": {
		"nl": "Artikel {article} van {regulation} zou in geen norm staan, maar deze norm is er.",
		"en": "Article {article} of {regulation} is said to be in no norm, but there is this norm.",
	},
	"article_unknown": {
		"nl": "{regulation} heeft geen artikel {article}.",
		"en": "{regulation} has no Article {article}.",
	},
	"norm_unknown": {
		"nl": "{value} is geen norm.",
		"en": "{value} is not a norm.",
	},
	"unfinished": {
		"nl": "Vul hier nog iets in: {line}",
		"en": "Fill something in here still: {line}",
	},
	"case_finding_unknown": {
		"nl": "Testgeval '{case}' verwacht {finding}. Kies uit: {known}.",
		"en": "Test case '{case}' expects {finding}. Choose from: {known}.",
	},
	"case_key_unknown": {
		"nl": "Testgeval '{case}' heeft {key}. Niets leest dat.",
		"en": "Test case '{case}' has {key}. Nothing reads that.",
	},
	"case_facts_invalid": {
		"nl": "Testgeval '{case}' past niet bij de vragen: {error}.",
		"en": "Test case '{case}' does not fit the questions: {error}.",
	},
	"local_file_changed": {
		"nl": "Dit landelijke bestand is veranderd of weg. Een eigen pakket komt erbij en verandert niets.",
		"en": "This national file was changed or is gone. A pack of one's own is added and changes nothing.",
	},
	"local_file_elsewhere": {
		"nl": "Dit bestand hoort niet bij een eigen pakket ({packs}). Alleen normen en vragen onder die naam mogen erbij.",
		"en": "This file does not belong to a pack of one's own ({packs}). Only norms and questions of that name are added.",
	},
	"local_package_not_own": {
		"nl": "Dit bestand voegt iets toe aan {package}. Een eigen pakket ({packs}) mag alleen eigen normen hebben.",
		"en": "This file adds to {package}. A pack of one's own ({packs}) has norms of its own only.",
	},
	"local_pack_is_national": {
		"nl": "Er is al een landelijk pakket {pack}. Geef het eigen pakket een andere naam.",
		"en": "There is a national pack {pack} already. Give one's own pack another name.",
	},
	"local_pack_switched_off": {
		"nl": "Het pakket {pack} staat uit. Een eigen pakket komt erbij en vervangt niets.",
		"en": "The pack {pack} is switched off. A pack of one's own is added and replaces nothing.",
	},
	"local_quorum_lower": {
		"nl": "Voor {role} beslissen minder dan {members} mensen mee.",
		"en": "Fewer than {members} people take part in deciding for {role}.",
	},
	"local_rooms_set": {
		"nl": "Zet rooms in je eigen instellingen (--settings). In een pakket telt het niet.",
		"en": "Put rooms into your own settings (--settings). In a pack it does not count.",
	},
	"local_review_later": {
		"nl": "De herbeoordeling bij {outcome} komt later dan na {months} maanden, of nooit.",
		"en": "The review at {outcome} comes later than after {months} months, or never.",
	},
}
