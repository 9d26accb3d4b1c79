"""toetssteen policy: for whoever writes norms."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any

import typer

from toetssteen.cli import exit_codes
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.quality import report_document, show_report
from toetssteen.cli.session import Session
from toetssteen.cli.writing import write_over
from toetssteen.intake.questionnaire import load_questionnaire
from toetssteen.policy import binaries
from toetssteen.policy.packs import laid_over
from toetssteen.policy.quality import Check, Tools, run_checks, staged
from toetssteen.policy.sources import read_sources

BUNDLE_FORMAT = "toetssteen.bundle/1"
RegistryOption = Annotated[
    Path | None, typer.Option("--task-registry", metavar="FILE", help="option.task_registry")
]
OutputOption = Annotated[
    Path, typer.Option("--output", metavar="FILE", help="option.output_bundle")
]
SchemaOption = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help="option.output_schema")
]


def check(ctx: typer.Context, task_registry: RegistryOption = None) -> ExitCode:
    """Check format, types and annotations, and whether a bundle can be built of it."""
    session = Session.of(ctx)
    code = _run((Check.FORMAT, Check.TYPES, Check.ANNOTATIONS), session, task_registry)
    if code is ExitCode.DONE:
        # Raises what only building refuses: answers and functions that no norm may rely on.
        _ = session.policy_set
    return code


def test(ctx: typer.Context) -> ExitCode:
    """Run the tests of the policies and of our own lint rules."""
    return _run((Check.TESTS, Check.RULES), Session.of(ctx))


def lint(ctx: typer.Context) -> ExitCode:
    """Have Regal read the policies."""
    return _run((Check.LINT,), Session.of(ctx))


def schema(ctx: typer.Context, output: SchemaOption = None) -> ExitCode:
    """Write the schema of what norms read, also where the norms themselves do not compile yet."""
    session = Session.of(ctx)
    with laid_over(session.options.policies_folder, session.local_packs) as overlay:
        text = json.dumps(_input_schema(overlay.merged), ensure_ascii=False, indent=2)
    if output is None:
        typer.echo(text)
    else:
        write_over(output, f"{text}\n".encode())
    return ExitCode.DONE


def build(ctx: typer.Context, output: OutputOption = Path("toetssteen.tar.gz")) -> ExitCode:
    """Write the bundle to a file."""
    session = Session.of(ctx)
    bundle = session.policy_set.bundle
    write_over(output, bundle.archive)
    if session.options.as_json:
        document = {
            "format": BUNDLE_FORMAT,
            "file": str(output),
            "digest": bundle.digest,
            "revision": bundle.revision,
            "norms": len(bundle.norms),
        }
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
        return ExitCode.DONE
    say = session.messages.say
    Page(session.out).pairs(
        [
            (say("policy.bundle"), str(output)),
            (say("policy.digest"), bundle.digest),
            (say("policy.revision"), bundle.revision),
            (say("policy.norms"), str(len(bundle.norms))),
        ]
    )
    return ExitCode.DONE


def _run(
    checks: Collection[Check], session: Session, task_registry: Path | None = None
) -> ExitCode:
    """Run some checks over the checkout that the policies are in, and show what they found."""
    tools = Tools(session.opa.path, session.locate(binaries.REGAL).path)
    root, packs = session.options.policies_folder, session.local_packs
    with (
        staged(root, packs, tools.opa) as checkout,
        tempfile.TemporaryDirectory(prefix="toetssteen-") as folder,
    ):
        policies = checkout.overlay.merged if checkout.overlay else root
        facts = Path(folder) / "facts.schema.json"
        facts.write_text(json.dumps(_input_schema(policies)), encoding="utf-8")
        report = run_checks(checks, checkout.tree, tools, facts, task_registry)
    report = checkout.placed(report)
    if session.options.as_json:
        typer.echo(json.dumps(report_document(report), ensure_ascii=False, indent=2))
    else:
        show_report(report, session.messages, Page(session.out))
    return exit_codes.of_report(report)


def _input_schema(policies: Path) -> dict[str, Any]:
    roles = read_sources(policies).data["vocabulary"]["roles"]
    return load_questionnaire(policies / "intake", roles).input_schema()
