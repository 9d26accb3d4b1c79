"""Neither the order of facts nor that of norms changes a byte of a verdict."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.examples.verdicts import as_bytes, in_another_order
from tests.properties.situations import Situations, for_situations
from toetssteen.intake.facts import Facts
from toetssteen.intake.initiative import Initiative, initiative_document, read_initiative
from toetssteen.policy.building import PolicySet
from toetssteen.policy.bundle import Bundle
from toetssteen.policy.engine import PolicyEngine, managed_opa
from toetssteen.triage.assessment import assess, assess_each
from toetssteen.triage.verdict import Verdict


@pytest.fixture(scope="module")
def turned(policy_set: PolicySet, opa_binary: Path) -> Iterator[PolicyEngine]:
    """An engine for the same policies, with all files, norms and keys the other way round."""
    bundle = _turned(policy_set.bundle)
    with PolicyEngine(bundle, managed_opa(opa_binary, bundle)) as engine:
        yield engine


def test_a_verdict_is_the_same_to_the_byte_in_another_order_of_facts(
    engine: PolicyEngine, policy_set: PolicySet
) -> None:
    stages = policy_set.bundle.data["vocabulary"]["stages"]

    def holds(situations: Situations) -> None:
        first = _initiative(situations)
        document = initiative_document(first)
        other = in_another_order(document)
        assert json.dumps(document) != json.dumps(other)
        second = read_initiative(other, first.origin, policy_set.questionnaire, stages)
        as_of = situations.day()
        one, two = assess_each(engine, [first, second], as_of)
        assert isinstance(one, Verdict)
        assert isinstance(two, Verdict)
        assert as_bytes(one) == as_bytes(two) == as_bytes(assess(engine, first, as_of))

    for_situations(policy_set, holds, examples=12)


def test_a_verdict_is_the_same_to_the_byte_in_another_order_of_norms(
    engine: PolicyEngine, turned: PolicyEngine, policy_set: PolicySet
) -> None:
    assert list(engine.bundle.norms) == list(reversed(list(turned.bundle.norms)))

    def holds(situations: Situations) -> None:
        initiative, as_of = _initiative(situations), situations.day()
        one, two = (assess(each, initiative, as_of) for each in (engine, turned))
        assert as_bytes(one) == as_bytes(two)

    for_situations(policy_set, holds, examples=12)


def _initiative(situations: Situations) -> Initiative:
    facts: Facts = situations.less_known(situations.whole())
    return Initiative("een-idee", "Een idee", "", situations.stage(), facts, "een-idee.yaml")


def _turned(bundle: Bundle) -> Bundle:
    with tarfile.open(fileobj=io.BytesIO(gzip.decompress(bundle.archive))) as tar:
        contents = {member.name: _content(tar, member) for member in tar.getmembers()}
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name, content in reversed(list(contents.items())):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    turned = Bundle(packed.getvalue(), bundle.data, bundle.revision)
    # Where a cached property keeps its value: the order in which the engine asks for norms.
    vars(turned)["norms"] = dict(reversed(list(bundle.norms.items())))
    return turned


def _keys_turned(value: object) -> object:
    """The keys only: in a list of data the order may mean something."""
    if isinstance(value, Mapping):
        return {key: _keys_turned(value[key]) for key in reversed(list(value))}
    if isinstance(value, list):
        return [_keys_turned(item) for item in value]
    return value


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tar.extractfile(member)
    assert file is not None
    content = file.read()
    is_data = member.name.endswith("data.json")
    return json.dumps(_keys_turned(json.loads(content))).encode() if is_data else content
