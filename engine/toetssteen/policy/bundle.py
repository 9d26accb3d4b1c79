"""The bundle: policies, their catalogue and the settings, as one archive with one digest."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from toetssteen.policy.catalogue import Norm

ROOTS = (
    "bundle",
    "catalogue",
    "classification",
    "intake",
    "lib",
    "norms",
    "settings",
    "verdict",
    "vocabulary",
)
_DATA_FILE = "data.json"
_MANIFEST_FILE = ".manifest"
_DATA_BYTES = 64_000_000


@dataclass(frozen=True)
class Bundle:
    """A built bundle: `archive` is what OPA serves, `data` what stands in it beside the rules.

    `digest` is that of what the policies mean: formatting and comments do not change it.
    """

    archive: bytes
    data: Mapping[str, Any]
    revision: str

    @property
    def digest(self) -> str:
        """The digest, "sha256:…"."""
        return str(self.data["bundle"]["digest"])

    @property
    def settings(self) -> Mapping[str, Any]:
        """The settings of the organisation that the bundle was built for."""
        settings: Mapping[str, Any] = self.data["settings"]
        return settings

    @cached_property
    def norms(self) -> Mapping[str, Norm]:
        """The catalogue, by id."""
        entries = self.data["catalogue"]["described"]
        return {id_: Norm.from_data(id_, entries[id_]) for id_ in sorted(entries)}

    @cached_property
    def facts(self) -> frozenset[str]:
        """The names of all facts that can be answered."""
        return frozenset(self.data["intake"]["facts"])

    @cached_property
    def decided_facts(self) -> frozenset[str]:
        """The facts that a decider gives: nobody is asked for them in an interview."""
        facts = self.data["intake"]["facts"]
        return frozenset(fact for fact in facts if facts[fact]["kind"] == "decision")

    @cached_property
    def label_reads(self) -> Mapping[str, frozenset[str]]:
        """The facts that each concept of the verdict's classification reads."""
        reads = self.data["catalogue"]["labels"]
        return {label: frozenset(facts) for label, facts in reads.items()}

    @property
    def thresholds(self) -> Mapping[str, list[float | str]]:
        """The constants that policies compare each fact with."""
        thresholds: Mapping[str, list[float | str]] = self.data["catalogue"]["thresholds"]
        return thresholds


def read_bundle(archive: bytes) -> Bundle:
    """Open a built archive, for instance one that was stored with a verdict."""
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as tar:
        contents = {member.name.lstrip("/"): member for member in tar.getmembers()}
        data = json.loads(_content(tar, contents[_DATA_FILE]))
        manifest = json.loads(_content(tar, contents[_MANIFEST_FILE]))
    return Bundle(archive, data, manifest["revision"])


def digest_of(value: object) -> str:
    """The digest of a value as canonical JSON."""
    return f"sha256:{hashlib.sha256(canonical_json(value)).hexdigest()}"


def canonical_json(value: object) -> bytes:
    """JSON that is the same, byte for byte, for equal values."""
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    ).encode()


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    stream = tar.extractfile(member)
    if stream is None or member.size > _DATA_BYTES:
        raise ValueError(member.name)
    return stream.read()
