"""Drafts of a norm, its table of cases and its question, with a mark where an author must write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from toetssteen.errors import BadInput
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.intake.questions import FactType
from toetssteen.policy import opa_command
from toetssteen.policy.catalogue import Level

# What policies/checks/unfinished looks for.
MARK = "TODO"
# No longer than the name of a file may be.
_ID = re.compile(r"([a-z][a-z0-9_]{0,99})\.([a-z][a-z0-9_]{0,99})")
_ARTICLE = re.compile(r"(?P<article>[^()]+)(\((?P<paragraph>[^()]+)\))?(\((?P<point>[^()]+)\))?")
# Words of Rego: a package may be called so, but is then inspected under another name.
_KEYWORDS = {
    *("as", "contains", "data", "default", "else", "every", "false", "if", "import", "in"),
    *("input", "not", "null", "package", "some", "true", "with"),
}
_DECISIONS = {"approved", "refused"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a norm stands: a regulation's code, and an article as 26, 26(2) or 5(1)(f)."""

    regulation: str
    article: str
    paragraph: str | None
    point: str | None

    @classmethod
    def of(cls, regulation: str, article: str) -> Place:
        """Read an article. Raises BadInput."""
        found = _ARTICLE.fullmatch(article.strip())
        if found is None or '"' in article or "\\" in article or not article.isprintable():
            raise BadInput("bad_article", given=article)
        return cls(regulation, **{k: v and v.strip() for k, v in found.groupdict().items()})

    def written(self) -> str:
        """The source as it stands in METADATA."""
        parts = {"article": self.article, "paragraph": self.paragraph, "point": self.point}
        given = [f'{key}: "{value}"' for key, value in parts.items() if value]
        return f"{{{', '.join([f'regulation: {self.regulation}', *given, f'version: {MARK}'])}}}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of a norm before it is written. `fact`: that it will read."""

    pack: str
    name: str
    level: Level
    place: Place
    fact: str
    due: str | None = None
    responsible: str | None = None


def norm_name(id_: str) -> tuple[str, str]:
    """The pack and the name of a norm's id. Raises BadInput for what cannot be one."""
    found = _ID.fullmatch(id_)
    if found is None or found[2].endswith("_test") or _KEYWORDS & set(found.groups()):
        raise BadInput("bad_norm_name", given=id_)
    return found[1], found[2]


def draft(wanted: Wanted, questionnaire: Questionnaire, opa: Path) -> Mapping[str, str]:
    """The norm and its table, by file below the policies, as `opa fmt` writes them.

    A fact that is asked already must be one of yes and no; for an approval somebody must be asked
    to give it. Raises BadInput.
    """
    if _ID.fullmatch(wanted.fact) is None:
        raise BadInput("bad_fact", given=wanted.fact)
    asked = questionnaire.questions.get(wanted.fact)
    if asked and asked.type is not FactType.YES_NO:
        raise BadInput("fact_not_yes_no", given=wanted.fact, type=str(asked.type))
    if wanted.level is Level.APPROVAL:
        decision = questionnaire.questions.get(f"approvals.{wanted.responsible}")
        if decision is None or set(decision.codes) != _DECISIONS:
            raise BadInput("approval_without_question", given=wanted.responsible or "")
    folder = f"norms/{wanted.pack}/{wanted.name}"
    texts = {
        f"{folder}/{wanted.name}.rego": _norm(wanted),
        f"{folder}/{wanted.name}_test.rego": _table(wanted),
    }
    return {file: opa_command.run(opa, ["fmt"], stdin=text) for file, text in texts.items()}


def draft_question(
    wanted: Wanted, questionnaire: Questionnaire, section_file: str | None
) -> str | None:
    """The file of a section with one question more; None where the fact is asked already.

    `section_file`: the text of the section, where it is there.
    """
    if wanted.fact in questionnaire.questions:
        return None
    is_trigger = wanted.level in {Level.PROHIBITION, Level.APPROVAL}
    values = {
        "fact": wanted.fact,
        "section": wanted.fact.partition(".")[0],
        "kind": "describes" if is_trigger else "evidence",
        "role": wanted.responsible or "proposer",
        "order": str(max((s.order for s in questionnaire.sections), default=0) + 10),
    }
    question = _QUESTION.substitute(values)
    if section_file is None:
        return _SECTION.substitute(values) + question
    return f"{section_file.rstrip()}\n\n{question}"


def _norm(wanted: Wanted) -> str:
    fact = f"input.facts.{wanted.fact}"
    rules = {
        Level.PROHIBITION: _PRACTICE.substitute(fact=fact),
        Level.APPROVAL: _APPROVAL.substitute(fact=fact, role=wanted.responsible),
    }
    return _NORM.substitute(
        pack=wanted.pack,
        name=wanted.name,
        level=wanted.level.value,
        source=wanted.place.written(),
        due=wanted.due or MARK,
        responsible=wanted.responsible or MARK,
        rules=rules.get(wanted.level, _DUTY.substitute(fact=fact)),
    )


def _table(wanted: Wanted) -> str:
    section, _, name = wanted.fact.partition(".")
    cases = {
        Level.PROHIBITION: _PRACTICE_CASES,
        Level.APPROVAL: _APPROVAL_CASES,
    }.get(wanted.level, _DUTY_CASES)
    return _TABLE.substitute(
        pack=wanted.pack,
        name=wanted.name,
        cases=cases.substitute(section=section, fact=name, role=wanted.responsible),
    )


_NORM = Template("""# METADATA
# title: "TODO: wat de norm vraagt, in een paar woorden"
# description: "TODO: wat de norm vraagt, in een zin"
# custom:
#   title_en: "TODO: what the norm asks, in a few words"
#   description_en: "TODO: what the norm asks, in a sentence"
#   level: $level
#   source: $source
#   applies_from: TODO
#   due: $due
#   responsible: $responsible
#   remedy: "TODO: wat je moet doen"
#   remedy_en: "TODO: what to do"
package norms.$pack.$name
$rules""")

_DUTY = Template("""
import data.classification.system

# TODO: in which situation the norm is about an initiative; what rules most of them out comes first.
applies if system.algorithm

# TODO: when it is complied with.
met if $fact
""")

_PRACTICE = Template("""
# TODO: the practice that is prohibited; what rules most initiatives out comes first.
# An exception is a rule `met`, with a case of its own.
applies if $fact
""")

_APPROVAL = Template("""
# TODO: in which situation somebody must approve; what rules most initiatives out comes first.
applies if $fact

met if input.facts.approvals.$role == "approved"
""")

_TABLE = Template("""package norms.$pack.${name}_test

import data.lib.testing
import data.norms.$pack.$name as norm

cases := {
$cases}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
""")

_DUTY_CASES = Template("""	"TODO: who complies": {
		"facts": {"system": {"technique": "ai"}, "$section": {"$fact": true}},
		"finding": "met",
	},
	"TODO: who does not comply": {
		"facts": {"system": {"technique": "ai"}, "$section": {"$fact": false}},
		"finding": "unmet",
	},
	"TODO: whom it is not about": {
		"facts": {"system": {"technique": "no_algorithm"}},
		"finding": "not_applicable",
	},
	"TODO: of whom nobody knows": {
		"facts": {"system": {"technique": "ai"}},
		"finding": "unknown",
	},
""")

_PRACTICE_CASES = Template("""	"TODO: who does what is prohibited": {
		"facts": {"$section": {"$fact": true}},
		"finding": "unmet",
	},
	"TODO: who does something that only looks like it": {
		"facts": {"$section": {"$fact": false}},
		"finding": "not_applicable",
	},
	"TODO: of whom nobody knows": {
		"facts": {},
		"finding": "unknown",
	},
""")

_APPROVAL_CASES = Template("""	"TODO: what was approved": {
		"facts": {"$section": {"$fact": true}, "approvals": {"$role": "approved"}},
		"finding": "met",
	},
	"TODO: what was refused": {
		"facts": {"$section": {"$fact": true}, "approvals": {"$role": "refused"}},
		"finding": "unmet",
	},
	"TODO: what needs no approval": {
		"facts": {"$section": {"$fact": false}},
		"finding": "not_applicable",
	},
	"TODO: on what nobody decided yet": {
		"facts": {"$section": {"$fact": true}},
		"finding": "unknown",
	},
""")

_SECTION = Template("""section: $section
order: $order
title: {nl: "TODO: naam van dit onderdeel", en: "TODO: name of this section"}
questions:
""")

_QUESTION = Template("""  - fact: $fact
    # TODO: the type of the answer; what kind of fact it is; who can know it.
    type: yes_no
    kind: $kind
    asked_of: $role
    name: {nl: "TODO: hoe het feit heet", en: "TODO: what the fact is called"}
    text:
      nl: "TODO: de vraag?"
      en: "TODO: the question?"
    help:
      nl: "TODO: wanneer het antwoord ja is"
      en: "TODO: when the answer is yes"
    example:
      nl: "TODO: een voorbeeld"
      en: "TODO: an example"
""")
