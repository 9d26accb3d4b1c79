"""toetssteen policy impact: what can be compared with, and what cannot."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Toetssteen
from tests.cli.policy_impact.checkouts import (
    IMPACTFUL,
    NORM,
    QUESTIONS,
    Impact,
    by_file,
    commit,
    document,
    git,
    record,
    shown,
)
from tests.policy import small_policies
from tests.policy.small_policies import HARMLESS, edit
from toetssteen import paths

# --- what to compare with ---


def test_a_folder_a_checkout_and_a_bundle_can_be_compared_with(
    impact: Impact, toetssteen: Toetssteen, policies: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copytree(policies, old / "policies")
    bundle = tmp_path / "old.tar.gz"
    assert 0 == toetssteen("policy", "build", "--policies", policies, "--output", bundle).code
    edit(policies, NORM, "level: obligation", "level: prohibition")
    seen = set()
    for base in ("HEAD", old, old / "policies", bundle):
        ran = impact("--format", "json", base=base)
        seen.add((ran.code, json.dumps(document(ran)["effects"], sort_keys=True)))
    assert 1 == len(seen)
    assert "prohibited" in seen.pop()[1]


def test_settings_go_over_both_without_packs_that_were_not_there(
    impact: Impact, policies: Path, tmp_path: Path
) -> None:
    new = policies / "norms" / "extra"
    shutil.copytree(policies / "norms" / "org" / "reviewed", new / "reviewed")
    edit(policies, "norms/extra/reviewed/reviewed.rego", "norms.org.", "norms.extra.")
    settings = tmp_path / "settings.yaml"
    settings.write_text("packs: [aia, org, extra]\n", encoding="utf-8")
    ran = impact("--settings", settings, "--format", "json")
    assert ["extra.reviewed"] == [
        change["norm"] for change in by_file(ran)["groot"]["comparison"]["findings"]
    ]


def test_a_pack_of_ones_own_is_compared_as_it_was(
    impact: Impact, policies: Path, tmp_path: Path
) -> None:
    for folder in ("checks", "lib/testing"):
        shutil.copytree(paths.POLICIES / folder, policies / folder)
    commit(policies.parent)
    norm = (policies / NORM).read_text(encoding="utf-8").replace("norms.org.", "norms.local.")
    for pack in (policies.parent / "own", tmp_path / "elsewhere"):
        path = pack / "norms" / "local" / "reviewed" / "reviewed.rego"
        path.parent.mkdir(parents=True)
        path.write_text(norm, encoding="utf-8")
    found = {}
    for name in ("new", "elsewhere", "committed", "changed"):
        pack = tmp_path / "elsewhere" if name == "elsewhere" else policies.parent / "own"
        if name == "committed":
            commit(policies.parent)
        if name == "changed":
            edit(pack, "norms/local/reviewed/reviewed.rego", "level: obligation", "level: advice")
        ran = impact("--local-pack", pack, "--format", "json")
        groot = by_file(ran)["groot"]["comparison"]
        found[name] = {change["norm"]: change["changed"][:1] for change in groot["findings"]}
    assert {
        "new": {"local.reviewed": ["level"]},
        "elsewhere": {},
        "committed": {},
        "changed": {"local.reviewed": ["level"]},
    } == found


# --- what cannot be compared ---


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("nowhere", '"nowhere" is no file, no folder and no revision in git'),
        ("", '"" is no file, no folder and no revision in git'),
        ("examples", "There are no policies in examples"),
        ("examples/stil.yaml", "This bundle cannot be read"),
    ],
)
def test_a_base_that_is_none_is_told(impact: Impact, base: str, told: str) -> None:
    ran = impact(base=base)
    assert told in " ".join(ran.err.split())
    assert (4 if base.endswith("yaml") else 2) == ran.code


def test_a_revision_without_policies_is_told(impact: Impact, policies: Path) -> None:
    git(policies.parent, "rm", "-r", "--quiet", "--cached", "policies")
    git(policies.parent, "commit", "--quiet", "--message", "none")
    ran = impact()
    assert (2, True) == (ran.code, "At HEAD there were no policies" in " ".join(ran.err.split()))


def test_policies_outside_git_are_compared_with_a_folder_only(
    impact: Impact, policies: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(policies.parent / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(policies.parents[1]))
    ran = impact()
    assert (2, True) == (ran.code, "is not in git" in " ".join(ran.err.split()))
    assert 0 == impact(base=policies).code


def test_a_base_that_does_not_compile_is_told_with_its_file_as_git_names_it(
    impact: Impact, policies: Path
) -> None:
    path = policies / NORM
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("applies if {", "applies if if {"), encoding="utf-8")
    row = small_policies.row_of(policies, NORM, "applies if if")
    commit(policies.parent)
    path.write_text(good, encoding="utf-8")
    ran = impact()
    said = " ".join(ran.err.split())
    assert (4, True) == (ran.code, "The policies of HEAD cannot be used" in said)
    assert f"HEAD:{NORM}:{row}: " in said


def test_questions_of_another_form_are_read_for_what_they_set(
    impact: Impact, policies: Path
) -> None:
    good = (policies / QUESTIONS).read_text(encoding="utf-8")
    without = re.sub(r"^    name: .*\n", "", good, flags=re.MULTILINE)
    assert without != good
    (policies / QUESTIONS).write_text(without, encoding="utf-8")
    commit(policies.parent)
    (policies / QUESTIONS).write_text(good, encoding="utf-8")
    ran = impact()
    assert (0, True) == (ran.code, "2 the same" in shown(ran))


def test_a_file_without_questions_is_told(impact: Impact, policies: Path) -> None:
    good = (policies / QUESTIONS).read_text(encoding="utf-8")
    (policies / QUESTIONS).write_text("section: oversight\n", encoding="utf-8")
    commit(policies.parent)
    (policies / QUESTIONS).write_text(good, encoding="utf-8")
    ran = impact()
    assert (4, True) == (ran.code, f"HEAD:{QUESTIONS}:1: " in " ".join(ran.err.split()))


def test_answers_that_the_base_does_not_know_are_told_per_record(
    impact: Impact, policies: Path
) -> None:
    edit(
        policies,
        QUESTIONS,
        "  - fact: oversight.trained",
        """  - fact: oversight.shown
    type: yes_no
    kind: evidence
    asked_of: process_owner
    name: {nl: Getoond, en: Shown}
    text: {nl: "Getoond?", en: "Shown?"}
  - fact: oversight.trained""",
    )
    edit(policies, NORM, "met if input", "met if input.facts.oversight.shown\n\nmet if input")
    examples = policies.parent / "examples"
    record(examples, "groot", {**IMPACTFUL, "oversight.shown": True}, "Iets groots")
    ran = impact("--format", "json")
    effects = by_file(ran)
    assert 0 == ran.code
    assert (["oversight.shown"], []) == (effects["groot"]["unread"], effects["stil"]["unread"])
    assert "milder" == effects["groot"]["direction"]
    assert (
        "Judged before without answers that the policies did not know then: oversight.shown"
        in shown(impact())
    )


def test_a_stage_that_the_base_does_not_know_is_told_per_record(
    impact: Impact, policies: Path
) -> None:
    vocabulary = policies / "vocabulary" / "data.yaml"
    text = vocabulary.read_text(encoding="utf-8")
    new = "  pilot: {order: 9, nl: proef, en: pilot}\ndue:"
    vocabulary.write_text(text.replace("due:", new, 1), encoding="utf-8")
    path = record(policies.parent / "examples", "stil", HARMLESS)
    document_ = yaml.safe_load(path.read_text(encoding="utf-8"))
    document_["initiative"]["stage"] = "pilot"
    path.write_text(yaml.safe_dump(document_), encoding="utf-8")
    ran = impact()
    assert 0 == ran.code
    assert 'Could not be judged before: There is no stage "pilot".' in shown(ran)
    assert "Now: permitted" in shown(ran)


def test_a_record_that_cannot_be_read_any_more_comes_first_and_ends_in_an_error(
    impact: Impact, policies: Path
) -> None:
    edit(policies, NORM, "level: obligation", "level: prohibition")
    record(policies.parent / "examples", "zelf", {**HARMLESS, "oversight.asigned": True})
    ran = impact()
    assert 2 == ran.code
    assert "Cannot be judged 1. examples/zelf.yaml" in shown(ran)
    assert "oversight.asigned" in shown(ran)
    assert "1 cannot be judged, 1 stricter and 1 the same" in shown(ran)
    failed = by_file(impact("--format", "json"))["zelf"]
    assert ("failed", None) == (failed["direction"], failed["comparison"])
    assert "facts.summary.initiative_invalid" == failed["error"]["code"]


def test_a_norm_that_fails_on_a_record_ends_in_an_error_there_only(
    impact: Impact, policies: Path
) -> None:
    edit(
        policies,
        NORM,
        'applies_from: "2026-01-01"\n#   ',
        "",
    )
    path = policies / NORM
    two = '\napplies_from := "2026-01-01" if input.facts.decision.affected >= 1\n'
    three = '\napplies_from := "2026-01-02" if input.facts.decision.affected >= 500\n'
    path.write_text(path.read_text(encoding="utf-8") + two + three, encoding="utf-8")
    ran = impact("--format", "json")
    effects = by_file(ran)
    assert 4 == ran.code
    assert ("failed", "same") == (effects["groot"]["direction"], effects["stil"]["direction"])
    commit(policies.parent)
    edit(policies, NORM, three, "")
    ran = impact()
    assert 0 == ran.code
    assert "Could not be judged before: A norm fails on this initiative." in shown(ran)


def test_without_records_it_says_which_to_give(impact: Impact, policies: Path) -> None:
    shutil.rmtree(policies.parent / "examples")
    ran = impact()
    assert (2, True) == (ran.code, "Give initiatives" in " ".join(ran.err.split()))


def test_records_of_tests_and_examples_are_taken_where_none_are_given(
    impact: Impact, policies: Path
) -> None:
    record(policies.parent / "tests" / "cases" / "deep", "diep", HARMLESS)
    assert 3 == document(impact("--format", "json"))["records"]


def test_a_record_is_judged_on_each_day_of_its_own(impact: Impact, policies: Path) -> None:
    cases = policies.parent / "tests" / "cases"
    record(cases, "groot", IMPACTFUL)
    stated = cases / "expected-verdicts.yaml"
    stated.write_text('groot:\n  - on: ["2025-12-31", "2027-01-01"]\n', encoding="utf-8")
    edit(policies, NORM, "level: obligation", "level: advice")
    effects = document(impact("--format", "json"))["effects"]
    of_cases = [effect for effect in effects if "cases" in effect["file"]]
    assert {("2025-12-31", "otherwise"), ("2027-01-01", "milder")} == {
        (effect["as_of"], effect["direction"]) for effect in of_cases
    }
    told = shown(impact())
    assert "What names a date of its own was judged on that date." in told
    assert "groot.yaml, on 1 January 2027" in told
    on_one_day = document(impact("--as-of", "2026-06-01", "--format", "json"))["effects"]
    assert {"2026-06-01"} == {effect["as_of"] for effect in on_one_day}
    stated.write_text('groot:\n  - on: ["1 januari"]\n', encoding="utf-8")
    ran = impact()
    assert (2, True) == (ran.code, "1 januari" in shown(ran))
