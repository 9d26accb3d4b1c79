"""`python -m benchmarks.three_valued`: what the three-valued reading costs in precision.

It reads random policies with random partial answers and compares with every completion: how many
of the open readings, and of the facts asked for, nothing depends on in truth. Random policies
contradict themselves more than law does, so these shares are an upper bound.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

from tests.policy.three_valued.brute_force import compare_all
from tests.policy.three_valued.random_policies import random_batch
from toetssteen.policy import binaries

_POLICIES = {"as authors may write": False, "beyond that": True}


def measure(opa: Path, *, beyond: bool = False, batches: int = 6) -> dict[str, int | float]:
    """Compare so many batches of random policies, always the same ones.

    `needless_open`: the share of open readings that are decided in truth. `needless_asks`: the
    share of asked facts that change nothing, `..._where_open`: of those asked where the reading
    is open in truth as well. Raises AssertionError where a reading is unsound.
    """
    count: Counter[str] = Counter()
    for seed in range(batches):
        rng = Random(seed)
        batch = random_batch(rng, worlds=25, beyond=beyond, completions=200)
        for found in compare_all(opa, batch, rng, partials=10):
            if found.fault:
                raise AssertionError(f"{found.key} with {found.answers}: {found.fault}")
            count["comparisons"] += 1
            if not found.is_open:
                continue
            needless = len(found.asks - found.needed)
            count["open"] += 1
            count["needless_open"] += not found.really_open
            count["asks"] += len(found.asks)
            count["needless_asks"] += needless
            count["asks_where_open"] += len(found.asks) * found.really_open
            count["needless_asks_where_open"] += needless * found.really_open
    return {
        "comparisons": count["comparisons"],
        "open": count["open"],
        "needless_open": count["needless_open"] / count["open"],
        "needless_asks": count["needless_asks"] / count["asks"],
        "needless_asks_where_open": count["needless_asks_where_open"] / count["asks_where_open"],
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, then each of its rows as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.three_valued", description=__doc__)
    parser.add_argument("--batches", type=int, default=6, help="batches of 25 small policy sets")
    options = parser.parse_args(arguments)
    opa = binaries.locate(binaries.OPA, environment=os.environ, report=print).path
    rows = {
        name: measure(opa, beyond=beyond, batches=options.batches)
        for name, beyond in _POLICIES.items()
    }
    headers = (name.replace("_", " ") for name in next(iter(rows.values())))
    table = Table("random policies", *headers)
    for name, row in rows.items():
        shown = (f"{each:.1%}" if isinstance(each, float) else f"{each:,}" for each in row.values())
        table.add_row(name, *shown)
    Console().print(table)
    for name, row in rows.items():
        print(json.dumps({"policies": name, **row}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
