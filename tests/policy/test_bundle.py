"""A bundle as an archive: opened again later, or refused."""

from __future__ import annotations

import gzip
import io
import json
import tarfile

import pytest

from toetssteen.policy import bundle
from toetssteen.policy.building import PolicySet
from toetssteen.policy.bundle import canonical_json, digest_of, read_bundle
from toetssteen.policy.errors import BundleUnreadable


def _packed(**files: object) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name, content in files.items():
            body = content if isinstance(content, bytes) else json.dumps(content).encode()
            member = tarfile.TarInfo(f"/{name}")
            member.size = len(body)
            tar.addfile(member, io.BytesIO(body))
    return packed.getvalue()


def test_an_archive_that_was_stored_opens_as_the_same_bundle(small: PolicySet) -> None:
    again = read_bundle(small.bundle.archive)
    assert small.bundle == again
    assert small.bundle.norms == again.norms
    assert {"aia.no_home_watching", "aia.overseer"} <= set(again.norms)


def test_an_archive_from_before_concepts_had_sources_still_opens(small: PolicySet) -> None:
    data = json.loads(json.dumps(small.bundle.data))
    labels = data["catalogue"]["labels"]
    data["catalogue"]["labels"] = {name: entry["reads"] for name, entry in labels.items()}
    again = read_bundle(
        _packed(**{"data.json": data, ".manifest": {"revision": small.bundle.revision}})
    )
    assert labels
    assert small.bundle.label_reads == again.label_reads
    assert dict.fromkeys(labels) == again.label_sources


def test_an_archive_that_was_cut_off_is_no_bundle(small: PolicySet) -> None:
    archive = small.bundle.archive
    lengths = [*range(0, len(archive), 199), len(archive) - 1]
    for length in lengths:
        with pytest.raises(BundleUnreadable):
            read_bundle(archive[:length])


def test_an_archive_that_was_damaged_is_no_bundle(small: PolicySet) -> None:
    archive = small.bundle.archive
    places = range(10, len(archive), 199)
    refused = 0
    # The first ten bytes tell how it was packed, and when; they hold nothing of the content. A few
    # bits between two blocks hold nothing either: an archive with other ones is not damaged.
    for place in places:
        damaged = archive[:place] + bytes([archive[place] ^ 1]) + archive[place + 1 :]
        try:
            read_bundle(damaged)
        except BundleUnreadable:
            refused += 1
        else:
            assert gzip.decompress(archive) == gzip.decompress(damaged)
    assert refused >= len(places) - 2


@pytest.mark.parametrize(
    "archive",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"PK\x03\x04", id="another kind"),
        pytest.param(gzip.compress(b"not a tar"), id="no tar"),
        pytest.param(_packed(), id="empty"),
        pytest.param(_packed(**{"data.json": {}}), id="no manifest"),
        pytest.param(_packed(**{"data.json": {}, ".manifest": {"revision": ""}}), id="not ours"),
        pytest.param(_packed(**{"data.json": [], ".manifest": {"revision": ""}}), id="a list"),
        pytest.param(_packed(**{"data.json": b"{", ".manifest": {}}), id="no JSON"),
        pytest.param(_packed(**{"data.json": {"bundle": 1}, ".manifest": {}}), id="other data"),
    ],
)
def test_what_is_no_bundle_of_ours_is_refused(archive: bytes) -> None:
    with pytest.raises(BundleUnreadable) as refused:
        read_bundle(archive)
    assert "bundle_unreadable" == refused.value.code
    assert refused.value.parameters["reason"]


def test_an_archive_that_unpacks_without_end_is_refused(
    small: PolicySet, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked = len(gzip.decompress(small.bundle.archive))
    monkeypatch.setattr(bundle, "_UNPACKED_BYTES", unpacked)
    read_bundle(small.bundle.archive)
    monkeypatch.setattr(bundle, "_UNPACKED_BYTES", unpacked - 1)
    with pytest.raises(BundleUnreadable) as refused:
        read_bundle(small.bundle.archive)
    assert "too large" == refused.value.parameters["reason"]


def test_it_tells_facts_that_are_asked_from_those_that_are_decided(small: PolicySet) -> None:
    assert {"approvals.control_board"} == small.bundle.decided_facts
    assert set(small.questionnaire.questions) == small.bundle.facts


def test_equal_values_have_one_canonical_form() -> None:
    one = {"b": [1, True, None, "é"], "a": {"y": 1.5, "x": "2026-11-24"}}
    other = {"a": {"x": "2026-11-24", "y": 1.5}, "b": [1, True, None, "é"]}
    assert canonical_json(one) == canonical_json(other)
    assert '{"a":{"x":"2026-11-24","y":1.5},"b":[1,true,null,"é"]}'.encode() == canonical_json(one)
    assert digest_of(one) == digest_of(other)
    assert digest_of(one) != digest_of({**one, "c": None})


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {"a": {1, 2}}, b"bytes"])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises((ValueError, TypeError)):
        canonical_json(value)
