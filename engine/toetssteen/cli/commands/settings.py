"""toetssteen settings: what an organisation sets for itself."""

from __future__ import annotations

from collections.abc import Collection

import typer

from toetssteen.board.rules import BoardRules
from toetssteen.cli.arguments import known_roles
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.registering import words_of
from toetssteen.cli.rendering.page import Page
from toetssteen.cli.rendering.registry import show_document
from toetssteen.cli.session import Session
from toetssteen.intake.questionnaire import Questionnaire
from toetssteen.registry.errors import Refused
from toetssteen.registry.permissions import Permissions, Right
from toetssteen.review.settings import ReviewSettings

SETTINGS_FORMAT = "toetssteen.settings/1"
_SECOND_FACTOR = "second_factor_from_level"


def check(ctx: typer.Context) -> ExitCode:
    """Look whether the settings can be used, with the policies that they are for."""
    session = Session.of(ctx)
    permissions, known = Permissions.from_settings(session.settings), known_roles(session)
    permissions.check_roles(known)
    _check_decided(permissions, session.questionnaire)
    bundle = session.policy_set.bundle
    rules = BoardRules.of(bundle, session.settings)
    _check_digest(ReviewSettings.of(session.settings), known)
    stuck = _without_second_factor(rules, permissions)
    if session.options.as_json:
        document = {"settings": dict(session.settings), "bundle": bundle.digest}
        warnings = [{"code": _SECOND_FACTOR, "roles": stuck}] if stuck else []
        show_document({"format": SETTINGS_FORMAT, **document, "warnings": warnings})
    else:
        organisation = session.settings["organisation"]
        sentence = session.messages.say("registry.settings_sound", organisation=organisation)
        Page(session.out).paragraph(sentence)
    if stuck:
        names = ", ".join(map(words_of(session).role, stuck))
        level = rules.second_factor_from_level
        session.tell("registry.no_second_factor", level=level, roles=names)
    return ExitCode.DONE


def _check_decided(permissions: Permissions, questions: Questionnaire) -> None:
    """Refuse to let a hand give what only deciders give, and a section that is none.

    Raises Refused.
    """
    kinds = {(fact.partition(".")[0], one.kind) for fact, one in questions.questions.items()}
    decided = {section for section, kind in kinds if kind == "decision"}
    if missing := decided - permissions.decided_sections:
        raise Refused("decided_missing", sections=", ".join(sorted(missing)))
    if unknown := permissions.decided_sections - {section for section, _ in kinds}:
        raise Refused("section_unknown", sections=", ".join(sorted(unknown)))


def _check_digest(review: ReviewSettings, known: Collection[str]) -> None:
    """Refuse to tell a role that there is not of a run: nobody would hear. Raises Refused."""
    for role in review.digest_to:
        if role not in known:
            raise Refused("role_unknown", given=role, expected=", ".join(known))


def _without_second_factor(rules: BoardRules, permissions: Permissions) -> list[str]:
    """The roles that decide, and cannot: no door can take the second factor that is asked."""
    return [
        role
        for role in rules.levels
        if rules.wants_second_factor(role) and Right.DECIDE in permissions.of([role])
    ]
