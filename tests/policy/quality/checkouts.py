"""A small checkout with one norm and nothing wrong, to be changed for the worse."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from toetssteen.policy.quality import Check, Problem, Report, Tools, run_checks

REPOSITORY = Path(__file__).resolve().parents[3]
NORM = "policies/norms/aia/example/example.rego"
NORM_TEST = "policies/norms/aia/example/example_test.rego"
CONCEPT = "policies/classification/role/role.rego"
_FILES = {
    NORM: """# METADATA
# title: Toezicht
# description: Wijs iemand aan. Zie {oversight.assigned}.
# custom:
#   title_en: Oversight
#   description_en: Assign somebody. See {oversight.assigned}.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-21
#   applies_from: "2026-01-01"
#   due: before_use
#   responsible: process_owner
#   remedy: Wijs iemand aan.
#   remedy_en: Assign somebody.
package norms.aia.example

import data.classification.role

applies if role.deployer

met if {
	input.facts.oversight.assigned
	input.facts.oversight.hours >= 4
}
""",
    NORM_TEST: """package norms.aia.example_test

import data.lib.testing
import data.norms.aia.example as norm

cases := {
	"an overseer with four hours": {
		"facts": {"system": {"used": true}, "oversight": {"assigned": true, "hours": 4}},
		"finding": "met",
	},
	"nobody is assigned": {
		"facts": {"system": {"used": true}, "oversight": {"assigned": false, "hours": 4}},
		"finding": "unmet",
	},
	"a system that is not used": {
		"facts": {"system": {"used": false}},
		"finding": "not_applicable",
	},
	"nobody knows": {
		"facts": {"system": {"used": true}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
""",
    CONCEPT: """# METADATA
# title: Rollen
# description: Who uses a system.
package classification.role

# METADATA
# description: Whoever uses a system.
deployer if input.facts.system.used
""",
    "policies/vocabulary/glossary/data.yaml": """terms:
  - code: supervision
    term: {nl: toezicht, en: supervision}
""",
    "policies/vocabulary/coverage/data.yaml": """regulations:
  - regulation: AVG
    pack: avg
    articles: [1]
    outside:
      - articles: [1]
""",
    "policies/lib/testing/testing_test.rego": """package lib.testing_test

import data.lib.testing

test_dates_are_compared if {
	judged := {"applies_from": "2026-01-01"}
	testing.agrees({"finding": "not_applicable", "applies_from": "2026-01-01"}, judged)
}

test_a_case_can_leave_open_whether_the_act_holds if {
	{"scope": {}} == testing.input_of({"facts": {"scope": {}}}).facts
}
""",
}
_QUESTIONS = {
    "system": {"used": "boolean"},
    "oversight": {"assigned": "boolean", "hours": "number"},
}


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


@dataclass(frozen=True)
class Checkout:
    """A tree of policies, and the tools that check it."""

    tree: Path
    schema: Path
    tools: Tools

    def write(self, file: str, text: str) -> None:
        """Write a file anew, or one that is not there yet."""
        path = self.tree / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, file: str, old: str, new: str) -> int:
        """Replace a text that stands there once; the line of what stands there now."""
        text = (self.tree / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))
        return text[: text.index(old)].count("\n") + 1

    def run(self, *selection: Check, task_registry: Path | None = None) -> Report:
        """Run these checks."""
        return run_checks(selection, self.tree, self.tools, self.schema, task_registry)

    def problems(self, check: Check) -> tuple[Problem, ...]:
        """What one check finds."""
        return self.run(check).problems

    def places(self, check: Check) -> list[str]:
        """Where one check finds something."""
        return [problem.place for problem in self.problems(check)]


def small_checkout(folder: Path, tools: Tools) -> Checkout:
    """One norm and one concept, with the checks and lint rules of this repository."""
    tree = folder / "tree"
    for part in (".regal", "policies/checks", "policies/lib/testing", "policies/vocabulary"):
        shutil.copytree(REPOSITORY / part, tree / part)
    schema = folder / "facts.schema.json"
    facts = {
        section: _object({name: {"type": type_} for name, type_ in questions.items()})
        for section, questions in _QUESTIONS.items()
    }
    as_of = {"as_of": {"type": "string"}}
    schema.write_text(json.dumps(_object({"facts": _object(dict(facts)), **as_of})))
    found = Checkout(tree, schema, tools)
    for file, text in _FILES.items():
        found.write(file, text)
    # The whole vocabulary, but for the norms that are not here.
    vocabulary = tree / "policies/vocabulary/data.yaml"
    text, cut, _ = vocabulary.read_text(encoding="utf-8").partition("\nincidents:\n")
    assert cut
    vocabulary.write_text(text, encoding="utf-8")
    return found
