"""The small policies with two more deciders, and with what an incident asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tests.policy import small_policies
from toetssteen import paths
from toetssteen.policy.sources import read_data

_APPROVAL = """\
# METADATA
# title: Akkoord van de {name}
# description: Over een algoritme dat zelf besluit gaat ook de {name}.
# custom:
#   title_en: Approval of the {name}
#   description_en: The {name} decides too on an algorithm that decides by itself.
#   level: approval
#   source: {{regulation: ORG, article: "4", version: "2026-01-01"}}
#   applies_from: "2026-01-01"
#   due: before_use
#   responsible: {role}
#   remedy: Vraag akkoord.
#   remedy_en: Ask for approval.
package norms.org.{role}_approval

import data.classification.automated_decision

applies if automated_decision.automated_decision

met if input.facts.approvals.{role} == "approved"
"""
# Each as a norm that holds, or comes later, for every algorithm.
_DUTY = """\
# METADATA
# title: {name}
# description: Wat na een incident moet.
# custom:
#   title_en: {name}
#   description_en: What an incident asks for.
#   level: advice
#   source: {{regulation: AIA, article: "73", version: "2026-07-27"}}
#   applies_from: "{date}"
#   due: during_use
#   responsible: {role}
#   remedy: Doe het.
#   remedy_en: Do it.
package norms.aia.{name}

import data.classification.system

applies if {{
	system.algorithm
	{more}
}}
"""
_QUESTION = """
  - fact: approvals.{role}
    type: choice
    kind: decision
    asked_of: {role}
    name: {{nl: Besluit van de {role}, en: Decision of the {role}}}
    text: {{nl: "Wat is besloten?", en: "What was decided?"}}
    choices:
      - {{code: approved, text: {{nl: goedgekeurd, en: approved}}}}
      - {{code: refused, text: {{nl: afgewezen, en: refused}}}}
"""
_INCIDENTS = """\
section: incidents
order: 95
title: {nl: Incidenten, en: Incidents}
questions:
  - fact: incidents.kinds
    type: several
    kind: describes
    asked_of: process_owner
    name: {nl: Incidenten, en: Incidents}
    text: {nl: "Wat ging er mis?", en: "What went wrong?"}
    choices:
      - {code: death, text: {nl: overlijden, en: death}}
      - {code: health, text: {nl: schade, en: harm}}
  - fact: incidents.provider_unreachable
    type: yes_no
    kind: describes
    asked_of: process_owner
    name: {nl: Niet bereikt, en: Not reached}
    text: {nl: "Is de aanbieder niet bereikt?", en: "Was the provider not reached?"}
"""
_HAPPENED = "count(input.facts.incidents.kinds) > 0"
_UNREACHABLE = "input.facts.incidents.provider_unreachable"
ROLES = {
    "fg": {"level": 4, "nl": "FG", "en": "DPO"},
    "ciso": {"level": 4, "nl": "CISO", "en": "CISO"},
    "executive": {"level": 5, "nl": "college", "en": "executive"},
}
WORDS = {"nl": "iets", "en": "something"}
INCIDENTS: dict[str, Any] = {
    "severities": {"minor": WORDS, "major": WORDS, "serious": WORDS},
    "circumstances": {
        "danger": WORDS,
        "data_breach": WORDS,
        "provider_unreachable": WORDS,
    },
    "duties": {
        "suspend_use": {
            "norm": "aia.watched",
            "on": ["danger"],
            "within": {"hours": 0},
            "suspends": True,
            **WORDS,
        },
        "tell_provider": {
            "norm": "aia.watched",
            "on": ["death", "health"],
            "unless": "provider_unreachable",
            "within": {"hours": 0},
            **WORDS,
        },
        "report_death": {
            "norm": "aia.reported",
            "on": ["death"],
            "within": {"days": 10},
            **WORDS,
        },
        "report_breach": {
            "norm": "aia.watched",
            "on": ["data_breach"],
            "within": {"hours": 72},
            **WORDS,
        },
        "tell_later": {
            "norm": "aia.later",
            "on": ["death"],
            "within": {"hours": 0},
            **WORDS,
        },
    },
}


def write(root: Path) -> Path:
    """Write the policies into a folder."""
    small_policies.write(root)
    for role in ("fg", "ciso"):
        _add(root, f"norms/org/{role}_approval", _APPROVAL.format(role=role, name=role.upper()))
    for name, date, more in (
        ("watched", "2026-01-01", "input.facts.decision.affected >= 0"),
        ("reported", "2026-01-01", f"{_HAPPENED}\n\t{_UNREACHABLE}"),
        ("later", "2028-01-01", _HAPPENED),
    ):
        text = _DUTY.format(name=name, date=date, more=more, role="process_owner")
        _add(root, f"norms/aia/{name}", text)
    approvals = root / "intake" / "approvals.yaml"
    added = "".join(_QUESTION.format(role=role) for role in ("fg", "ciso"))
    approvals.write_text(approvals.read_text(encoding="utf-8") + added, encoding="utf-8")
    (root / "intake" / "incidents.yaml").write_text(_INCIDENTS, encoding="utf-8")
    vocabulary = root / "vocabulary" / "data.yaml"
    document = yaml.safe_load(vocabulary.read_text(encoding="utf-8"))
    document["roles"] |= ROLES
    document["incidents"] = INCIDENTS
    vocabulary.write_text(yaml.safe_dump(document), encoding="utf-8")
    return root


def settings(**changed: object) -> dict[str, Any]:
    """The settings of the rooms that come with the policies, with other ones for the board."""
    found = read_data(paths.POLICIES, "settings")
    found["rooms"]["board"] |= changed
    return found


def _add(root: Path, folder: str, text: str) -> None:
    (root / folder).mkdir(parents=True)
    (root / folder / f"{Path(folder).name}.rego").write_text(text, encoding="utf-8")
