"""A code that no question offers is refused, wherever a policy compares with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from toetssteen import paths
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.errors import PolicyError

CASES = {
    "an answer that is compared": (
        "classification/system/system.rego",
        'input.facts.system.technique == "generative_ai"',
        'input.facts.system.technique == "generativ_ai"',
        "system.technique",
        "generativ_ai",
    ),
    "one of several that are right": (
        "classification/high_risk/high_risk.rego",
        '"p4a_recruitment"',
        '"p4a_recruiting"',
        "area.annex_iii",
        "p4a_recruiting",
    ),
    "what is looked for among choices": (
        "norms/aia/prohibited_social_scoring/prohibited_social_scoring.rego",
        '"scores_people" in',
        '"scores_person" in',
        "practice.kinds",
        "scores_person",
    ),
}


@pytest.mark.parametrize(("file", "right", "wrong", "fact", "code"), CASES.values(), ids=CASES)
def test_a_misspelt_code_is_refused_with_its_place_and_what_would_be_right(
    file: str, right: str, wrong: str, fact: str, code: str, opa_binary: Path, tmp_path: Path
) -> None:
    tree = tmp_path / "policies"
    shutil.copytree(paths.POLICIES, tree)
    text = (tree / file).read_text(encoding="utf-8")
    assert right in text
    (tree / file).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    row = text[: text.index(right)].count("\n") + 1

    with pytest.raises(PolicyError) as raised:
        build(tree, opa_binary)

    (problem,) = raised.value.problems
    assert (file, row) == (problem.file, problem.row)
    assert problem.message.startswith(f'{fact} has no answer "{code}": want one of ')


def test_the_policies_of_this_repository_compare_with_answers_that_exist(
    policy_set: PolicySet,
) -> None:
    # It would not have been built otherwise.
    assert policy_set.bundle.norms
