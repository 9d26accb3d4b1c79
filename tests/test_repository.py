"""What must and must not be in the repository, whoever changes it."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from toetssteen.policy import binaries

ROOT = Path(__file__).resolve().parents[1]
FIRST_SCREEN = 40
LARGEST = 1024 * 1024
# A host, with or without a name and password before it.
HOST = re.compile(r"https?://(?:[^@/\s]*@)?([^/:\s,|'\"]+)")
# Where the clients of the registries keep their addresses: asked, so that none stands here.
CLIENTS = {
    "pip": [
        sys.executable,
        "-c",
        (
            "from pip._internal.models.index import PyPI;"
            "print(PyPI.url, 'https://' + PyPI.file_storage_domain)"
        ),
    ],
    "pip's configuration": [sys.executable, "-m", "pip", "config", "list"],
    "go": ["go", "env", "GOPROXY"],
    "npm": ["npm", "config", "get", "registry"],
}


def output(*command: str | Path) -> str:
    answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return answer.stdout


@pytest.fixture(scope="module")
def files() -> list[Path]:
    """Every file that is in the repository or would be added to it."""
    listed = output("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return [ROOT / name for name in listed.split("\0") if (ROOT / name).is_file()]


def files_with(files: list[Path], *texts: str) -> dict[str, list[str]]:
    """Which of the texts stand in which file, or in its name."""
    found: dict[str, list[str]] = {}
    for file in files:
        name = str(file.relative_to(ROOT))
        content = name.encode() + b"\n" + file.read_bytes()
        if hits := [text for text in texts if text.encode() in content]:
            found[name] = hits
    return found


def test_no_file_names_the_host_of_a_package_registry(files: list[Path]) -> None:
    installed = {name: command for name, command in CLIENTS.items() if shutil.which(command[0])}
    asked = {name: HOST.findall(output(*command)) for name, command in installed.items()}
    hosts = {host for found in asked.values() for host in found} - {"localhost", "127.0.0.1"}

    assert asked["pip"], "pip did not say which hosts it uses"
    assert files_with(files, *hosts) == {}


def test_no_file_holds_a_path_of_this_machine(files: list[Path]) -> None:
    # A clone directly below a directory that everybody has says nothing about this machine.
    shared = {Path("/"), Path("/home"), Path("/opt"), Path("/srv"), Path(tempfile.gettempdir())}
    own = {ROOT, ROOT.parent, Path.home()} - shared

    assert files_with(files, *(f"{path}/" for path in own)) == {}


def test_no_file_is_larger_than_a_mebibyte(files: list[Path]) -> None:
    assert [file for file in files if file.stat().st_size > LARGEST] == []


def test_no_file_points_to_a_numbered_task(files: list[Path]) -> None:
    reference = re.compile(rb"\bissue\s+#?\d", re.IGNORECASE)

    assert [file for file in files if reference.search(file.read_bytes())] == []


@pytest.mark.parametrize("command", ["make demo", "make test"])
def test_the_first_screen_of_the_readme_shows_the_two_commands(command: str) -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()

    assert command in "\n".join(lines[:FIRST_SCREEN])


def test_the_licence_is_the_eupl() -> None:
    assert (
        (ROOT / "LICENSE")
        .read_text(encoding="utf-8")
        .startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    )


def test_ci_runs_the_tests() -> None:
    script = ROOT / ".ci" / "run"

    assert os.access(script, os.X_OK)
    assert re.search(r"^step .* make test$", script.read_text(encoding="utf-8"), re.MULTILINE)


def locked() -> dict[str, tuple[Requirement, int]]:
    """Every requirement in the lock by its name, with the number of its hashes."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    found: dict[str, tuple[Requirement, int]] = {}
    for entry in re.split(r"\n(?=[a-zA-Z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)):
        requirement = Requirement(entry.split("\\")[0].strip())
        found[canonicalize_name(requirement.name)] = (requirement, entry.count("--hash=sha256:"))
    return found


def test_every_locked_package_is_pinned_and_hashed() -> None:
    loose = {
        name: (str(requirement), hashes)
        for name, (requirement, hashes) in locked().items()
        if not hashes or [clause.operator for clause in requirement.specifier] != ["=="]
    }

    assert loose == {}


def test_the_lock_answers_every_dependency_that_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(line for group in project["dependency-groups"].values() for line in group),
    ]
    pins = locked()

    unanswered = [
        str(wanted)
        for wanted in map(Requirement, declared)
        if (pin := pins.get(canonicalize_name(wanted.name))) is None
        or not wanted.specifier.contains(next(iter(pin[0].specifier)).version)
    ]

    assert unanswered == []


@pytest.mark.parametrize("tool", [binaries.OPA, binaries.REGAL], ids=lambda tool: tool.name)
def test_the_checksums_hold_the_tool_in_the_version_that_is_pinned(tool: binaries.Tool) -> None:
    go_mod = json.loads(output("go", "mod", "edit", "-json", tool.module / "go.mod"))
    go_sum = (tool.module / "go.sum").read_text(encoding="utf-8")

    assert [{"Path": tool.package}] == go_mod["Tool"]
    assert f"{tool.package} v{binaries.wanted_version(tool)} h1:" in go_sum


def test_a_wheel_carries_the_policies_and_the_pinned_tools(tmp_path: Path) -> None:
    output(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(tmp_path))
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)

    said = output(
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(installed)!r});"
        "from toetssteen import paths;"
        "print(paths.POLICIES, paths.TOOLS, paths.DATABASE, sep='\\n')",
    )

    share = installed / "toetssteen" / "_share"
    assert said.splitlines() == [
        str(share / name) for name in ("policies", "tools", "registry.db-schema")
    ]
    for name in ("policies", "tools", "examples", "registry.db-schema"):
        listed = output("git", "ls-files", "--cached", "--others", "--exclude-standard", name)
        expected = {line for line in listed.splitlines() if (ROOT / line).is_file()}
        carried = {
            str(path.relative_to(share)) for path in (share / name).rglob("*") if path.is_file()
        }
        assert expected == carried
