"""toetssteen policy new: what it writes can be filled in, and is refused until it is."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Toetssteen
from tests.conftest import REPOSITORY
from tests.policy import small_policies
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.policy.building import build

# What an author writes at each mark; a rule that is marked may stay as it is.
FILLED = {
    "version: TODO": 'version: "2026-01-01"',
    "applies_from: TODO": 'applies_from: "2026-01-01"',
    "due: TODO": "due: before_use",
    "responsible: TODO": "responsible: process_owner",
}
New = Callable[..., Ran]


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    """A checkout with the small policies, our checks and our lint rules."""
    tree = tmp_path / "tree"
    root = small_policies.write(tree / "policies")
    for folder in ("checks", "lib/testing"):
        shutil.copytree(REPOSITORY / "policies" / folder, root / folder)
    for name, key in (("urns", "requirements"), ("glossary", "terms"), ("coverage", "regulations")):
        (root / "vocabulary" / name).mkdir()
        listed = root / "vocabulary" / name / "data.yaml"
        listed.write_text(f"{key}: []\n", encoding="utf-8")
    shutil.copytree(REPOSITORY / ".regal", tree / ".regal")
    return root


@pytest.fixture
def new(toetssteen: Toetssteen, policies: Path) -> New:
    def run(norm: str, *arguments: object, level: str = "obligation", article: str = "26") -> Ran:
        required = ("--article", article, "--level", level, "--policies", policies, "--lang", "en")
        return toetssteen("policy", "new", norm, *required, *arguments)

    return run


def written(policies: Path) -> set[str]:
    return {path.relative_to(policies).as_posix() for path in policies.rglob("*") if path.is_file()}


def text(policies: Path, name: str) -> str:
    return (policies / name).read_text(encoding="utf-8")


def said(ran: Ran) -> str:
    return " ".join(ran.err.split())


def fill_in(path: Path) -> None:
    """Write something at every mark."""
    found = path.read_text(encoding="utf-8")
    for mark, given in FILLED.items():
        found = found.replace(mark, given)
    path.write_text(re.sub(r"\bTODO: ", "", found), encoding="utf-8")


@pytest.mark.parametrize("level", ["prohibition", "approval", "obligation", "advice"])
def test_a_draft_is_refused_until_it_is_filled_in_and_then_good(
    new: New, toetssteen: Toetssteen, policies: Path, opa_binary: Path, level: str
) -> None:
    before = written(policies)
    ran = new("aia.kept", "--responsible", "control_board", level=level, article="26(6)(a)")
    files = written(policies) - before
    assert 0 == ran.code
    folder = "norms/aia/kept/kept"
    assert {f"{folder}.rego", f"{folder}_test.rego", "intake/kept.yaml"} == files
    assert all(str(policies / file) in ran.out for file in files)

    def problems(*command: str) -> tuple[list[str], set[str]]:
        checked = toetssteen("policy", *command, "--policies", policies, "--format", "json")
        report = json.loads(checked.out)
        ours = {file: f"policies/{file}" for file in files}
        found = [
            problem["message"]["en"]
            for check in report["checks"]
            for problem in check["problems"]
            # The annotations of questions are told below the policies.
            if (problem["file"] or "").removeprefix("policies/") in ours
        ]
        return found, {check["check"] for check in report["checks"] if check["failed"]}

    found, failed = problems("check")
    assert failed == {"annotations"}
    marks = sum(text(policies, file).count("TODO") for file in files)
    lines = sum("TODO" in line for file in files for line in text(policies, file).splitlines())
    unfinished = [message for message in found if message.startswith("Fill something in here")]
    assert 15 < lines <= marks
    assert lines == len(unfinished)
    assert all("TODO" in message for message in found)

    for file in files:
        fill_in(policies / file)
    assert ([], {"annotations"}) == problems("check")
    assert [] == problems("lint")[0]
    assert [] == problems("test")[0]
    assert "aia.kept" in build(policies, opa_binary).bundle.norms


def test_the_source_and_the_codes_stand_in_it(new: New, policies: Path) -> None:
    options = ("--due", "always", "--responsible", "process_owner", "--regulation", "ORG")
    assert 0 == new("aia.kept", *options, article="5(1)(f)").code
    norm = text(policies, "norms/aia/kept/kept.rego")
    source = '{regulation: ORG, article: "5", paragraph: "1", point: "f", version: TODO}'
    assert f"#   source: {source}\n" in norm
    assert "#   due: always\n#   responsible: process_owner\n" in norm
    assert "asked_of: process_owner\n" in text(policies, "intake/kept.yaml")


def test_the_name_of_a_policy_can_be_the_article(new: New, policies: Path) -> None:
    assert 0 == new("org.kept", article="Bewaarbeleid 2026").code
    assert 'article: "Bewaarbeleid 2026", version' in text(policies, "norms/org/kept/kept.rego")


def test_a_question_is_added_to_a_section_that_is_there(new: New, policies: Path) -> None:
    before = text(policies, "intake/oversight.yaml")
    assert 0 == new("aia.kept", "--fact", "oversight.kept").code
    after = text(policies, "intake/oversight.yaml")
    assert after.startswith(before.rstrip() + "\n\n  - fact: oversight.kept\n")
    assert "input.facts.oversight.kept" in text(policies, "norms/aia/kept/kept.rego")


def test_a_question_that_is_there_is_asked_once(new: New, policies: Path) -> None:
    before = text(policies, "intake/oversight.yaml")
    ran = new("aia.kept", "--fact", "oversight.trained", "--format", "json")
    document = json.loads(ran.out)
    assert ("toetssteen.draft/1", "aia.kept") == (document["format"], document["norm"])
    assert [f"norms/aia/kept/kept{end}.rego" for end in ("", "_test")] == [
        Path(file).relative_to(policies).as_posix() for file in document["files"]
    ]
    assert before == text(policies, "intake/oversight.yaml")


def test_a_new_pack_is_asked_for_and_must_be_switched_on(new: New, policies: Path) -> None:
    refused = new("wet.kept", "--regulation", "ORG")
    assert (2, True) == (refused.code, 'There is no pack "wet".' in said(refused))
    ran = new("wet.kept", "--regulation", "ORG", "--new-pack")
    assert (0, True) == (ran.code, "Also put the pack wet into packs" in " ".join(ran.out.split()))
    assert (policies / "norms" / "wet" / "kept" / "kept.rego").is_file()


def test_a_norm_goes_into_a_pack_of_ones_own_with_its_question(
    new: New, policies: Path, tmp_path: Path
) -> None:
    before = written(policies)
    own = tmp_path / "own"
    for name in ("first", "second"):
        options = ("--local-pack", own, "--regulation", "ORG", "--new-pack")
        ran = new(f"mine.{name}", *options)
        assert (0, False) == (ran.code, "packs" in ran.out)
    assert before == written(policies)
    assert {
        "intake/mine.yaml",
        *(f"norms/mine/{n}/{n}{end}.rego" for n in ("first", "second") for end in ("", "_test")),
    } == written(own)
    asked = re.findall(r"fact: (\S+)", text(own, "intake/mine.yaml"))
    assert ["mine.first", "mine.second"] == asked
    elsewhere = new(
        "mine.third", "--local-pack", own, "--regulation", "ORG", "--fact", "system.third"
    )
    assert (2, True) == (elsewhere.code, "has questions of its own only" in said(elsewhere))
    assert before == written(policies)


def test_which_folder_a_new_pack_goes_into_is_not_guessed(new: New, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "norms" / name).mkdir(parents=True)
    packs = ("--local-pack", tmp_path / "one", "--local-pack", tmp_path / "two")
    ran = new("three.kept", *packs, "--regulation", "ORG", "--new-pack")
    assert (2, True) == (ran.code, "There are several folders with packs" in said(ran))


@pytest.mark.parametrize(
    ("norm", "options", "told"),
    [
        ("org.reviewed", (), "The norm org.reviewed exists already."),
        ("kept", (), '"kept" cannot be a norm.'),
        ("org.Kept", (), '"org.Kept" cannot be a norm.'),
        (f"org.{'kept' * 30}", (), 'kept" cannot be a norm.'),
        ("org.kept.more", (), '"org.kept.more" cannot be a norm.'),
        ("org.kept_test", (), '"org.kept_test" cannot be a norm.'),
        ("org.default", (), '"org.default" cannot be a norm.'),
        ("orgg.kept", (), "Do you mean org?"),
        ("org.kept", ("--fact", "kept"), '"kept" cannot be a fact.'),
        ("org.kept", ("--fact", "system.technique"), "is of type choice"),
        ("org.kept", ("--regulation", "AI"), '--regulation: "AI" is not possible.'),
        ("org.kept", ("--due", "soon"), '--due: "soon" is not possible.'),
        ("org.kept", ("--responsible", "boss"), '--responsible: "boss" is not possible.'),
    ],
)
def test_what_cannot_be_written_is_told_and_nothing_is(
    new: New, policies: Path, norm: str, options: tuple[str, ...], told: str
) -> None:
    before = written(policies)
    ran = new(norm, *options)
    assert (ExitCode.BAD_INPUT, True) == (ran.code, told in said(ran)), ran.err
    assert before == written(policies)


@pytest.mark.parametrize(
    ("options", "given", "told"),
    [
        ({"level": "duty"}, (), '--level: "duty" is not possible.'),
        ({"article": "26("}, (), '"26(" is no article.'),
        ({"article": 'a "b"'}, (), "is no article."),
        ({"article": "26\n# 27"}, (), "is no article."),
        ({"level": "approval"}, (), "An approval needs --responsible"),
        ({"level": "approval"}, ("--responsible", "proposer"), "no question approvals.proposer"),
    ],
)
def test_a_norm_that_nobody_can_fill_in_is_refused(
    new: New, policies: Path, options: dict[str, str], given: tuple[str, ...], told: str
) -> None:
    before = written(policies)
    ran = new("org.kept", *given, **options)
    assert (ExitCode.BAD_INPUT, True) == (ran.code, told in said(ran)), ran.err
    assert before == written(policies)


def test_a_regulation_that_does_not_follow_from_the_pack_is_asked_for(
    new: New, policies: Path
) -> None:
    (policies / "norms" / "extra").mkdir()
    ran = new("extra.kept")
    assert (2, True) == (ran.code, "--regulation is missing." in said(ran))


def test_a_section_that_does_not_end_in_its_questions_is_left_alone(
    new: New, policies: Path
) -> None:
    section = policies / "intake" / "oversight.yaml"
    head, questions = section.read_text(encoding="utf-8").split("questions:\n")
    other = f"questions:\n{questions}{head}"
    section.write_text(other, encoding="utf-8")
    ran = new("aia.kept", "--fact", "oversight.kept")
    assert (2, True) == (ran.code, "does not fit in oversight.yaml" in said(ran))
    assert other == section.read_text(encoding="utf-8")
