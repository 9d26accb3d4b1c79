"""A municipality's own pack, by the example: it is laid over, and only adds or tightens."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from toetssteen import paths
from toetssteen.intake.facts import read_facts
from toetssteen.policy import opa_command
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.engine import PolicyEngine, Record, managed_opa
from toetssteen.policy.errors import PolicyError

PACK = Path(__file__).resolve().parents[2] / "docs" / "local_pack"
CHECKED_ON = "2026-11-24"
_TABLES = """[case |
    some test
    cases := data.norms.local[test].cases
    some case in cases
]"""


def _lay_over(pack: Path, policies: Path) -> Path:
    """Lay a pack over a copy of the national policies, as its README says."""
    shutil.copytree(paths.POLICIES, policies)
    for folder in ("norms", "intake"):
        shutil.copytree(pack / folder, policies / folder, dirs_exist_ok=True)
    return policies


@pytest.fixture(scope="module")
def combined(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The national policies with the pack over them."""
    return _lay_over(PACK, tmp_path_factory.mktemp("combined") / "policies")


@pytest.fixture(scope="module")
def own_settings() -> dict[str, Any]:
    """The settings that come with the pack, over the national ones."""
    national: dict[str, Any] = yaml.safe_load(
        (paths.POLICIES / "settings/data.yaml").read_text("utf-8")
    )
    own: dict[str, Any] = yaml.safe_load((PACK / "settings.yaml").read_text("utf-8"))
    return own | {"packs": [*national["packs"], "local"]}


@pytest.fixture(scope="module")
def own_set(
    combined: Path, own_settings: dict[str, Any], opa_binary: Path, cache_home: Path
) -> PolicySet:
    """The policies of a municipality that switched its pack on."""
    return build(combined, opa_binary, settings=own_settings, cache=cache_home)


@pytest.fixture(scope="module")
def own_engine(own_set: PolicySet, opa_binary: Path) -> Iterator[PolicyEngine]:
    """The engine of that municipality."""
    with PolicyEngine(own_set.bundle, managed_opa(opa_binary, own_set.bundle)) as found:
        yield found


@pytest.fixture(scope="module")
def cases(combined: Path, opa_binary: Path) -> list[dict[str, Any]]:
    """The cases of the tables of the pack, on each side of each of its norms."""
    arguments = ["eval", "--format", "json", _TABLES]
    for folder in ("norms", "classification", "lib"):
        arguments += ["--data", str(combined / folder)]
    answer = json.loads(opa_command.run(opa_binary, arguments))
    found: list[dict[str, Any]] = answer["result"][0]["expressions"][0]["value"]
    return found


def _tree(policies: Path, settings: Mapping[str, Any], opa: Path) -> dict[str, Any]:
    """What `checks.local` reads of a folder of policies."""
    inspection = opa_command.run(opa, ["inspect", "--format", "json", "."], cwd=policies)
    files = sorted(path for path in policies.rglob("*") if path.is_file())
    return {
        "namespaces": json.loads(inspection)["namespaces"],
        "files": {
            path.relative_to(policies).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in files
        },
        "settings": dict(settings),
    }


Violations = Callable[[Path, Mapping[str, Any]], set[tuple[str, str]]]


@pytest.fixture(scope="module")
def violations(opa_binary: Path) -> Violations:
    """What `checks.local` finds, as code and file, in policies with settings of one's own."""
    settings = yaml.safe_load((paths.POLICIES / "settings" / "data.yaml").read_text("utf-8"))
    national = _tree(paths.POLICIES, settings, opa_binary)

    def found(policies: Path, own: Mapping[str, Any]) -> set[tuple[str, str]]:
        given = {
            "packs": ["local"],
            "national": national,
            "combined": _tree(policies, settings | dict(own), opa_binary),
        }
        return _checked(given, opa_binary)

    return found


def _checked(given: Mapping[str, Any], opa: Path) -> set[tuple[str, str]]:
    arguments = [
        "eval",
        "--format",
        "json",
        "--stdin-input",
        "--data",
        str(paths.POLICIES / "checks"),
    ]
    arguments += ["--data", str(paths.POLICIES / "lib"), "data.checks.local.violation"]
    answer = json.loads(opa_command.run(opa, arguments, stdin=json.dumps(given)))
    return {
        (violation["code"], violation["file"])
        for violation in answer["result"][0]["expressions"][0]["value"]
    }


def test_the_pack_only_adds(
    combined: Path, own_settings: dict[str, Any], violations: Violations
) -> None:
    assert set() == violations(combined, own_settings)


def _append(name: str, text: str) -> Callable[[Path], None]:
    def spoil(policies: Path) -> None:
        path = policies / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")

    return spoil


_SPOILT: dict[str, tuple[Callable[[Path], None], set[tuple[str, str]]]] = {
    "a rule added to a national norm from the pack's own folder": (
        _append(
            "norms/local/milder/milder.rego", "package norms.genai.agreements\n\nmet if true\n"
        ),
        {("local_package_not_own", "norms/local/milder/milder.rego")},
    ),
    "an exception added to a concept": (
        _append(
            "norms/local/milder/milder.rego",
            "package classification.high_risk\n\nexcepted if input.as_of\n",
        ),
        {("local_package_not_own", "norms/local/milder/milder.rego")},
    ),
    "a national norm with other rules": (
        _append("norms/genai/agreements/agreements.rego", "\nmet if input.as_of\n"),
        {("local_file_changed", "norms/genai/agreements/agreements.rego")},
    ),
    "a national question with another choice": (
        _append("intake/sensors.yaml", "      - {code: none, text: {nl: Geen, en: None}}\n"),
        {("local_file_changed", "intake/sensors.yaml")},
    ),
}


@pytest.mark.parametrize("fault", _SPOILT)
def test_what_would_loosen_is_found(
    fault: str, tmp_path: Path, own_settings: dict[str, Any], violations: Violations
) -> None:
    spoil, expected = _SPOILT[fault]
    policies = _lay_over(PACK, tmp_path / "policies")
    spoil(policies)
    assert expected == violations(policies, own_settings)


def test_switching_off_a_national_pack_is_found(
    combined: Path, own_settings: dict[str, Any], violations: Violations
) -> None:
    without = own_settings | {"packs": [pack for pack in own_settings["packs"] if pack != "genai"]}
    assert {("local_pack_switched_off", "settings")} == violations(combined, without)


def _records(cases: list[dict[str, Any]], policy_set: PolicySet) -> list[Record]:
    """The cases as initiatives in use, with the answers that these policies ask for."""
    sections = {section.name for section in policy_set.questionnaire.sections}
    return [
        Record(
            case.get("as_of", CHECKED_ON),
            "in_use",
            read_facts(
                {name: facts for name, facts in case["facts"].items() if name in sections},
                policy_set.questionnaire,
            ),
        )
        for case in cases
    ]


def test_no_verdict_gets_milder_and_no_national_finding_changes(
    cases: list[dict[str, Any]],
    engine: PolicyEngine,
    own_engine: PolicyEngine,
    own_set: PolicySet,
    policy_set: PolicySet,
) -> None:
    severity = {
        outcome: entry["severity"]
        for outcome, entry in policy_set.bundle.data["vocabulary"]["outcomes"].items()
    }
    stricter = 0
    for own, national in zip(
        own_engine.decide_each(_records(cases, own_set)),
        engine.decide_each(_records(cases, policy_set)),
        strict=True,
    ):
        assert not isinstance(own, PolicyError)
        assert not isinstance(national, PolicyError)
        assert severity[own["outcome"]] >= severity[national["outcome"]]
        stricter += severity[own["outcome"]] > severity[national["outcome"]]
        assert national["findings"].items() <= own["findings"].items()
    assert stricter


def test_the_pack_is_off_until_the_settings_name_it(combined: Path, opa_binary: Path) -> None:
    built = build(combined, opa_binary)
    with PolicyEngine(built.bundle, managed_opa(opa_binary, built.bundle)) as engine:
        verdict = engine.decide(Record(CHECKED_ON, "idea", read_facts({}, built.questionnaire)))
    assert not [id_ for id_ in verdict["findings"] if id_.startswith("local.")]
