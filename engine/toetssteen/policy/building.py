"""Builds a bundle from a folder of policies, with the annotations compiled in as data."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from toetssteen.intake.questionnaire import (
    Questionnaire,
    QuestionnaireInvalid,
    load_questionnaire,
)
from toetssteen.policy import metadata, opa_command, total
from toetssteen.policy.answers import check_answers
from toetssteen.policy.bundle import ROOTS, Bundle, canonical_json, digest_of, read_bundle
from toetssteen.policy.cache import BundleCache
from toetssteen.policy.catalogue import norm_data, rule_data
from toetssteen.policy.dependencies import Dependencies, package_of
from toetssteen.policy.errors import PolicyError, PolicyProblem
from toetssteen.policy.packs import LocalPack, Overlay, laid_over
from toetssteen.policy.settings import check_names, judged_by, overlaid
from toetssteen.policy.sources import PolicySources, read_sources

_PARSE = "{name: module | some name, text in input; module := rego.parse_module(name, text)}"
_FACTS = "facts.schema.json"
_INPUT = "input.schema.json"
# OPA's functions without clock, network, chance and environment, and those that cannot fail.
_PURE = "pure.json"
_TOTAL = "total.json"
# Belongs to the cache's key: a bundle built by another version of this module is not reused.
_FORMAT = "5"
QuestionLoader: TypeAlias = Callable[[Path, Collection[str]], Questionnaire]
# Folders whose input is the date and the facts, and nothing else.
_DESCRIBED = ("norms", "classification", "lib")
_ROOMS = {("norms",), ("classification",), ("lib",), ("verdict",)}
# What the verdict reads beside the facts has no type of its own.
_MORE_INPUT = ("stage", "levels", "judged", "labels", "norms", "records")
# They say where something stands, not what it means.
_PLACES = ("file", "row")


@dataclass(frozen=True, repr=False)
class PolicySet:
    """A bundle and the questionnaire that its facts come from."""

    bundle: Bundle
    questionnaire: Questionnaire

    def __repr__(self) -> str:
        return f"PolicySet({self.bundle.digest})"


def build(  # noqa: PLR0913 - one parameter for each thing that a bundle follows from
    root: Path,
    opa: Path,
    *,
    packs: Sequence[LocalPack] = (),
    settings: Mapping[str, Any] | None = None,
    revision: str = "",
    cache: Path | None = None,
    load: QuestionLoader = load_questionnaire,
) -> PolicySet:
    """Build the policies below `root` with the organisation's `settings` laid over the defaults.

    `packs` of its own lie over the policies, and are switched on; their settings come first. A
    bundle that was built before from the same files is taken from `cache`, if there is one.
    `load` reads the folder with questions, given the codes of roles. Raises PolicyError, with file
    and line, for what does not parse, compile or fit its schema, PackRefused for packs that do
    more than add or tighten, and QuestionnaireInvalid.
    """
    order = _Order(opa, settings or {}, revision, load)
    if not packs:
        return _built(order.prepared(root), cache)
    with laid_over(root, packs) as overlay:
        return _built(order.prepared(overlay.merged, overlay), cache)


def _built(building: _Building, cache: Path | None) -> PolicySet:
    kept = BundleCache(cache)
    key = building.key()
    if (bundle := kept.get(key)) is None:
        bundle = building.built()
        kept.keep(key, bundle)
    return PolicySet(bundle, building.questionnaire)


@dataclass(frozen=True, slots=True)
class _Order:
    """What to build with, whatever folder it is built from."""

    opa: Path
    own: Mapping[str, Any]
    revision: str
    load: QuestionLoader

    def prepared(self, root: Path, overlay: Overlay | None = None) -> _Building:
        """Read all that a bundle is made of."""
        sources = read_sources(root)
        questionnaire = _questions(root / "intake", _roles(sources), self.load, overlay)
        below = overlay.settings(sources) if overlay else sources.data["settings"]
        settings = overlaid(below, self.own, sources.settings_schema)
        data = sources.data | {
            "intake": questionnaire.as_data(),
            "settings": judged_by(overlay.switched_on(settings) if overlay else settings),
        }
        return _Building(sources, questionnaire, data, self.revision, self.opa, overlay)


def _questions(
    folder: Path, roles: Collection[str], load: QuestionLoader, overlay: Overlay | None
) -> Questionnaire:
    """The questions; what is wrong in those of a pack is told of its own file."""
    try:
        return load(folder, roles)
    except QuestionnaireInvalid as error:
        if overlay is None:
            raise
        problems = tuple(
            replace(problem, file=str(overlay.origin(f"{folder.name}/{Path(problem.file).name}")))
            for problem in error.problems
        )
        raise QuestionnaireInvalid(problems) from error


@dataclass(frozen=True)
class _Building:
    sources: PolicySources
    questionnaire: Questionnaire
    data: Mapping[str, Any]
    revision: str
    opa: Path
    overlay: Overlay | None = None

    def key(self) -> str:
        """What a bundle follows from: equal keys, equal bundles."""
        program = self.opa.stat()
        content = [
            _FORMAT,
            self.sources.modules,
            self.data,
            self._asked(),
            self.revision,
            [str(self.opa), program.st_size, program.st_mtime_ns],
            # Whether packs may lie over it follows from more than what is served.
            self.overlay.digest if self.overlay else "",
        ]
        return hashlib.sha256(canonical_json(content)).hexdigest()

    def built(self) -> Bundle:
        """Check all that is served, and make the archive of it."""
        if self.overlay:
            self.overlay.check(self.opa, self.sources)
        with tempfile.TemporaryDirectory(prefix="toetssteen-") as folder:
            stage = Path(folder) / "stage"
            for name, text in self.sources.modules.items():
                (stage / name).parent.mkdir(parents=True, exist_ok=True)
                (stage / name).write_text(text, encoding="utf-8")
            self._check(stage)
            modules = self._parsed()
            _check_rooms(modules)
            check_answers(modules, self.sources.modules, self.questionnaire)
            dependencies = Dependencies(self.data["intake"]["facts"])
            for file, module in modules.items():
                dependencies.add_module(file, module)
            judged = total.Judged.among(modules, dependencies)
            judged.check(self.opa, stage, stage.parent / _TOTAL)
            catalogue = self._catalogue(stage, modules, dependencies)
            packs = {entry["pack"] for entry in catalogue["norms"].values()}
            check_names(self.data["settings"], packs, _roles(self.sources))
            return read_bundle(self._archived(stage, modules, catalogue))

    def _archived(
        self, stage: Path, modules: Mapping[str, Any], catalogue: Mapping[str, Any]
    ) -> bytes:
        data = {**self.data, "catalogue": catalogue}
        meaning = {"modules": modules, "data": _placeless(data), "questions": self._asked()}
        data["bundle"] = {"digest": digest_of(meaning), "policies": digest_of(_unset(meaning))}
        (stage / "data.json").write_bytes(canonical_json(data))
        manifest = {"revision": self.revision, "roots": ROOTS, "rego_version": 1}
        (stage / ".manifest").write_text(json.dumps(manifest), encoding="utf-8")
        output = stage.parent / "bundle.tar.gz"
        # From within, so that the files of errors are named as an author knows them.
        command = ["build", "--bundle", ".", "--output", str(output)]
        opa_command.run(self.opa, command, cwd=stage)
        return output.read_bytes()

    def _check(self, stage: Path) -> None:
        """Compile strictly; whatever reads a fact must read one that exists, as what it is."""
        functions = self._write_capabilities(stage.parent)
        facts = self.questionnaire.input_schema()
        more = facts | {"properties": facts["properties"] | {key: {} for key in _MORE_INPUT}}
        for file, schema in ((_FACTS, facts), (_INPUT, more)):
            (stage.parent / file).write_text(json.dumps(schema), encoding="utf-8")
        described = [name for name in _DESCRIBED if (stage / name).is_dir()]
        for file, folders in ((_FACTS, described), (_INPUT, ["."])):
            command = ["check", "--strict", "--format", "json", "--max-errors", "0"]
            options = ["--capabilities", str(functions), "--schema", f"../{file}"]
            opa_command.run(self.opa, [*command, *options, *folders], cwd=stage)

    def _write_capabilities(self, folder: Path) -> Path:
        current = json.loads(opa_command.run(self.opa, ["capabilities", "--current"]))
        pure = [item for item in current["builtins"] if not item.get("nondeterministic")]
        never_failing = [item for item in pure if item["name"] in total.TOTAL]
        for file, builtins in ((_PURE, pure), (_TOTAL, never_failing)):
            allowed = current | {"builtins": builtins, "allow_net": []}
            (folder / file).write_text(json.dumps(allowed), encoding="utf-8")
        return folder / _PURE

    def _parsed(self) -> dict[str, Any]:
        """The syntax tree of each module, without comments or places."""
        arguments = ["eval", "--stdin-input", "--format", "json", "--strict-builtin-errors", _PARSE]
        output = opa_command.run(self.opa, arguments, stdin=json.dumps(self.sources.modules))
        modules: dict[str, Any] = json.loads(output)["result"][0]["expressions"][0]["value"]
        for module in modules.values():
            module.pop("comments", None)
        return modules

    def _catalogue(
        self, stage: Path, modules: Mapping[str, Any], dependencies: Dependencies
    ) -> dict[str, Any]:
        command = ["inspect", "--annotations", "--format", "json", "."]
        inspected = json.loads(opa_command.run(self.opa, command, cwd=stage))
        stated = inspected.get("annotations") or ()
        annotations = {_norm_id(found): found for found in stated if _is_of_norm(found)}
        concepts = [found for found in stated if _is_of_concept(found)]
        self._check_metadata(modules, annotations, concepts)
        norms = {
            id_: norm_data(annotation, dependencies.reads(("norms", *id_.split("."))))
            for id_, annotation in annotations.items()
        }
        return {
            **rule_data(norms),
            "described": norms,
            "labels": _labels(modules, dependencies, concepts),
            "thresholds": dependencies.thresholds(),
        }

    def _check_metadata(
        self,
        modules: Mapping[str, Any],
        annotations: Mapping[str, Mapping[str, Any]],
        concepts: Iterable[Mapping[str, Any]],
    ) -> None:
        reader = metadata.MetadataReader(self.sources.data["vocabulary"])
        found: list[PolicyProblem] = []
        for annotation in annotations.values():
            found += reader.problems(annotation)
        for annotation in concepts:
            found += reader.problems_of_concept(annotation)
        customs = {id_: a["annotations"].get("custom", {}) for id_, a in annotations.items()}
        found += metadata.unannotated(modules, customs, self.sources.modules)
        if found:
            raise PolicyError("metadata_incomplete", tuple(found))

    def _asked(self) -> list[dict[str, Any]]:
        """All of what is asked: answers mean what their questions say."""
        return [asdict(question) for question in self.questionnaire.questions.values()]


def _check_rooms(modules: Mapping[str, Any]) -> None:
    """Refuse rules in the place of data: they would stand before what was checked."""
    outside = tuple(
        PolicyProblem("wrong_room", f"there are no policies in {'.'.join(package)}", file, 1)
        for file, module in modules.items()
        if (package := package_of(module))[:1] not in _ROOMS
    )
    if outside:
        raise PolicyError("policy_refused", outside)


def _roles(sources: PolicySources) -> Collection[str]:
    roles: Mapping[str, Any] = sources.data["vocabulary"]["roles"]
    return roles.keys()


def _placeless(data: Mapping[str, Any]) -> dict[str, Any]:
    described = {
        id_: {key: value for key, value in entry.items() if key not in _PLACES}
        for id_, entry in data["catalogue"]["described"].items()
    }
    return {**data, "catalogue": {**data["catalogue"], "described": described}}


def _unset(meaning: Mapping[str, Any]) -> dict[str, Any]:
    """The same without what an organisation sets for itself."""
    data = {key: value for key, value in meaning["data"].items() if key != "settings"}
    return {**meaning, "data": data}


def _is_of_norm(annotation: Mapping[str, Any]) -> bool:
    path = [str(part["value"]) for part in annotation.get("path") or ()]
    return path[:2] == ["data", "norms"] and annotation["annotations"].get("scope") == "package"


def _is_of_concept(annotation: Mapping[str, Any]) -> bool:
    """Whether it says more of a concept than what it is."""
    stated = annotation["annotations"]
    is_concept = _path_of(annotation)[:1] == ("classification",)
    return is_concept and stated.get("scope") != "package" and "custom" in stated


def _path_of(annotation: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(part["value"]) for part in (annotation.get("path") or ())[1:])


def _norm_id(annotation: Mapping[str, Any]) -> str:
    return ".".join(_path_of(annotation)[1:])


def _labels(
    modules: Mapping[str, Any],
    dependencies: Dependencies,
    concepts: Iterable[Mapping[str, Any]],
) -> dict[str, dict[str, Any]]:
    """The concepts that `verdict.truths` holds as ["label", name].

    Of each the facts that it reads, and where the law defines it if it does.
    """
    sources = {_path_of(found): found["annotations"]["custom"]["source"] for found in concepts}
    found: dict[str, dict[str, Any]] = {}
    for module in modules.values():
        for rule in module["rules"] if package_of(module) == ("verdict", "truths") else ():
            entry = rule["head"].get("key", {})
            terms = entry["value"] if entry.get("type") == "array" else []
            if terms and terms[0]["value"] == "label":
                label = found.setdefault(terms[1]["value"], {"reads": set()})
                label["reads"] |= dependencies.read_by(module, rule)
                for concept in dependencies.concepts_in(module, rule):
                    if concept in sources:
                        label["source"] = sources[concept]
    return {
        label: entry | {"reads": sorted(entry["reads"])} for label, entry in sorted(found.items())
    }
