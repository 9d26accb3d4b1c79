"""A command loads what it uses, and not what others use: each start would wait for it."""

from __future__ import annotations

import json
import subprocess
import sys

_SEEN = """
import json, sys
from toetssteen.cli.running import main
assert 0 == main(["--help"])
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
"""
_OF_A_FEW = {
    "apscheduler",
    "fastapi",
    "holidays",
    "procrastinate",
    "psycopg",
    "reportlab",
    "sqlite_utils",
    "uvicorn",
}


def test_the_help_loads_nothing_that_only_a_few_commands_use() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _SEEN], capture_output=True, text=True, check=True, timeout=120
    )
    loaded = set(json.loads(ran.stderr.splitlines()[-1]))
    assert {"typer", "toetssteen"} <= loaded
    assert set() == _OF_A_FEW & loaded
