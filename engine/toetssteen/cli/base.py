"""The policies to compare with: at a git revision, in a folder, or as a built bundle."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from toetssteen.cli.revision import revision_of
from toetssteen.cli.session import Session, cache_folder
from toetssteen.errors import BadInput
from toetssteen.intake.known_questions import load_known_questions, questions_of
from toetssteen.intake.questionnaire import QuestionnaireInvalid
from toetssteen.policy.building import PolicySet, build
from toetssteen.policy.bundle import read_bundle
from toetssteen.policy.errors import PolicyError
from toetssteen.policy.history import Repository
from toetssteen.policy.packs import LocalPack, read_packs

_NORMS = "norms"
_POLICIES = "policies"
_COMMIT = 12


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder of policies, and the packs that lie over it."""

    root: Path
    revision: str
    packs: Sequence[LocalPack]


def base_policies(given: str, session: Session) -> PolicySet:
    """Build the policies that a name stands for: a file, a folder, and else a revision.

    The packs and the settings of the session go over them, unless it is a bundle; a pack in the
    same repository as it was then. Raises BadInput for a name that is none of these, PolicyError
    and QuestionnaireInvalid for policies that cannot be used, with the name before each file.
    """
    if not given.strip():
        # An empty variable in CI, say: as a path it would be the folder that one is in.
        raise BadInput("unknown_revision", given=given)
    path = Path(given)
    if path.is_file():
        return _bundle(path)
    with _folder(given, path, session) as folder:
        try:
            return _built(folder, session)
        except QuestionnaireInvalid as error:
            files = (_named(problem.file, given, folder.root) for problem in error.problems)
            problems = zip(error.problems, files, strict=True)
            raise QuestionnaireInvalid(
                tuple(replace(problem, file=file) for problem, file in problems)
            ) from error
        except PolicyError as error:
            raise PolicyError(
                "base_refused",
                tuple(
                    replace(problem, file=_named(problem.file, given, folder.root))
                    if problem.file
                    else problem
                    for problem in error.problems
                ),
                base=given,
            ) from error


def _built(folder: _Folder, session: Session) -> PolicySet:
    build_with = partial(
        build,
        folder.root,
        session.opa.path,
        packs=folder.packs,
        settings=_fitting(session.own_settings.values, folder),
        revision=folder.revision,
        cache=cache_folder() / "bundles",
    )
    try:
        return build_with()
    except QuestionnaireInvalid:
        # Questions from before some text was asked for: what they set is enough to judge by.
        return build_with(load=load_known_questions)


def _bundle(path: Path) -> PolicySet:
    try:
        bundle = read_bundle(path.read_bytes())
    except OSError as error:
        raise BadInput("cannot_copy", path=str(path), reason=str(error)) from error
    roles = bundle.data["vocabulary"]["roles"]
    return PolicySet(bundle, questions_of(bundle.data["intake"]["facts"], roles))


@contextmanager
def _folder(given: str, path: Path, session: Session) -> Iterator[_Folder]:
    if path.is_dir():
        root = path if (path / _NORMS).is_dir() else path / _POLICIES
        if not (root / _NORMS).is_dir():
            raise BadInput("base_without_policies", given=given)
        yield _Folder(root, revision_of(root, session.local_packs), session.local_packs)
        return
    policies = session.options.policies_folder
    repository = Repository.around(policies)
    commit = repository.commit(given)
    if not repository.holds(commit, policies / _NORMS):
        raise BadInput("revision_without_policies", given=given, path=str(policies))
    with tempfile.TemporaryDirectory(prefix="toetssteen-") as folder:
        root = Path(folder) / _POLICIES
        repository.extract(commit, policies, root)
        packs = _packs_then(session.local_packs, repository, commit, Path(folder))
        yield _Folder(root, commit[:_COMMIT], packs)


def _packs_then(
    packs: Sequence[LocalPack], repository: Repository, commit: str, folder: Path
) -> tuple[LocalPack, ...]:
    """The packs as they were; one of another place is the same then and now."""
    found = []
    for number, pack in enumerate(packs):
        if not pack.folder.resolve().is_relative_to(repository.top.resolve()):
            found.append(pack.folder)
        elif repository.holds(commit, pack.folder / _NORMS):
            found.append(folder / str(number) / pack.folder.name)
            repository.extract(commit, pack.folder, found[-1])
    return read_packs(found)


def _fitting(settings: Mapping[str, Any], folder: _Folder) -> Mapping[str, Any]:
    """The settings without packs that are only there now."""
    listed = settings.get("packs")
    if not isinstance(listed, list):
        return settings
    local = {name for pack in folder.packs for name in pack.names}
    there = [name for name in listed if name in local or _is_pack(folder.root, name)]
    return {**settings, "packs": there}


def _is_pack(root: Path, name: object) -> bool:
    return isinstance(name, str) and (root / _NORMS / name).is_dir()


def _named(file: str, given: str, root: Path) -> str:
    """A file as git names it: HEAD~1:intake/system.yaml."""
    path = Path(file)
    inside = path.relative_to(root) if path.is_relative_to(root) else path
    return f"{given}:{inside.as_posix()}"
