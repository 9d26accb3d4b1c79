"""Anchors as signed notes: in the form that others read too, and refused when anything differs."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from toetssteen.registry.anchors import Anchor
from toetssteen.registry.errors import Refused
from toetssteen.registry.notes import Signer, Verifier, opened, read_note

ANCHOR = Anchor(
    "01a20ce4-05c0-76c5-a522-4a58b791f1d8", 42, "ab" * 32, "2026-11-24T09:30:00.000000Z"
)
# The example in the specification of signed notes.
PUBLISHED_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
PUBLISHED_NOTE = (
    "This is an example message.\n\n\N{EM DASH} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6Tf"
    "Xppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)


@pytest.fixture(scope="module")
def signer() -> Signer:
    return Signer(
        "gemeente.example/register", Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
    )


def test_the_published_example_is_read() -> None:
    verifier = Verifier.read(PUBLISHED_KEY)
    assert "This is an example message.\n" == opened(PUBLISHED_NOTE, verifier)
    assert PUBLISHED_KEY == str(verifier)


def test_an_anchor_reads_back_as_it_was(signer: Signer) -> None:
    assert ANCHOR == read_note(signer.sign(ANCHOR), Verifier.read(str(signer.verifier)))


def test_signatures_of_others_beside_it_do_not_matter(signer: Signer) -> None:
    _, _, theirs = PUBLISHED_NOTE.rpartition("\n\n")
    assert ANCHOR == read_note(signer.sign(ANCHOR) + theirs, signer.verifier)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n42\n", "\n43\n"),
        (ANCHOR.registry, "another"),
        ("2026-11-24", "2026-11-25"),
        ("\N{EM DASH} ", "-- "),
        ("gemeente.example", "andere.example"),
        ("\n\n", "\n"),
    ],
)
def test_a_note_of_which_anything_differs_is_refused(signer: Signer, old: str, new: str) -> None:
    note = signer.sign(ANCHOR)
    assert old in note
    with pytest.raises(Refused):
        read_note(note.replace(old, new), signer.verifier)


def test_a_note_about_something_else_is_no_anchor() -> None:
    with pytest.raises(Refused, match="note_invalid"):
        read_note(PUBLISHED_NOTE, Verifier.read(PUBLISHED_KEY))


@pytest.mark.parametrize(
    "key",
    [
        "",
        "name",
        PUBLISHED_KEY.replace("530d903a", "530d903b"),
        PUBLISHED_KEY.replace("example.com/foo", "example.com/bar"),
        PUBLISHED_KEY[:-4],
        PUBLISHED_KEY + "é",
    ],
)
def test_a_key_that_does_not_fit_its_own_id_is_refused(key: str) -> None:
    with pytest.raises(Refused, match="verifier_invalid"):
        Verifier.read(key)


def test_a_key_is_read_from_pem(signer: Signer) -> None:
    pem = signer.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    assert str(signer.verifier) == str(Signer.from_pem(signer.name, pem).verifier)


def test_a_key_of_another_kind_is_refused_without_showing_it() -> None:
    pem = X25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
    for given in (pem, b"nonsense"):
        with pytest.raises(Refused, match="signing_key_invalid") as refused:
            Signer.from_pem("name", given)
        assert given.decode() not in str(refused.value)


@pytest.mark.parametrize("name", ["", "with space", "with+plus", "line\nbreak"])
def test_a_name_that_would_break_the_line_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="signer_name_invalid"):
        Signer.from_pem(name, b"")
