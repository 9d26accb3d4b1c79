"""The program as the pages tell to run it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.docs.pages import GUIDE, REPOSITORY, blocks
from toetssteen.cli import main

Run = Callable[..., tuple[int, str]]

# What the tests of policies/verdict judge with; the other norms only make checking slow.
_NEEDED = (
    "aia/human_oversight_deployer",
    "aia/registered_use_public_authority",
    "vng/biometrics_public_space",
)


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    opa_binary: Path,
    regal_binary: Path,
    cache_home: Path,
) -> Run:
    """Run the program in a folder, in English, on a fixed day: the exit code and all it prints."""
    for name in [name for name in os.environ if name.startswith("TOETSSTEEN_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TOETSSTEEN_OPA", str(opa_binary))
    monkeypatch.setenv("TOETSSTEEN_REGAL", str(regal_binary))
    monkeypatch.setenv("TOETSSTEEN_LANG", "en")
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def run(folder: Path, *arguments: str) -> tuple[int, str]:
        monkeypatch.chdir(folder)
        code = main(arguments, clock=lambda: date.fromisoformat(TODAY))
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return run


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a policy author works in, with the files of the worked example. Not to be changed."""
    tree = tmp_path_factory.mktemp("author") / "checkout"
    for folder in ("policies", ".regal", "examples"):
        shutil.copytree(REPOSITORY / folder, tree / folder)
    for block in blocks(GUIDE):
        if block.created:
            path = tree / block.created
            assert not path.exists(), f"{block.created} is in the project already"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
    return tree


@pytest.fixture(scope="session")
def small_checkout(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with few norms beside the worked example. Not to be changed."""
    tree = shutil.copytree(checkout, tmp_path_factory.mktemp("small") / "checkout")
    norms = tree / "policies" / "norms"
    written = {str(Path(block.created).parent) for block in blocks(GUIDE) if block.created}
    kept = {norms / name for name in _NEEDED} | {tree / name for name in written}
    for norm in norms.glob("*/*"):
        if norm not in kept:
            shutil.rmtree(norm)
    settings = tree / "policies" / "settings" / "data.yaml"
    text = settings.read_text(encoding="utf-8")
    packs = "packs: [aia, avg, awb, vng, procurement, genai, org]\n"
    assert packs in text
    settings.write_text(text.replace(packs, "packs: [aia, vng, org]\n"), encoding="utf-8")
    _only_what_is_there(tree / "policies" / "vocabulary")
    return tree


def _only_what_is_there(vocabulary: Path) -> None:
    """Leave out of the lists beside the norms what is about norms that were left out."""
    words = vocabulary / "data.yaml"
    text, cut, _ = words.read_text(encoding="utf-8").partition("\nincidents:\n")
    assert cut
    words.write_text(text, encoding="utf-8")
    term = (
        "terms:\n  - code: ai_system\n    term: {nl: AI, en: AI}\n"
        "    explanation: {nl: Software die leert., en: Software that learns.}\n"
    )
    (vocabulary / "glossary" / "data.yaml").write_text(term, encoding="utf-8")
    (vocabulary / "coverage" / "data.yaml").write_text("regulations: []\n", encoding="utf-8")
