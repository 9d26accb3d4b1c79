"""The bundle: policies, their catalogue and the settings, as one archive with one digest."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from toetssteen.policy.catalogue import LegalSource, Norm
from toetssteen.policy.errors import BundleUnreadable

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
_UNPACKED_BYTES = 128_000_000
# What reading something else than a bundle of ours ends in.
_UNREADABLE = (
    EOFError,
    KeyError,
    OSError,
    TypeError,
    ValueError,
    AttributeError,
    tarfile.TarError,
    zlib.error,
)


@dataclass(frozen=True, repr=False)
class Bundle:
    """A built bundle: `archive` is what OPA serves, `data` what stands in it beside the rules.

    `digest` is that of what the policies mean: formatting and comments do not change it.
    """

    archive: bytes
    data: Mapping[str, Any]
    revision: str

    def __repr__(self) -> str:
        return f"Bundle({self.digest})"

    @property
    def digest(self) -> str:
        """The digest, "sha256:…"."""
        return str(self.data["bundle"]["digest"])

    @property
    def policies_digest(self) -> str:
        """The digest of the same policies, whatever the settings of an organisation are."""
        return str(self.data["bundle"]["policies"])

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
        return {label: frozenset(entry["reads"]) for label, entry in self._labels.items()}

    @cached_property
    def label_sources(self) -> Mapping[str, LegalSource | None]:
        """Where the law defines each of these concepts; None where it does not."""
        return {
            label: LegalSource(**entry["source"]) if "source" in entry else None
            for label, entry in self._labels.items()
        }

    @cached_property
    def concept_reads(self) -> frozenset[str]:
        """The facts that any concept of the classification reads."""
        return frozenset().union(*self.label_reads.values())

    @property
    def _labels(self) -> Mapping[str, Any]:
        """The concepts; in a bundle that was kept earlier there are only the facts they read."""
        labels = self.data["catalogue"]["labels"]
        return {
            name: {"reads": entry} if isinstance(entry, list) else entry
            for name, entry in labels.items()
        }

    @property
    def thresholds(self) -> Mapping[str, list[float | str]]:
        """The constants that policies compare each fact with."""
        thresholds: Mapping[str, list[float | str]] = self.data["catalogue"]["thresholds"]
        return thresholds


def read_bundle(archive: bytes) -> Bundle:
    """Open a built archive, for instance one that was stored with a verdict.

    Raises BundleUnreadable for what is no bundle of ours, or not a whole one.
    """
    try:
        # To its end, where the checksum stands: an archive that was cut off is not half trusted.
        with gzip.GzipFile(fileobj=io.BytesIO(archive)) as packed:
            content = packed.read(_UNPACKED_BYTES + 1)
        if len(content) > _UNPACKED_BYTES:
            raise BundleUnreadable("bundle_unreadable", reason="too large")
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as tar:
            members = {member.name.lstrip("/"): member for member in tar.getmembers()}
            data = json.loads(_content(tar, members[_DATA_FILE]))
            manifest = json.loads(_content(tar, members[_MANIFEST_FILE]))
        bundle = Bundle(archive, data, manifest["revision"])
        _ = bundle.digest, bundle.policies_digest, bundle.settings, bundle.norms, bundle.facts
        _ = bundle.label_reads, bundle.label_sources
    except _UNREADABLE as error:
        reason = f"{type(error).__name__}: {error}"
        raise BundleUnreadable("bundle_unreadable", reason=reason) from error
    return bundle


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
    if stream is None:
        raise ValueError(member.name)
    return stream.read()
