"""Every sentence, in both languages: <file>.yaml in its package, by file and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml

from toetssteen.intake.questionnaire import Language, Text

# Where the sentences stand that all doors share.
SHARED = "toetssteen.wording.texts"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads sentences; a key that stands twice is refused, since the last would win unseen."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """What stands below a key. Raises ValueError."""
        keys = [key.value for key, _ in node.value]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError(f"{node.start_mark}: {', '.join(twice)}")
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


class Messages:
    """The sentences of one language; a key is `<file>.<key>`, deeper keys with more dots."""

    def __init__(self, language: Language, package: str = SHARED) -> None:
        """`package`: where those of a door stand; what doors share is there besides."""
        self.language = language
        self._sentences = _at_hand(package)

    def say(self, key: str, **values: object) -> str:
        """A sentence with its values filled in. Raises KeyError where one of them is unknown."""
        sentence = self._sentences[key].in_language(self.language)
        return sentence.format_map(values) if values else sentence

    def explain(self, key: str, otherwise: str, values: Mapping[str, object]) -> str:
        """The sentence for a code of the engine; what it does not give is left out."""
        found = self._sentences.get(key)
        if found is None:
            return self.say(otherwise, code=key.rpartition(".")[2], values=_listed(values))
        return found.in_language(self.language).format_map(_Given(values)).strip()

    def has(self, key: str) -> bool:
        """Whether there is such a sentence."""
        return key in self._sentences

    def below(self, key: str) -> list[str]:
        """The names right below a key, in the order of the file."""
        start = f"{key}."
        return [name.removeprefix(start) for name in self._sentences if name.startswith(start)]

    def count(self, key: str, number: int, **values: object) -> str:
        """A sentence about one thing (`key.one`) or about another number of things (`key.many`)."""
        form = "one" if number == 1 else "many"
        return self.say(f"{key}.{form}", number=number, **values)

    def of(self, text: Text) -> str:
        """A text of the policies in this language."""
        return text.in_language(self.language)

    def word(self, entry: Mapping[str, Any]) -> str:
        """A word of the vocabulary in this language."""
        return str(entry[self.language.value])


class _Given(dict[str, object]):
    """What an error says of itself; something that is not known reads as nothing."""

    def __missing__(self, key: str) -> str:
        return ""


@cache
def catalogue(package: str) -> Mapping[str, Text]:
    """All sentences of one package by key. Raises ValueError where one stands there twice."""
    folder = resources.files(package)
    files = sorted(item.name for item in folder.iterdir() if item.name.endswith(".yaml"))
    return {
        key: text
        for file in files
        for key, text in _sentences(
            file.removesuffix(".yaml"),
            # The catalogue is ours: it is no document from outside.
            yaml.load(folder.joinpath(file).read_text("utf-8"), Loader=_Loader),  # noqa: S506
        )
    }


@cache
def _at_hand(package: str) -> Mapping[str, Text]:
    return {**catalogue(SHARED), **catalogue(package)}


def _sentences(key: str, node: Mapping[str, Any]) -> Iterator[tuple[str, Text]]:
    if set(node) == {"nl", "en"}:
        yield key, Text(nl=node["nl"].rstrip(), en=node["en"].rstrip())
        return
    for name, below in node.items():
        yield from _sentences(f"{key}.{name}", below)


def _listed(values: Mapping[str, object]) -> str:
    return ", ".join(f"{name}: {value}" for name, value in values.items() if value is not None)
