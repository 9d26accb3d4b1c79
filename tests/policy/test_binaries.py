"""Finding OPA and Regal, with real programs and real builds by Go of a module of a few lines."""

import os
import re
import shutil
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from toetssteen.policy import binaries
from toetssteen.policy.binaries import BinaryUnavailable, Building, Origin, Tool

GO = shutil.which("go")
MAIN = """package main

import "fmt"

var version = "{version}"

func main() {{ fmt.Println("Version: v" + version) }}
"""


@pytest.fixture
def tool(tmp_path: Path) -> Tool:
    """A tool that is pinned like OPA and built by Go, from a folder instead of a download."""
    module = tmp_path / "tools" / "probe"
    source = module / "source"
    source.mkdir(parents=True)
    (module / "go.mod").write_text(
        "module example.test/tools/probe\n\ngo 1.26.0\n\n"
        "tool example.test/probe\n\n"
        "require example.test/probe v1.2.3\n\n"
        "replace example.test/probe => ./source\n"
    )
    (source / "go.mod").write_text("module example.test/probe\n\ngo 1.26.0\n")
    (source / "main.go").write_text(MAIN.format(version="1.2.3"))
    return Tool("probe", "Probe", "example.test/probe", "TOETSSTEEN_PROBE", module)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's cache, and a temporary directory, that are this test's own."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "toetssteen" / "bin"


@pytest.fixture
def unwritable_cache(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache that nobody can write, the administrator neither: it lies below a file."""
    assert not cache.exists()
    (tmp_path / "a-file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a-file" / "cache"))


@pytest.fixture(scope="session")
def go_environment() -> dict[str, str]:
    """Go on PATH, with its cache where it already was, so that a build here takes no minute."""
    assert GO is not None, "Go is needed to build OPA and Regal, and to test that"
    answer = subprocess.run([GO, "env", "GOCACHE"], check=True, capture_output=True, text=True)
    return {"PATH": str(Path(GO).parent), "GOCACHE": answer.stdout.strip()}


@pytest.fixture
def environment(go_environment: dict[str, str], cache: Path) -> dict[str, str]:
    """An environment with Go on PATH and no tool of ours, beside an empty cache."""
    assert not cache.exists()
    return dict(go_environment)


def program(path: Path, prints: str, *, exits: int = 0) -> Path:
    """Write an executable that prints a text, whatever it is asked."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{sys.executable}\nprint({prints!r})\nraise SystemExit({exits})\n")
    path.chmod(0o755)
    return path


def silent(building: Building) -> None:
    raise AssertionError(f"nothing was to be built: {building}")


def failure(tool: Tool, environment: dict[str, str]) -> BinaryUnavailable:
    with pytest.raises(BinaryUnavailable) as caught:
        binaries.locate(tool, environment=environment, report=lambda _: None)
    return caught.value


@pytest.mark.parametrize("tool", [binaries.OPA, binaries.REGAL], ids=lambda tool: tool.name)
def test_the_pinned_tools_are_found_and_say_their_version(tool: Tool) -> None:
    found = binaries.locate(tool, environment=os.environ, report=lambda _: None)

    answer = subprocess.run([found.path, "version"], check=True, capture_output=True, text=True)
    assert found.version == binaries.wanted_version(tool)
    assert re.search(rf"^Version:\s+v?{re.escape(found.version)}$", answer.stdout, re.MULTILINE)


@pytest.mark.parametrize(
    "line",
    ["require example.test/probe v1.2.3", "require (\n\texample.test/probe v1.2.3 // indirect\n)"],
    ids=["on one line", "in a block"],
)
def test_the_wanted_version_is_read_from_go_mod(tool: Tool, line: str) -> None:
    (tool.module / "go.mod").write_text(f"go 1.26.0\n\ntool example.test/probe\n\n{line}\n")

    assert binaries.wanted_version(tool) == "1.2.3"


def test_a_go_mod_without_the_tool_is_a_mistake_of_ours(tool: Tool) -> None:
    (tool.module / "go.mod").write_text("go 1.26.0\n\nrequire example.test/probes v1.2.3\n")

    with pytest.raises(LookupError, match=r"go\.mod"):
        binaries.wanted_version(tool)


def test_the_configured_path_comes_before_everything_else(
    tool: Tool, environment: dict[str, str], tmp_path: Path
) -> None:
    given = program(tmp_path / "given" / "probe-x", "Version: 1.2.3")
    on_path = program(tmp_path / "bin" / "probe", "Version: 1.2.3")
    environment |= {"PATH": str(on_path.parent), "TOETSSTEEN_PROBE": str(given)}

    found = binaries.locate(tool, environment=environment, report=silent)

    assert found == binaries.Binary(given, "1.2.3", Origin.CONFIGURED)


@pytest.mark.parametrize(
    ("prints", "exits", "code", "parameters"),
    [
        ("Version: 1.2.4", 0, "wrong_version", {"found": "1.2.4"}),
        ("Version: 1.2.3", 1, "not_runnable", {}),
        ("something else", 0, "not_runnable", {}),
        (None, 0, "not_runnable", {}),
    ],
    ids=["another version", "it fails", "it says no version", "there is no such file"],
)
def test_a_configured_path_that_is_wrong_is_an_error_and_nothing_else_is_tried(
    tool: Tool,
    environment: dict[str, str],
    tmp_path: Path,
    prints: str | None,
    exits: int,
    code: str,
    parameters: dict[str, str],
) -> None:
    given = tmp_path / "given" / "probe"
    if prints is not None:
        program(given, prints, exits=exits)
    right = program(tmp_path / "bin" / "probe", "Version: 1.2.3")
    environment |= {"PATH": str(right.parent), "TOETSSTEEN_PROBE": str(given)}

    error = failure(tool, environment)

    expected = {"tool": "Probe", "version": "1.2.3", "variable": "TOETSSTEEN_PROBE"}
    assert error.code == code
    assert expected | parameters | {"path": str(given)} == {
        key: value for key, value in error.parameters.items() if key != "reason"
    }
    assert str(given) in str(error)


def test_the_right_version_on_path_is_used(
    tool: Tool, environment: dict[str, str], tmp_path: Path
) -> None:
    on_path = program(tmp_path / "bin" / "probe", "Build: 7\nVersion:   v1.2.3")
    environment["PATH"] = str(on_path.parent)

    found = binaries.locate(tool, environment=environment, report=silent)

    assert found == binaries.Binary(on_path, "1.2.3", Origin.PATH)


@pytest.mark.parametrize(("prints", "exits"), [("Version: 1.2.30", 0), ("Version: 1.2.3", 3)])
def test_another_version_on_path_is_passed_over_for_a_build(
    tool: Tool, environment: dict[str, str], cache: Path, tmp_path: Path, prints: str, exits: int
) -> None:
    on_path = program(tmp_path / "bin" / "probe", prints, exits=exits)
    environment["PATH"] = os.pathsep.join([str(on_path.parent), environment["PATH"]])

    found = binaries.locate(tool, environment=environment, report=lambda _: None)

    assert found == binaries.Binary(cache / "probe-1.2.3", "1.2.3", Origin.BUILT)


def test_a_build_happens_once_and_is_announced(
    tool: Tool, environment: dict[str, str], cache: Path
) -> None:
    announced: list[Building] = []

    first = binaries.locate(tool, environment=environment, report=announced.append)
    again = binaries.locate(tool, environment=environment, report=silent)

    assert announced == [Building("Probe", "1.2.3")]
    assert first == again
    assert [path.name for path in cache.iterdir()] == ["probe-1.2.3"]


def test_what_is_in_the_cache_but_does_not_run_is_built_again(
    tool: Tool, environment: dict[str, str], cache: Path
) -> None:
    cache.mkdir(parents=True)
    (cache / "probe-1.2.3").write_bytes(b"\x7fELF cut off")

    found = binaries.locate(tool, environment=environment, report=lambda _: None)

    answer = subprocess.run([found.path], check=True, capture_output=True, text=True)
    assert answer.stdout == "Version: v1.2.3\n"


def test_the_linker_sets_the_version_where_the_source_does_not_know_it(
    tool: Tool, environment: dict[str, str]
) -> None:
    (tool.module / "source" / "main.go").write_text(MAIN.format(version="unknown"))
    tool = replace(tool, version_symbol="main.version")

    found = binaries.locate(tool, environment=environment, report=lambda _: None)

    assert found.origin is Origin.BUILT


def test_two_builds_at_the_same_time_leave_one_whole_binary(
    tool: Tool, environment: dict[str, str], cache: Path
) -> None:
    def locate(_: int) -> binaries.Binary:
        return binaries.locate(tool, environment=environment, report=lambda _: None)

    with ThreadPoolExecutor(max_workers=4) as pool:
        found = list(pool.map(locate, range(4)))

    assert set(found) == {binaries.Binary(cache / "probe-1.2.3", "1.2.3", Origin.BUILT)}
    assert [path.name for path in cache.iterdir()] == ["probe-1.2.3"]


@pytest.mark.usefixtures("unwritable_cache")
@pytest.mark.takes_long
def test_a_home_that_cannot_be_written_gives_way_to_a_private_directory(
    tool: Tool, environment: dict[str, str], tmp_path: Path
) -> None:
    found = binaries.locate(tool, environment=environment, report=lambda _: None)
    again = binaries.locate(tool, environment=environment, report=silent)

    private = tmp_path / "tmp" / f"toetssteen-{os.getuid()}"
    assert found == again == binaries.Binary(private / "probe-1.2.3", "1.2.3", Origin.BUILT)
    assert stat.S_IMODE(private.stat().st_mode) == 0o700
    assert [path.name for path in private.iterdir()] == ["probe-1.2.3"]


@pytest.mark.usefixtures("unwritable_cache")
@pytest.mark.parametrize("kind", ["open to others", "a link", "a file"])
def test_a_private_directory_that_is_not_private_is_refused(
    tool: Tool, environment: dict[str, str], tmp_path: Path, kind: str
) -> None:
    private = tmp_path / "tmp" / f"toetssteen-{os.getuid()}"
    other = tmp_path / "other"
    other.mkdir(mode=0o700)
    if kind == "open to others":
        private.mkdir()
        private.chmod(0o777)
    elif kind == "a link":
        private.symlink_to(other)
    else:
        private.touch()

    error = failure(tool, environment)

    expected = "cache_unwritable" if kind == "a file" else "cache_unsafe"
    assert (expected, str(private)) == (error.code, error.parameters["path"])


@pytest.mark.usefixtures("cache")
def test_without_go_the_error_says_which_go_to_install(tool: Tool) -> None:
    error = failure(tool, {"PATH": "/nonexistent"})

    assert error.code == "go_missing"
    assert error.parameters == {"tool": "Probe", "version": "1.2.3", "go": "1.26.0"}


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("version", ["go1.25.11", "go1.26rc1", "no go at all"])
def test_a_go_that_is_too_old_is_named(tool: Tool, tmp_path: Path, version: str) -> None:
    go = program(tmp_path / "go" / "go", version)

    error = failure(tool, {"PATH": str(go.parent)})

    assert error.code == "go_too_old"
    assert error.parameters == {
        "tool": "Probe",
        "version": "1.2.3",
        "go": "1.26.0",
        "found": version,
    }


def test_a_build_that_fails_shows_the_end_of_what_go_said(
    tool: Tool, environment: dict[str, str], cache: Path
) -> None:
    (tool.module / "source" / "main.go").write_text("package main\n\nfunc main() { misspelt() }\n")

    error = failure(tool, environment)

    assert error.code == "build_failed"
    assert "undefined: misspelt" in str(error.parameters["output"])
    assert list(cache.iterdir()) == []


def test_a_module_whose_checksum_is_not_known_is_not_built(
    tool: Tool, environment: dict[str, str]
) -> None:
    go_mod = tool.module / "go.mod"
    go_mod.write_text(go_mod.read_text().replace("replace example.test/probe => ./source\n", ""))

    error = failure(tool, environment | {"GOPROXY": "off", "GOFLAGS": "-mod=mod"})

    assert error.code == "build_failed"
    assert "go.sum" in str(error.parameters["output"])


def test_a_build_that_says_another_version_is_not_kept(
    tool: Tool, environment: dict[str, str], cache: Path
) -> None:
    (tool.module / "source" / "main.go").write_text(MAIN.format(version="1.2.4"))

    error = failure(tool, environment)

    assert error.code == "build_failed"
    assert error.parameters["output"] == "Probe 1.2.4 != 1.2.3"
    assert list(cache.iterdir()) == []
