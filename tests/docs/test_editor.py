"""The page on editors: the language server knows our rules, and the check knows the facts."""

from __future__ import annotations

import json
import os
import re
import selectors
import shlex
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.docs.conftest import Run
from tests.docs.pages import REPOSITORY, blocks, without_blocks

PAGE = REPOSITORY / "docs" / "editor.md"
NORM = "policies/norms/org/spoilt/spoilt.rego"
PATIENCE = 60
_LENGTH = re.compile(rb"Content-Length: *(\d+)", re.IGNORECASE)


def block(language: str, containing: str) -> str:
    (found,) = {b.text for b in blocks(PAGE) if b.language == language and containing in b.text}
    return found


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A checkout with our rules, and a norm with a default."""
    root = tmp_path / "checkout"
    shutil.copytree(REPOSITORY / ".regal", root / ".regal")
    (root / NORM).parent.mkdir(parents=True)
    (root / NORM).write_text("package norms.org.spoilt\n\ndefault met := false\n", encoding="utf-8")
    return root


class Server:
    """Regal's language server, spoken to as an editor does."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._waiting = selectors.DefaultSelector()
        assert process.stdout
        self._waiting.register(process.stdout, selectors.EVENT_READ)
        self._read = b""

    def send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def messages(self) -> Iterator[dict[str, Any]]:
        """What it says, as long as we have patience."""
        until = time.monotonic() + PATIENCE
        while True:
            head, gap, rest = self._read.partition(b"\r\n\r\n")
            length = _LENGTH.search(head)
            if gap and length and len(rest) >= int(length[1]):
                self._read = rest[int(length[1]) :]
                yield json.loads(rest[: int(length[1])])
                continue
            assert self._waiting.select(max(0, until - time.monotonic())), "it says nothing"
            assert self._process.stdout
            read = os.read(self._process.stdout.fileno(), 65536)
            assert read, "it ended"
            self._read += read

    def until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Its first message of a kind; what it asks meanwhile gets no answer of use."""
        for message in self.messages():
            if wanted(message):
                return message
            if "id" in message and "method" in message:
                self.send(id=message["id"], result=None)
        pytest.fail("it says nothing")


@pytest.fixture
def server(regal_binary: Path) -> Iterator[Server]:
    command = [str(regal_binary), "language-server"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield Server(process)
        finally:
            process.kill()


def test_the_language_server_tells_what_our_own_rules_find(server: Server, tree: Path) -> None:
    norm = (tree / NORM).as_uri()
    folders = [{"uri": tree.as_uri(), "name": "checkout"}]
    server.send(
        id=1,
        method="initialize",
        params={
            "processId": None,
            "rootUri": tree.as_uri(),
            "workspaceFolders": folders,
            "capabilities": {},
            "clientInfo": {"name": "test"},
        },
    )
    server.until(lambda message: message.get("id") == 1 and "result" in message)
    server.send(method="initialized", params={})
    text = (tree / NORM).read_text(encoding="utf-8")
    opened = {"uri": norm, "languageId": "rego", "version": 1, "text": text}
    server.send(method="textDocument/didOpen", params={"textDocument": opened})

    def is_about_the_norm(message: dict[str, Any]) -> bool:
        params = message.get("params") or {}
        is_diagnosis = message.get("method") == "textDocument/publishDiagnostics"
        return is_diagnosis and params["uri"] == norm and bool(params["diagnostics"])

    found = server.until(is_about_the_norm)["params"]["diagnostics"]
    rules = {(diagnosis["source"], diagnosis["code"]) for diagnosis in found}
    assert ("regal/governance", "no-default") in rules
    assert ("regal/governance", "legal-source") in rules


def test_the_schema_and_the_check_find_a_fact_that_nobody_is_asked(
    run: Run, small_checkout: Path, tmp_path: Path, opa_binary: Path
) -> None:
    tree = shutil.copytree(small_checkout, tmp_path / "checkout")
    for line in block("sh", "mkdir -p build").splitlines():
        if line.startswith("mkdir"):
            (tree / "build").mkdir()
        else:
            assert 0 == run(tree, *shlex.split(line)[1:], "--policies", "policies")[0]
    _, *arguments = shlex.split(block("sh", "opa check"))

    def check() -> tuple[int, str]:
        done = subprocess.run(
            [opa_binary, *arguments], cwd=tree, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    assert (0, "") == check()
    norm = tree / "policies/norms/org/fallback/fallback.rego"
    text = norm.read_text(encoding="utf-8")
    norm.write_text(text.replace("continuity.fallback ==", "continuity.fallbak =="), "utf-8")
    code, said = check()
    assert (1, True) == (code, "fallbak" in said)


def test_what_is_written_for_an_editor_can_be_read_by_it() -> None:
    settings = json.loads(block("json", "opa.roots"))
    (task,) = json.loads(block("json", "Facts and types"))
    roots = [root.removeprefix("${workspaceFolder}/") for root in settings["opa.roots"]]
    check = block("sh", "opa check").strip()
    assert roots == [word for word in shlex.split(check) if word.startswith("policies/")]
    assert all((REPOSITORY / root).is_dir() for root in roots)
    schema = settings["opa.schema"].removeprefix("${workspaceFolder}/")
    assert f"--schema {schema} " in check
    assert check == task["command"]
    named = re.findall(r"`(opa\.\w+)`", without_blocks(PAGE))
    assert set(named) <= settings.keys()
