"""What can go wrong with a store, and what it refuses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from toetssteen.errors import BadInput, ToetssteenError


class RegistryError(ToetssteenError):
    """The store cannot do what was asked, or what it holds is not sound.

    Nothing of what was asked was kept, unless the code is "anchor_unwritable": then all of it was.
    """


class StoreUnavailable(RegistryError):
    """The store is not there, does not answer, is full or stays busy."""


class SchemaMismatch(RegistryError):
    """The tables are not those of this version of the program."""


class RecordBroken(RegistryError):
    """Something that was kept is not what it was when it was kept."""


class Refused(BadInput):
    """What was asked of the registry cannot be done, as it stands now."""


class NotFound(Refused):
    """There is no such thing, or whoever asks may not see it."""


class NotAllowed(Refused):
    """Whoever asks has no role that may do this; `right` names what is wanted."""

    right: str

    def __init__(self, right: str) -> None:
        super().__init__("not_allowed", right=right)
        self.right = right


class TextRefused(Refused):
    """A text that is too long, empty, or holds what cannot be kept."""


class StaleEdit(Refused):
    """Somebody else changed the same fields first; nothing of the edit was kept.

    `theirs`: what they made of those fields. `refused`: the whole edit, to be offered again.
    """

    theirs: Sequence[Mapping[str, object]]
    refused: Mapping[str, object]

    def __init__(
        self, theirs: Sequence[Mapping[str, object]], refused: Mapping[str, object], version: int
    ) -> None:
        fields = sorted({str(change["field"]) for change in theirs})
        super().__init__("stale_edit", fields=", ".join(fields), version=version)
        self.theirs = tuple(theirs)
        self.refused = dict(refused)
