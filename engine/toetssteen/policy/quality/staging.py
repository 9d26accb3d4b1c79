"""A checkout to be checked, with the packs of an organisation over its policies."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from toetssteen.policy.packs import LocalPack, Overlay, laid_over
from toetssteen.policy.quality.layout import POLICIES, Layout
from toetssteen.policy.quality.problems import Outcome, Problem, Report
from toetssteen.policy.sources import read_sources

_REGAL = ".regal"


@dataclass(frozen=True, slots=True)
class Staged:
    """A checkout to run the checks in; `overlay` where it is a copy made for them."""

    tree: Path
    overlay: Overlay | None = None

    def placed(self, report: Report) -> Report:
        """A report whose problems in a pack are told of the files that their author has."""
        if self.overlay is None:
            return report
        return Report(tuple(self._outcome(outcome) for outcome in report.outcomes))

    def _outcome(self, outcome: Outcome) -> Outcome:
        return replace(outcome, problems=tuple(map(self._problem, outcome.problems)))

    def _problem(self, problem: Problem) -> Problem:
        name = (problem.file or "").removeprefix(f"{POLICIES}/")
        owned = any(name in pack.files for pack in self.overlay.packs) if self.overlay else False
        if not owned or self.overlay is None:
            return problem
        return replace(problem, file=str(self.overlay.origin(name)))


@contextmanager
def staged(policies: Path, packs: Sequence[LocalPack], opa: Path) -> Iterator[Staged]:
    """The checkout that a folder of policies is in, or a copy of it where packs lie over them.

    Raises PackRefused for packs that do more than add or tighten, QualityToolFailed where it is
    no checkout, and what reading the policies raises.
    """
    checkout = policies.resolve().parent
    if not packs and policies.resolve().name == POLICIES:
        yield Staged(checkout)
        return
    with laid_over(policies, packs) as overlay:
        tree = overlay.merged.parent
        if (checkout / _REGAL).is_dir():
            shutil.copytree(checkout / _REGAL, tree / _REGAL)
        Layout.of(tree)
        if packs:
            overlay.check(opa, read_sources(overlay.merged))
        yield Staged(tree, overlay)
