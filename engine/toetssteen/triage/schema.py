"""The JSON Schema of a verdict, and of the document in which assessments are given out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from toetssteen.policy.catalogue import Level
from toetssteen.triage.verdict import FORMAT, Outcome

ASSESSMENT_FORMAT = "toetssteen.assessment/1"

_Schema = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DECIDED = [outcome.value for outcome in Outcome if outcome is not Outcome.INCOMPLETE]
_DATE: _Schema = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_TEXT: _Schema = {"type": "string", "minLength": 1}
_CODE: _Schema = {"type": "string", "pattern": "^[a-z][a-z0-9_]*$"}
_FACT: _Schema = {"type": "string", "pattern": "^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$"}
_DIGEST: _Schema = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"}
_TRUTH: _Schema = {"enum": ["yes", "no", "open"]}
_VALUE: _Schema = {"type": ["boolean", "number", "string", "array"], "items": {"type": "string"}}


def verdict_schema() -> _Schema:
    """The schema of a verdict. It outlives the codes of policies: they are given by their form."""
    return {"$schema": _DIALECT, "title": "Verdict", **_verdict()}


def assessment_schema() -> _Schema:
    """The schema of a document of assessments: verdicts, with what must change, and errors."""
    return {
        "$schema": _DIALECT,
        "title": "Assessments",
        **_object(
            {
                "format": {"const": ASSESSMENT_FORMAT},
                "assessments": _list({"oneOf": [_judged(), _not_judged()]}),
            }
        ),
        "$defs": {"verdict": _verdict()},
    }


def _judged() -> _Schema:
    """`changes` is left out where nobody asked for them."""
    return _object(
        {
            "file": _TEXT,
            "verdict": {"$ref": "#/$defs/verdict"},
            "changes": _list(
                _object(
                    {
                        "steps": _list(
                            _object(
                                {
                                    "fact": _FACT,
                                    "given": _nullable(_VALUE),
                                    "wanted": _VALUE,
                                    "kind": {"enum": ["evidence", "describes"]},
                                }
                            )
                        ),
                        "outcome": {"enum": [outcome.value for outcome in Outcome]},
                    }
                )
            ),
        },
        optional=["changes"],
    )


def _not_judged() -> _Schema:
    problem = _object(
        {
            "code": _TEXT,
            "message": _TEXT,
            "file": _nullable(_TEXT),
            "line": _nullable({"type": "integer", "minimum": 1}),
            "fact": {"type": ["string", "null"]},
            "suggestion": {"type": ["string", "null"]},
        }
    )
    error = _object({"code": _TEXT, "message": _TEXT, "problems": _list(problem)})
    return _object({"file": _TEXT, "error": error})


def _verdict() -> _Schema:
    return _object(
        {
            "format": {"const": FORMAT},
            "initiative": _object({"id": _TEXT, "title": _TEXT}),
            "as_of": _DATE,
            "stage": _CODE,
            "facts": _by_code(_by_code(_VALUE)),
            "unknown": _list(_FACT),
            "outcome": {"enum": [outcome.value for outcome in Outcome]},
            "worst_reachable": {"enum": _DECIDED},
            "mildest_reachable": {"enum": _DECIDED},
            "classification": _by_code(_label()),
            "route": _route(),
            "missing": _list(_FACT),
            "findings": _list(_finding()),
            "settings": _by_code({}),
            "computed_from": _object(
                {
                    "input": _DIGEST,
                    "bundle": _DIGEST,
                    "policies": _DIGEST,
                    "revision": {"type": "string"},
                    "opa": _TEXT,
                }
            ),
        }
    )


def _route() -> _Schema:
    decider = _object({"role": _CODE, "members": {"type": "integer", "minimum": 1}})
    return _object(
        {
            "lane": {"enum": ["stop", "board", "conditions", "fast"]},
            "as_if": {"enum": _DECIDED},
            "deciders": _list(decider),
            "owners": _list(_CODE),
            "review_after_months": {"type": "integer", "minimum": 1},
        }
    )


def _label() -> _Schema:
    """`source`: where the law defines the concept; null where it does not."""
    return _object({"status": _TRUTH, "source": _nullable(_source()), **_facts()})


def _finding() -> _Schema:
    return _object(
        {
            "norm": _FACT,
            "level": {"enum": [level.value for level in Level]},
            "status": {
                "enum": ["met", "unmet", "not_applicable", "met_or_not_applicable", "unknown"]
            },
            "title": _both(),
            "description": _both(),
            "source": _source(),
            "urn": _nullable({"type": "string", "pattern": "^urn:"}),
            "applies": _TRUTH,
            "force": {"enum": ["in_force", "coming", "ended", "never", "open", None]},
            "applies_from": _nullable(_DATE),
            "applies_from_candidates": _list(_DATE),
            "applies_from_literal": _nullable(_DATE),
            "caveat": _nullable(_both()),
            "due": _CODE,
            "due_at_this_stage": {"type": "boolean"},
            "counts": _TRUTH,
            "responsible": _CODE,
            "remedy": _both(),
            **_facts(),
        }
    )


def _source() -> _Schema:
    return _object(
        {
            "regulation": {"type": "string", "pattern": "^[A-Z][A-Z0-9]*$"},
            "article": _TEXT,
            "paragraph": _nullable(_TEXT),
            "point": _nullable(_TEXT),
            "version": _TEXT,
        }
    )


def _facts() -> dict[str, _Schema]:
    """What it was decided by, and what can still settle it."""
    used = {"type": "object", "propertyNames": _FACT, "additionalProperties": _VALUE}
    return {"facts_used": used, "facts_missing": _list(_FACT)}


def _object(properties: dict[str, _Schema], optional: Iterable[str] = ()) -> _Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in properties if name not in set(optional)],
        "properties": properties,
    }


def _by_code(values: _Schema) -> _Schema:
    return {"type": "object", "propertyNames": _CODE, "additionalProperties": values}


def _list(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _nullable(schema: _Schema) -> _Schema:
    return {"oneOf": [schema, {"type": "null"}]}


def _both() -> _Schema:
    return _object({"nl": _TEXT, "en": _TEXT})
