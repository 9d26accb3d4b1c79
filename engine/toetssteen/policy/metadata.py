"""What the engine builds on in the METADATA of norms, refused at once where it is not there.

Whether it is also good METADATA is for `toetssteen policy check`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import jsonschema

from toetssteen.policy.catalogue import Level
from toetssteen.policy.dependencies import head_of, package_of
from toetssteen.policy.errors import PolicyProblem

_CODE = "metadata_incomplete"
_Schema = dict[str, Any]
# What YAML makes of a date without quotes: text after all, but another one than stands there.
_UNQUOTED = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$"
_TEXT: _Schema = {"type": "string", "pattern": r"\S", "not": {"pattern": _UNQUOTED}}
_DATE: _Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "format": "date"}
_DATES = ("applies_from", "applies_from_literal", "applies_until", "enacted")
_QUOTED = 'a date is written between quotes: "2025-02-02"'


class MetadataReader:
    """Checks norms against the vocabulary of the policies."""

    def __init__(self, vocabulary: Mapping[str, Any]) -> None:
        self._norms = _validator(_schema(vocabulary))
        self._concepts = _validator(_schema_of_concept(vocabulary))

    def problems(self, annotation: Mapping[str, Any]) -> Iterator[PolicyProblem]:
        """What is wrong with one annotation of `opa inspect -a`, of a norm."""
        return _problems(annotation, self._norms)

    def problems_of_concept(self, annotation: Mapping[str, Any]) -> Iterator[PolicyProblem]:
        """What is wrong with one that says where the law defines a concept."""
        return _problems(annotation, self._concepts)


def _problems(
    annotation: Mapping[str, Any], validator: jsonschema.Draft202012Validator
) -> Iterator[PolicyProblem]:
    place = annotation["location"]
    name = ".".join(str(part["value"]) for part in annotation["path"][1:])
    errors = sorted(validator.iter_errors(annotation["annotations"]), key=_place)
    for error in errors:
        key = ".".join(map(str, error.absolute_path))
        is_date = error.validator == "not" or key.rpartition(".")[2] in _DATES
        hint = f" ({_QUOTED})" if is_date else ""
        message = f"the METADATA of {name}: {key}: {error.message}{hint}"
        yield PolicyProblem(_CODE, message.replace(" : ", " "), place["file"], place["row"])


def unannotated(
    modules: Mapping[str, Mapping[str, Any]], annotated: Mapping[str, Any], texts: Mapping[str, str]
) -> Iterator[PolicyProblem]:
    """Norms that would be left out of every verdict, or would never count in one.

    `annotated`: the custom METADATA of norms, by id.
    """
    for id_, file, rules in _norms(modules):
        place = (file, row_of_package(texts[file]))
        if len(id_.split(".")) != 2:
            yield PolicyProblem(_CODE, f"a norm is norms.<pack>.<name>, not norms.{id_}", *place)
        elif id_ not in annotated:
            yield PolicyProblem(_CODE, f"norms.{id_} has no METADATA above its package", *place)
        else:
            for message in _unjudgeable(annotated[id_], rules):
                yield PolicyProblem(_CODE, f"norms.{id_}: {message}", *place)


def _unjudgeable(custom: Mapping[str, Any], rules: Iterable[str]) -> Iterator[str]:
    if "applies" not in rules:
        yield "there is no rule `applies`"
    for key in ("applies_from", "applies_from_literal"):
        if key in custom and key in rules:
            yield f"`{key}` is both in METADATA and a rule"
    if "applies_from" not in custom and "applies_from" not in rules:
        yield "`applies_from` is neither in METADATA nor a rule"


def _norms(modules: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str, set[str]]]:
    """Each package below norms, with its first file and the names of its rules."""
    files: dict[str, str] = {}
    rules: dict[str, set[str]] = {}
    for file, module in modules.items():
        root, *rest = package_of(module)
        if root == "norms":
            id_ = ".".join(rest)
            files.setdefault(id_, file)
            rules.setdefault(id_, set()).update(head_of(rule) for rule in module["rules"])
    for id_, file in files.items():
        yield id_, file, rules[id_]


def row_of_package(text: str) -> int:
    """The line of a module on which its package is named."""
    found = re.search(r"^package\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _place(error: jsonschema.ValidationError) -> list[str]:
    return [*map(str, error.absolute_path), error.message]


def _validator(schema: _Schema) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker(formats=["date"])
    )


def _schema_of_concept(vocabulary: Mapping[str, Any]) -> _Schema:
    custom = _object({"source": _source(vocabulary)}, required=("source",))
    return {"properties": {"description": _TEXT, "custom": custom}, "required": ["description"]}


def _source(vocabulary: Mapping[str, Any]) -> _Schema:
    return _object(
        {
            "regulation": _one_of(vocabulary["regulations"]),
            **dict.fromkeys(("article", "version", "paragraph", "point"), _TEXT),
        },
        required=("regulation", "article", "version"),
    )


def _schema(vocabulary: Mapping[str, Any]) -> _Schema:
    texts = ("title_en", "description_en", "remedy", "remedy_en")
    custom = _object(
        {
            **dict.fromkeys((*texts, "caveat", "caveat_en", "urn"), _TEXT),
            **dict.fromkeys(_DATES, _DATE),
            "level": _one_of(Level),
            "due": _one_of(vocabulary["due"]),
            "responsible": _one_of(vocabulary["roles"]),
            "collection": _one_of(vocabulary.get("collections", ())),
            "source": _source(vocabulary),
        },
        required=(*texts, "level", "due", "responsible", "source"),
    )
    custom["dependentRequired"] = {"caveat": ["caveat_en"], "caveat_en": ["caveat"]}
    return {
        "properties": {"title": _TEXT, "description": _TEXT, "custom": custom},
        "required": ["title", "description", "custom"],
    }


def _object(properties: _Schema, *, required: tuple[str, ...]) -> _Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "required": list(required),
    }


def _one_of(codes: Iterable[str]) -> _Schema:
    return {"enum": sorted(map(str, codes))}
