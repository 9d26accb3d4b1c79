"""The tables of cases beside the norms, as far as the catalogue tells of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import ExitStack

from toetssteen.cli.session import Session
from toetssteen.policy import opa_command
from toetssteen.policy.packs import laid_over

_COUNTED = """{id: count(cases) |
    some pack, name
    cases := data.norms[pack][name].cases
    id := sprintf("%s.%s", [pack, trim_suffix(name, "_test")])
}"""


def numbers_of_cases(session: Session) -> Mapping[str, int]:
    """How many cases the table of each norm has, by the norm's id. Raises PolicyError, BadInput."""
    policies = session.options.policies_folder
    arguments = ["eval", "--format", "json", "--strict-builtin-errors", "--bundle", ".", _COUNTED]
    with ExitStack() as stack:
        if session.local_packs:
            policies = stack.enter_context(laid_over(policies, session.local_packs)).merged
        output = opa_command.run(session.opa.path, arguments, cwd=policies)
    counted: Mapping[str, int] = json.loads(output)["result"][0]["expressions"][0]["value"]
    return counted
