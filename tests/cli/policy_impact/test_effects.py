"""toetssteen policy impact: what other policies do to initiatives, and how it is told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Toetssteen
from tests.cli.policy_impact.checkouts import (
    IMPACTFUL,
    NORM,
    Impact,
    by_file,
    commit,
    document,
    git,
    record,
    shown,
)
from tests.policy.small_policies import HARMLESS, edit

PROHIBITION = "norms/aia/no_home_watching/no_home_watching.rego"


# --- what changes ---


def test_nothing_changes_while_the_policies_are_the_same(impact: Impact, policies: Path) -> None:
    path = policies / NORM
    path.write_text(f"{path.read_text(encoding='utf-8')}\n# A remark.\n", encoding="utf-8")
    ran = impact()
    assert 0 == ran.code
    assert "The policies say the same as they did." in shown(ran)
    assert "2 initiatives judged on 24 November 2026: 2 the same." in shown(ran)


def test_a_stricter_norm_is_told_with_what_it_leads_to(impact: Impact, policies: Path) -> None:
    edit(policies, NORM, "level: obligation", "level: prohibition")
    ran = impact()
    assert 0 == ran.code
    assert "1 stricter and 1 the same" in shown(ran)
    assert (
        "Stricter 1. Iets groots examples/groot.yaml "
        "- Outcome: permitted on conditions → prohibited "
        "- Reviewed this year (ORG Art. 2): obligation, not met → prohibition, not met "
        "- Who decides: process owner → nobody" in shown(ran)
    )


def test_what_becomes_harshest_comes_first_and_what_becomes_milder_last(
    impact: Impact, policies: Path
) -> None:
    edit(policies, NORM, "affected >= 100", "affected < 10")
    record(policies.parent / "examples", "a-thuis", {**HARMLESS, "system.technique": "ai"})
    edit(policies, PROHIBITION, '"homes" in', '"streets" in')
    record(
        policies.parent / "examples",
        "z-straat",
        {**HARMLESS, "system.technique": "ai", "system.watches": ["streets"]},
    )
    ran = impact("--format", "json")
    effects = document(ran)["effects"]
    assert ["z-straat", "a-thuis", "stil", "groot"] == [Path(e["file"]).stem for e in effects]
    assert ["stricter", "stricter", "stricter", "milder"] == [e["direction"] for e in effects]
    assert ["prohibited", "conditional", "conditional", "permitted"] == [
        effect["outcome"] for effect in effects
    ]


def test_a_date_that_moves_is_told_also_where_the_outcome_stays(
    impact: Impact, policies: Path
) -> None:
    edit(policies, NORM, 'applies_from: "2026-01-01"', 'applies_from: "2027-01-01"')
    ran = impact("--as-of", "2027-06-01")
    assert "1 otherwise and as strict and 1 the same" in shown(ran)
    assert (
        "Reviewed this year (ORG Art. 2): not met, holds since 1 January 2026 → "
        "not met, holds since 1 January 2027" in shown(ran)
    )


def test_questions_that_come_and_go_are_told(impact: Impact, policies: Path) -> None:
    facts = {fact: value for fact, value in IMPACTFUL.items() if fact != "oversight.reviewed_on"}
    record(policies.parent / "examples", "groot", facts)
    edit(policies, NORM, 'reviewed_on >= "2026-01-01"', "trained")
    assert "No longer needed: Reviewed on" in shown(impact())
    commit(policies.parent)
    edit(policies, NORM, "facts.oversight.trained", 'facts.oversight.reviewed_on >= "2026-01-01"')
    assert "Now needed too: Reviewed on" in shown(impact())


def test_settings_that_change_nothing_but_the_route_are_told(
    impact: Impact, policies: Path
) -> None:
    edit(policies, "settings/data.yaml", "conditional: 12", "conditional: 6")
    ran = impact()
    assert "1 otherwise and as strict and 1 the same" in shown(ran)
    assert "Iets groots examples/groot.yaml - Review after: 12 → 6 months" in shown(ran)


def test_a_norm_that_is_gone_is_named_as_it_was(impact: Impact, policies: Path) -> None:
    shutil.rmtree((policies / NORM).parent)
    ran = impact()
    assert "Reviewed this year (ORG Art. 2): " in shown(ran)
    assert "obligation, not met, holds since 1 January 2026 → does not apply" in shown(ran)


# --- forms ---


def test_json_has_every_record_and_what_was_compared(impact: Impact, policies: Path) -> None:
    edit(policies, NORM, "level: obligation", "level: advice")
    ran = impact("--format", "json")
    found = document(ran)
    assert ("toetssteen.impact/1", "2026-11-24") == (found["format"], found["as_of"])
    assert ("HEAD", 2, 1) == (found["before"]["named"], found["records"], found["changed"])
    assert git(policies.parent, "rev-parse", "HEAD").startswith(found["before"]["revision"])
    assert found["after"]["revision"].endswith("-dirty")
    assert found["before"]["bundle"] != found["after"]["bundle"]
    groot = by_file(ran)["groot"]
    assert ("Iets groots", "milder", []) == (groot["title"], groot["direction"], groot["unread"])
    assert ["policy"] == groot["comparison"]["causes"]
    assert by_file(ran)["stil"]["comparison"]["changed"] is False


def test_markdown_has_a_table_and_the_details_folded(impact: Impact, policies: Path) -> None:
    record(policies.parent / "examples", "groot", IMPACTFUL, "<b>Groot|*breed*</b>")
    edit(policies, NORM, "level: obligation", "level: prohibition")
    ran = impact("--format", "markdown")
    assert ran.out.startswith("## Effects of the change\n\n")
    assert "| Initiative | Was | Becomes |\n| --- | --- | --- |\n" in ran.out
    assert (
        "| \\<b\\>Groot\\|\\*breed\\*\\</b\\> (`examples/groot.yaml`) "
        "| permitted on conditions | **prohibited** |\n" in ran.out
    )
    assert "<summary>&lt;b&gt;Groot|*breed*&lt;/b&gt;</summary>\n\n- Outcome:" in ran.out
    assert ran.out.count("<details>") == ran.out.count("</details>") == 1


def test_the_name_of_a_file_is_no_markup_either(impact: Impact, policies: Path) -> None:
    (policies.parent / "many").mkdir()
    file = policies.parent / "many" / "a`|\n\n# b.yaml"
    file.write_text("", encoding="utf-8")
    ran = impact("many", "--format", "markdown")
    assert r"| `many/a'\| # b.yaml` |" in ran.out
    assert "<summary>many/a`| # b.yaml</summary>" in ran.out
    assert "\n# b" not in ran.out


def test_markdown_is_bounded_and_says_so(impact: Impact, policies: Path) -> None:
    for number in range(55):
        record(policies.parent / "many", f"groot-{number:02}", IMPACTFUL)
    edit(policies, NORM, "level: obligation", "level: prohibition")
    ran = impact("many", "--format", "markdown")
    assert 50 == ran.out.count("<details>")
    assert ran.out.endswith("5 more initiatives change. See all with --format json.\n")


def test_the_form_may_also_be_asked_for_before_the_command(
    toetssteen: Toetssteen, policies: Path
) -> None:
    options = ("--policies", policies, "--base", policies, policies.parent / "examples")
    ran = toetssteen("--format", "json", "policy", "impact", *options)
    assert "toetssteen.impact/1" == json.loads(ran.out)["format"]


@pytest.mark.parametrize(
    "given", [("--format", "markdown", "norms"), ("norms", "--format", "markdown")]
)
def test_only_this_command_writes_markdown(toetssteen: Toetssteen, given: tuple[str, ...]) -> None:
    ran = toetssteen(*given)
    assert (2, True) == (ran.code, "text, json" in " ".join(ran.err.split()))


def test_it_is_told_in_dutch(toetssteen: Toetssteen, policies: Path) -> None:
    edit(policies, NORM, "level: obligation", "level: prohibition")
    ran = toetssteen(
        "policy", "impact", "--policies", policies, "--base", "HEAD", policies.parent / "examples"
    )
    assert "Uitkomst: mag onder voorwaarden → verboden" in shown(ran)
    assert "Dit jaar beoordeeld (ORG art. 2): verplichting, niet voldaan → verbod" in shown(ran)
