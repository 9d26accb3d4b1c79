"""`python -m toetssteen.cli.generated DIR`: write all pages and schemas to a folder."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toetssteen.cli import logs
from toetssteen.cli.app import app
from toetssteen.cli.commands_tree import prepare
from toetssteen.cli.failures import explain
from toetssteen.cli.generated.catalogue import catalogue_pages
from toetssteen.cli.generated.coverage import requirements_page
from toetssteen.cli.generated.questions import glossary_page, questions_page
from toetssteen.cli.generated.reference import command_page, exit_code_page
from toetssteen.cli.generated.registry import registry_page
from toetssteen.cli.generated.site import NORMS, Site
from toetssteen.cli.messages import Messages
from toetssteen.cli.session import Session
from toetssteen.cli.tables import numbers_of_cases
from toetssteen.cli.writing import write_over
from toetssteen.errors import ToetssteenError
from toetssteen.intake.coverage import load_regulations, load_requirements
from toetssteen.intake.glossary import load_glossary
from toetssteen.intake.questionnaire import Language
from toetssteen.triage.schema import assessment_schema, verdict_schema
from toetssteen.wording.words import Words


def documents(session: Session) -> Iterator[tuple[str, str]]:
    """Every document by its name below the folder. The same for the same program and policies."""
    policy_set, policies = session.policy_set, session.options.policies_folder
    glossary, cases = load_glossary(policies), numbers_of_cases(session)
    norms = tuple(policy_set.bundle.norms.values())
    root = prepare(app)
    for language in Language:
        messages = Messages(language)
        words = Words.of(messages, policy_set.bundle, policy_set.questionnaire)
        site = Site(words, norms, cases, glossary)
        for name, page in catalogue_pages(site, load_regulations(policies)):
            yield f"{NORMS}/{name}", page
        yield site.page("requirements"), requirements_page(load_requirements(policies), site)
        yield site.page("questions"), questions_page(site)
        yield site.page("glossary"), glossary_page(site)
        yield site.page("cli"), command_page(root, messages)
        yield site.page("exit-codes"), exit_code_page(messages)
    yield "registry.md", registry_page(Messages(Language.EN))
    yield "verdict.schema.json", _as_json(verdict_schema())
    yield "assessment.schema.json", _as_json(assessment_schema())
    yield "facts.schema.json", _as_json(policy_set.questionnaire.facts_schema(Language.NL))


def main() -> int:
    """Write them all; a page of a pack that is gone goes too."""
    parser = argparse.ArgumentParser(prog="python -m toetssteen.cli.generated")
    parser.add_argument("folder", type=Path, metavar="DIR")
    folder: Path = parser.parse_args().folder
    logs.configure(verbose=False)
    with Session() as session:
        try:
            written = {folder / name: text for name, text in documents(session)}
            for path, text in written.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                write_over(path, text.encode())
        except ToetssteenError as error:
            failure = explain(error, session.messages)
            sys.stderr.write("\n".join([*failure.lines, ""]))
            return failure.exit_code
    for page in (folder / NORMS).glob("*.md"):
        if page not in written:
            page.unlink()
    return 0


def _as_json(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(main())
