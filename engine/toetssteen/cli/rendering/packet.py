"""The packet of a case as a document: what deciders read before they decide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from toetssteen.board.obligations import Kind, Listed
from toetssteen.board.questions import Entry
from toetssteen.board.votes import Vote
from toetssteen.cli.rendering.board import case_document, round_document
from toetssteen.cli.rendering.documents import document, table
from toetssteen.cli.rendering.registry import summary_document
from toetssteen.policy.catalogue import Norm
from toetssteen.publish.document import Block, Document, Heading, Items, Paragraph, Row, Table
from toetssteen.publish.packet import Packet
from toetssteen.triage.verdict import Outcome
from toetssteen.wording.sentences import Sentences, sentences
from toetssteen.wording.times import time_text, until_text
from toetssteen.wording.words import Words

_DIGEST = 19


def packet_json(packet: Packet) -> dict[str, Any]:
    """The packet for a program."""
    open_ones = packet.obligations
    return {
        **case_document(packet.case),
        "verdict": summary_document(packet.summary),
        "judged": packet.verdict.as_json(),
        "earlier": [
            {
                **round_document(one.round),
                "votes": [asdict(vote) for vote in one.votes],
                "conditions": [dict(condition) for condition in one.conditions],
            }
            for one in packet.earlier
        ],
        "obligations": None
        if open_ones is None
        else [
            {**asdict(entry.obligation), "exempt": entry.exempt, "overdue": entry.overdue}
            for entry in open_ones
        ],
        "made_at": packet.at,
    }


def packet_document(packet: Packet, words: Words, names: Mapping[str, str]) -> Document:
    """The packet for people; `names` are those of people, by id."""
    found = packet.case.initiative
    title = words.say("report.packet.title", number=found["number"], title=found["title"])
    blocks = _Packet(packet, words, names).blocks()
    return document(title, blocks, packet.at, words)


class _Packet:
    def __init__(self, packet: Packet, words: Words, names: Mapping[str, str]) -> None:
        self._packet = packet
        self._case = packet.case
        self._verdict = packet.verdict
        self._words = words
        self._names = names

    def blocks(self) -> Iterator[Block]:
        yield from self._in_short()
        yield from self._deciders()
        yield from self._weighing()
        yield from self._to_change()
        yield from self._now()
        yield from self._earlier()
        yield from self._facts()
        yield from self._basis()

    def _in_short(self) -> Iterator[Block]:
        say, words, this = self._words.say, self._words, self._case.round
        yield Heading(say("report.packet.short"))
        rows = [
            (say("board.outcome"), words.outcome(self._verdict.outcome.value)),
            (say("report.packet.worst"), words.outcome(self._verdict.worst_reachable.value)),
            (say("board.stage"), words.stage(self._verdict.initiative.stage)),
            (say("report.packet.judged_on"), words.date(self._verdict.as_of)),
            (say("board.round"), str(this.ordinal)),
            (say("board.state"), say(f"board.states.{this.state.value}")),
            (say("board.deadline"), until_text(this.deadline_at, words)),
        ]
        yield Table(
            say("report.packet.short"), (say("report.item"), say("report.answer")), tuple(rows)
        )
        if description := self._case.initiative["description"]:
            yield Heading(say("report.packet.description"))
            yield Paragraph(description)

    def _deciders(self) -> Iterator[Block]:
        say, words = self._words.say, self._words
        yield Heading(say("report.packet.deciders"))
        if self._verdict.outcome is Outcome.PROHIBITED:
            yield Paragraph(say("report.packet.nobody"))
        rows = [
            (
                words.role(group.role),
                str(group.members),
                words.listed(map(self._who, self._case.may_vote[group.role])),
                say(f"board.states.{group.outcome or 'open'}"),
            )
            for group in self._case.round.groups
        ]
        headers = (
            say("report.role"),
            say("report.packet.asked"),
            say("report.packet.able"),
            say("report.packet.decided"),
        )
        yield from table(say("report.packet.deciders"), headers, rows, words)

    def _weighing(self) -> Iterator[Block]:
        yield Heading(self._words.say("report.packet.weighs"))
        findings = self._told()
        if not findings:
            yield Paragraph(self._words.say("report.none"))
        for norm, told in findings:
            yield Heading(self._words.text(norm.title), 3)
            yield Paragraph(f"{told.ask}\n{told.why}")
            if norm.caveat:
                caveat = self._words.text(norm.caveat)
                yield Paragraph(self._words.say("verdict.beware", caveat=caveat))

    def _to_change(self) -> Iterator[Block]:
        say, words = self._words.say, self._words
        yield Heading(say("report.packet.change"))
        lines = [
            say("report.packet.change_line", norm=words.text(norm.title), do=told.do)
            for norm, told in self._told()
            if told.do
        ]
        yield Items(tuple(lines)) if lines else Paragraph(say("report.none"))
        yield Heading(say("report.packet.open"))
        questions = words.questionnaire.questions
        asked = [
            say(
                "report.packet.open_line",
                question=words.question(fact),
                role=words.role(questions[fact].asked_of),
            )
            for fact in sorted(self._verdict.missing, key=lambda fact: questions[fact].order)
        ]
        yield Items(tuple(asked)) if asked else Paragraph(say("report.none"))
        yield Heading(say("report.packet.obligations"))
        if self._packet.obligations is None:
            yield Paragraph(say("report.packet.obligations_unseen"))
            return
        headers = (
            say("report.packet.what"),
            say("report.role"),
            say("report.packet.until"),
            say("report.packet.state"),
        )
        rows = [self._obligation(entry) for entry in self._packet.obligations]
        yield from table(say("report.packet.obligations"), headers, rows, words)

    def _obligation(self, entry: Listed) -> Row:
        words, one = self._words, entry.obligation
        state = "exempt" if entry.exempt else "overdue" if entry.overdue else "open"
        what = one.what or one.item
        if one.kind is Kind.NORM and one.item in self._verdict.bundle.norms:
            what = words.text(self._verdict.bundle.norms[one.item].title)
        elif one.kind is Kind.INCIDENT:
            duties: Mapping[str, Any] = words.vocabulary.get("incidents", {}).get("duties", {})
            what = words.messages.word(duties[one.item]) if one.item in duties else one.item
        until = until_text(one.due_at, words)
        return (
            what,
            words.role(one.owner_role),
            until,
            words.say(f"board.obligation_states.{state}"),
        )

    def _now(self) -> Iterator[Block]:
        say = self._words.say
        yield Heading(say("report.packet.now"))
        told = self._decided(self._case.votes, self._case.conditions)
        lines = [*told, *self._questions(self._case.questions)]
        yield Items(tuple(lines)) if lines else Paragraph(say("report.none"))

    def _earlier(self) -> Iterator[Block]:
        say = self._words.say
        yield Heading(say("report.packet.earlier"))
        if not self._packet.earlier:
            yield Paragraph(say("report.none"))
        for one in self._packet.earlier:
            yield Heading(
                say(
                    "report.packet.earlier_round",
                    ordinal=one.round.ordinal,
                    state=say(f"board.states.{one.round.state.value}"),
                    when=time_text(one.round.ended_at or one.round.opened_at, self._words),
                ),
                3,
            )
            if one.round.ended_reason:
                yield Paragraph(say("report.packet.ended", reason=one.round.ended_reason))
            lines = [*self._decided(one.votes, one.conditions)]
            yield Items(tuple(lines)) if lines else Paragraph(say("report.none"))

    def _facts(self) -> Iterator[Block]:
        say, words = self._words.say, self._words
        facts = self._verdict.initiative.facts
        yield Heading(say("report.packet.facts"))
        questions, by_section = words.questionnaire.questions, defaultdict[str, list[Row]](list)
        for fact in sorted(
            facts.answered.keys() | facts.unknown, key=lambda fact: questions[fact].order
        ):
            known = fact in facts.answered
            answer = (
                words.answer(fact, facts.answered[fact]) if known else say("verdict.show.unknown")
            )
            by_section[questions[fact].section].append((words.question(fact), answer))
        headers = (say("report.question"), say("report.answer"))
        for section in words.questionnaire.sections:
            if rows := by_section.get(section.name):
                title = words.messages.of(section.title)
                yield Table(say("report.packet.facts_of", section=title), headers, tuple(rows))

    def _basis(self) -> Iterator[Block]:
        summary = self._packet.summary
        yield Heading(self._words.say("report.packet.basis"))
        yield Paragraph(
            self._words.say(
                "report.packet.basis_line",
                verdict=summary.id,
                digest=summary.bundle_digest[:_DIGEST],
                revision=summary.revision,
                opa=summary.opa,
            )
        )

    def _told(self) -> list[tuple[Norm, Sentences]]:
        return [
            (finding.norm, sentences(finding, self._verdict, self._words))
            for finding in self._verdict.weighing
        ]

    def _decided(
        self, votes: Sequence[Vote], conditions: Iterable[Mapping[str, Any]]
    ) -> Iterator[str]:
        say, words = self._words.say, self._words
        for vote in votes:
            who = self._who(vote.person_id)
            if vote.person_id != vote.seat_id:
                who = say("board.in_place", who=who, member=self._who(vote.seat_id))
            choice = say(f"board.choices.{vote.choice.value}")
            if vote.withdrawn_at:
                choice = f"{choice} ({say('board.taken_back')})"
            line = say("report.packet.vote", who=who, role=words.role(vote.role), choice=choice)
            yield f"{line}\n{vote.reason}" if vote.reason else line
        for condition in conditions:
            yield say(
                "board.condition_line",
                what=condition["what"],
                role=words.role(condition["owner_role"]),
                due=words.date(condition["due_on"]),
                evidence=condition["evidence"],
            )

    def _questions(self, entries: Iterable[Entry]) -> Iterator[str]:
        for entry in entries:
            kind = "question" if entry.question_id is None else "reply"
            who = self._who(entry.person_id)
            yield self._words.say(f"report.packet.{kind}", who=who, body=entry.body)

    def _who(self, person_id: str) -> str:
        return self._names.get(person_id) or person_id
