"""Builds a bundle from a folder of policies, with the annotations compiled in as data."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema

from toetssteen.intake.questionnaire import Questionnaire, load_questionnaire
from toetssteen.policy import opa_command
from toetssteen.policy.bundle import ROOTS, Bundle, canonical_json, digest_of, read_bundle
from toetssteen.policy.catalogue import norm_data, rule_data
from toetssteen.policy.dependencies import Dependencies
from toetssteen.policy.errors import PolicyError, PolicyProblem
from toetssteen.policy.sources import PolicySources, read_sources

_PARSE = "{name: module | some name, text in input; module := rego.parse_module(name, text)}"
_SCHEMA = "facts.schema.json"
_CAPABILITIES = "capabilities.json"
# Belongs to the cache's key: a bundle built by another version of this module is not reused.
_FORMAT = "1"


@dataclass(frozen=True)
class PolicySet:
    """A bundle and the questionnaire that its facts come from."""

    bundle: Bundle
    questionnaire: Questionnaire


def build(
    root: Path,
    opa: Path,
    *,
    settings: Mapping[str, Any] | None = None,
    revision: str = "",
    cache: Path | None = None,
) -> PolicySet:
    """Build the policies below `root` with the organisation's `settings` laid over the defaults.

    A bundle that was built before from the same files is taken from `cache`, if there is one.
    Raises PolicyError, with file and line, for what does not parse, compile or fit its schema.
    """
    sources = read_sources(root)
    questionnaire = load_questionnaire(root / "intake", sources.data["vocabulary"]["roles"])
    data = sources.data | {
        "intake": questionnaire.as_data(),
        "settings": _settings(sources, settings or {}),
    }
    schema = questionnaire.input_schema()
    key = _cache_key(sources, data, schema, revision, opa)
    if (archive := _cached(cache, key)) is None:
        archive = _archive(sources, data, schema, revision, opa)
        _keep(cache, key, archive)
    return PolicySet(read_bundle(archive), questionnaire)


def _archive(
    sources: PolicySources, data: dict[str, Any], schema: dict[str, Any], revision: str, opa: Path
) -> bytes:
    with tempfile.TemporaryDirectory(prefix="toetssteen-") as folder:
        stage = Path(folder) / "stage"
        for name, text in sources.modules.items():
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).write_text(text, encoding="utf-8")
        (stage.parent / _SCHEMA).write_text(json.dumps(schema), encoding="utf-8")
        _write_capabilities(stage.parent / _CAPABILITIES, opa)
        _check(stage, opa)
        modules = _parsed(sources, opa)
        catalogue = _catalogue(stage, opa, modules, data["intake"]["facts"])
        data = data | {"catalogue": catalogue}
        digest = digest_of({"modules": modules, "data": data})
        data["bundle"] = {"digest": digest}
        (stage / "data.json").write_bytes(canonical_json(data))
        (stage / ".manifest").write_text(
            json.dumps({"revision": revision, "roots": ROOTS, "rego_version": 1}), encoding="utf-8"
        )
        output = stage.parent / "bundle.tar.gz"
        opa_command.run(opa, ["build", "--bundle", "stage", "--output", str(output)], cwd=stage.parent)
        return output.read_bytes()


def _check(stage: Path, opa: Path) -> None:
    """Compile strictly; what norms and concepts read must exist in the questionnaire."""
    described = [name for name in ("norms", "classification", "lib") if (stage / name).is_dir()]
    strict = ["check", "--strict", "--format", "json", "--capabilities", f"../{_CAPABILITIES}"]
    opa_command.run(opa, [*strict, "--schema", f"../{_SCHEMA}", *described], cwd=stage)
    opa_command.run(opa, [*strict, "."], cwd=stage)


def _write_capabilities(path: Path, opa: Path) -> None:
    """OPA's own capabilities without clock, network, chance and environment."""
    capabilities = json.loads(opa_command.run(opa, ["capabilities", "--current"]))
    capabilities["builtins"] = [
        builtin for builtin in capabilities["builtins"] if not builtin.get("nondeterministic")
    ]
    path.write_text(json.dumps(capabilities), encoding="utf-8")


def _parsed(sources: PolicySources, opa: Path) -> dict[str, Any]:
    """The syntax tree of each module, without comments or places."""
    arguments = ["eval", "--stdin-input", "--format", "json", "--strict-builtin-errors", _PARSE]
    output = opa_command.run(opa, arguments, stdin=json.dumps(sources.modules))
    modules: dict[str, Any] = json.loads(output)["result"][0]["expressions"][0]["value"]
    for module in modules.values():
        module.pop("comments", None)
    return modules


def _catalogue(
    stage: Path, opa: Path, modules: Mapping[str, Any], facts: Mapping[str, Any]
) -> dict[str, Any]:
    dependencies = Dependencies(facts)
    for module in modules.values():
        dependencies.add_module(module)
    inspected = json.loads(
        opa_command.run(opa, ["inspect", "--annotations", "--format", "json", "."], cwd=stage)
    )
    norms: dict[str, Any] = {}
    for annotation in inspected.get("annotations", ()):
        path = tuple(str(part["value"]) for part in annotation.get("path") or ())
        if path[:2] != ("data", "norms") or annotation["annotations"].get("scope") != "package":
            continue
        try:
            norms[".".join(path[2:])] = norm_data(annotation, dependencies.reads(path[1:]))
        except KeyError as error:
            place = annotation["location"]
            message = f"the METADATA of {'.'.join(path[1:])} lacks {error}"
            problem = PolicyProblem("metadata_incomplete", message, place["file"], place["row"])
            raise PolicyError("metadata_incomplete", (problem,)) from error
    return {
        "norms": {id_: rule_data(id_, entry) for id_, entry in norms.items()},
        "described": norms,
        "labels": _labels(modules, dependencies),
        "thresholds": dependencies.thresholds(),
    }


def _labels(modules: Mapping[str, Any], dependencies: Dependencies) -> dict[str, list[str]]:
    """The concepts that `verdict.truths` holds as ["label", name], and the facts that they read."""
    found: dict[str, set[str]] = {}
    for module in modules.values():
        for rule in module["rules"] if _package(module) == ("verdict", "truths") else ():
            entry = rule["head"].get("key", {})
            terms = entry["value"] if entry.get("type") == "array" else []
            if terms and terms[0]["value"] == "label":
                reads = found.setdefault(terms[1]["value"], set())
                reads.update(dependencies.read_by(module, rule))
    return {label: sorted(reads) for label, reads in sorted(found.items())}


def _package(module: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(part["value"]) for part in module["package"]["path"][1:])


def _settings(sources: PolicySources, own: Mapping[str, Any]) -> dict[str, Any]:
    merged: dict[str, Any] = sources.data["settings"] | dict(own)
    schema = json.loads((sources.root / "settings/settings.schema.json").read_text("utf-8"))
    errors = sorted(
        jsonschema.Draft202012Validator(schema).iter_errors(merged), key=lambda e: list(e.path)
    )
    if errors:
        problems = tuple(
            PolicyProblem("settings_invalid", f"{error.json_path}: {error.message}", "settings")
            for error in errors
        )
        raise PolicyError("settings_invalid", problems)
    return merged


def _cache_key(
    sources: PolicySources, data: object, schema: object, revision: str, opa: Path
) -> str:
    facts = opa.stat()
    program = [str(opa), facts.st_size, facts.st_mtime_ns]
    content = [_FORMAT, sources.modules, data, schema, revision, program]
    return hashlib.sha256(canonical_json(content)).hexdigest()


def _cached(cache: Path | None, key: str) -> bytes | None:
    try:
        return (cache / f"{key}.tar.gz").read_bytes() if cache else None
    except FileNotFoundError:
        return None


def _keep(cache: Path | None, key: str, archive: bytes) -> None:
    """Store a bundle for the next start. A folder that cannot be written to costs time, no more."""
    if cache is None:
        return
    try:
        cache.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=cache)
        with os.fdopen(handle, "wb") as stream:
            stream.write(archive)
        Path(name).replace(cache / f"{key}.tar.gz")
    except OSError:
        return
