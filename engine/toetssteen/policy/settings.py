"""The settings of an organisation, laid over those that come with the policies."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import jsonschema

from toetssteen.policy.errors import PolicyError, PolicyProblem

_FILE = "settings"
# Settings of the rooms behind the verdict: no policy reads them.
_ROOMS = "rooms"


def overlaid(
    defaults: Mapping[str, Any], own: Mapping[str, Any], schema: Mapping[str, Any]
) -> dict[str, Any]:
    """Lay an organisation's settings over the defaults: mappings by key, all else as a whole.

    Raises PolicyError for what does not fit the schema.
    """
    merged = _laid_over(defaults, own)
    errors = jsonschema.Draft202012Validator(schema).iter_errors(merged)
    _raise_for(
        f"{error.json_path}: {error.message}"
        for error in sorted(errors, key=lambda error: [*map(str, error.path), error.message])
    )
    return merged


def judged_by(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that policies read: what else is set changes no verdict and no digest."""
    return {key: value for key, value in settings.items() if key != _ROOMS}


def of_room(settings: Mapping[str, Any], room: str) -> Mapping[str, Any]:
    """The settings of one room behind the verdict."""
    rooms: Mapping[str, Mapping[str, Any]] = settings.get(_ROOMS, {})
    return rooms.get(room, {})


def check_names(
    settings: Mapping[str, Any], packs: Collection[str], roles: Collection[str]
) -> None:
    """Refuse packs and roles that there are not: what they stand for would be passed over.

    Raises PolicyError.
    """
    _raise_for(
        [
            *_unknown("packs", settings["packs"], packs),
            *_unknown("quorum", settings["quorum"], roles),
        ]
    )


def _unknown(key: str, given: Collection[str], known: Collection[str]) -> Iterator[str]:
    for name in given:
        if name not in known:
            yield f"$.{key}: there is no {name!r}; want one of: {', '.join(sorted(known))}"


def _laid_over(under: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(under)
    for key, value in over.items():
        below = merged.get(key)
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            merged[key] = _laid_over(below, value)
        else:
            merged[key] = value
    return merged


def _raise_for(messages: Collection[str] | Iterator[str]) -> None:
    problems = tuple(PolicyProblem("settings_invalid", text, _FILE) for text in messages)
    if problems:
        raise PolicyError("settings_invalid", problems)
