"""Anchors as signed notes: text that can be sent anywhere and checked without the registry.

The form is that of C2SP signed notes (c2sp.org/signed-note) with the lines of a checkpoint: origin,
number of entries, hash; then the time.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from toetssteen.registry.anchors import Anchor
from toetssteen.registry.errors import Refused

_ORIGIN = "toetssteen/ledger/"
_ED25519 = b"\x01"
_ID_BYTES = 4
_DASH = "\N{EM DASH} "
_NAME = re.compile(r"[^\s+]{1,100}")
_LARGEST = 1_000_000
_MOST_SIGNATURES = 100


@dataclass(frozen=True, slots=True)
class Verifier:
    """Who signs: a name and the key that shows it was them."""

    name: str
    key: Ed25519PublicKey

    @classmethod
    def read(cls, text: str) -> Verifier:
        """A verifier as it is written: "<name>+<id>+<key>". Raises Refused."""
        name, _, rest = text.strip().partition("+")
        id_, _, key = rest.partition("+")
        try:
            raw = base64.b64decode(key, validate=True)
            verifier = cls(name, Ed25519PublicKey.from_public_bytes(raw[1:]))
        except (binascii.Error, ValueError) as error:
            raise Refused("verifier_invalid") from error
        if raw[:1] != _ED25519 or id_ != verifier.id.hex() or not _NAME.fullmatch(name):
            raise Refused("verifier_invalid")
        return verifier

    @property
    def id(self) -> bytes:
        """What a signature line names the key by."""
        return hashlib.sha256(self.name.encode() + b"\n" + self._typed).digest()[:_ID_BYTES]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(self._typed).decode()}"

    @property
    def _typed(self) -> bytes:
        return _ED25519 + self.key.public_bytes_raw()


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody with the key to sign."""

    name: str
    key: Ed25519PrivateKey

    @classmethod
    def from_pem(cls, name: str, pem: bytes) -> Signer:
        """A signer with an Ed25519 key in PEM. Raises Refused, which never holds the key."""
        if not _NAME.fullmatch(name):
            raise Refused("signer_name_invalid", given=name[:60])
        try:
            key = load_pem_private_key(pem, password=None)
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise Refused("signing_key_invalid") from error
        if not isinstance(key, Ed25519PrivateKey):
            raise Refused("signing_key_invalid")
        return cls(name, key)

    @property
    def verifier(self) -> Verifier:
        """What others check the signature with."""
        return Verifier(self.name, self.key.public_key())

    def sign(self, anchor: Anchor) -> str:
        """The anchor as a signed note."""
        text = _text(anchor)
        signature = self.verifier.id + self.key.sign(text.encode())
        return f"{text}\n{_DASH}{self.name} {base64.b64encode(signature).decode()}\n"


def opened(note: str, verifier: Verifier) -> str:
    """The text of a note that the verifier's key signed. Raises Refused."""
    text, gap, lines = note.rpartition("\n\n")
    if not gap or len(note) > _LARGEST or not lines.endswith("\n"):
        raise Refused("note_invalid")
    text += "\n"
    signatures = lines.splitlines()
    if len(signatures) > _MOST_SIGNATURES or not all(s.startswith(_DASH) for s in signatures):
        raise Refused("note_invalid")
    for line in signatures:
        name, _, encoded = line.removeprefix(_DASH).partition(" ")
        raw = _decoded(encoded)
        if name == verifier.name and raw[:_ID_BYTES] == verifier.id:
            try:
                verifier.key.verify(raw[_ID_BYTES:], text.encode())
            except InvalidSignature as error:
                raise Refused("note_not_signed", name=verifier.name) from error
            return text
    raise Refused("note_not_signed", name=verifier.name)


def read_note(note: str, verifier: Verifier) -> Anchor:
    """The anchor in a note that the verifier's key signed. Raises Refused."""
    lines = opened(note, verifier).splitlines()
    if len(lines) != 4 or not lines[0].startswith(_ORIGIN) or not lines[1].isdecimal():
        raise Refused("note_invalid")
    hash_ = _decoded(lines[2]).hex()
    return Anchor(lines[0].removeprefix(_ORIGIN), int(lines[1]), hash_, lines[3])


def read_key(path: Path) -> bytes:
    """The key in a file. Raises Refused."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(
            "signing_key_unreadable", place=str(path), reason=error.strerror or str(error)
        ) from error


def _text(anchor: Anchor) -> str:
    hash_ = base64.b64encode(bytes.fromhex(anchor.hash)).decode()
    return f"{_ORIGIN}{anchor.registry}\n{anchor.seq}\n{hash_}\n{anchor.at}\n"


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("note_invalid") from error
