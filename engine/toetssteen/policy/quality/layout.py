"""Where the policies and the rules of a checkout are."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from toetssteen.policy.quality.tools import QualityToolFailed

POLICIES = "policies"
RULES = ".regal/rules"
LINT_CONFIGURATION = ".regal/config.yaml"
# What is typed by the questions; the verdict and the checks have an input of their own.
_DESCRIBED = ("lib", "classification", "norms")


@dataclass(frozen=True, slots=True)
class Layout:
    """A checkout with everything in it that the checks need, so that nothing passes by absence."""

    tree: Path

    @classmethod
    def of(cls, tree: Path) -> Self:
        """Look whether it is all there. Raises QualityToolFailed for what is not."""
        for needed in (
            LINT_CONFIGURATION,
            *(f"{POLICIES}/{folder}" for folder in (*_DESCRIBED, "checks", "vocabulary")),
            RULES,
        ):
            found = tree / needed
            if not found.exists() or (found.is_dir() and not any(found.rglob("*.*"))):
                raise QualityToolFailed("tree_incomplete", missing=needed)
        return cls(tree)

    @property
    def policies(self) -> Path:
        """The folder that a policy author edits."""
        return self.tree / POLICIES

    @property
    def rego_folders(self) -> tuple[str, str]:
        """The folders with Rego in them, below the tree."""
        return (POLICIES, RULES)

    @property
    def described_folders(self) -> list[str]:
        """The folders whose input is the facts, below the tree."""
        return [f"{POLICIES}/{folder}" for folder in _DESCRIBED]
