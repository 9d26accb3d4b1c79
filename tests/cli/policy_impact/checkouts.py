"""Checkouts with the small policies and records of their own, under git."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from tests.cli.conftest import Ran
from tests.policy.small_policies import HARMLESS

NORM = "norms/org/reviewed/reviewed.rego"
QUESTIONS = "intake/oversight.yaml"
IMPACTFUL: dict[str, object] = {
    **HARMLESS,
    "decision.affected": 1000,
    "approvals.control_board": "approved",
}
Impact = Callable[..., Ran]


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=test", "-c", "user.email=test@example.org"]
    done = subprocess.run(
        ["git", "-C", str(folder), *identity, *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def commit(checkout: Path, message: str = "change") -> None:
    git(checkout, "add", "--all")
    git(checkout, "commit", "--quiet", "--message", message)


def record(folder: Path, name: str, facts: dict[str, object], title: str = "") -> Path:
    path = folder / f"{name}.yaml"
    document = {"initiative": {"title": title or name}, "facts": facts}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
    return path


def shown(ran: Ran) -> str:
    """What was printed on one line."""
    return " ".join(ran.out.split())


def document(ran: Ran) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ran.out)
    return found


def by_file(ran: Ran) -> dict[str, dict[str, Any]]:
    return {Path(effect["file"]).stem: effect for effect in document(ran)["effects"]}
