"""The classification of an initiative in sentences: each concept, why, and where the law has it.

Without markup, so that every door can show them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from toetssteen.triage.reasons import Reasons
from toetssteen.triage.verdict import Label, Verdict
from toetssteen.wording.because import Because
from toetssteen.wording.words import Words, sentence_case

_NOTHING = Reasons()


def labels_told(verdict: Verdict, words: Words, *statuses: str) -> list[Label]:
    """The concepts with one of these statuses, in the order in which they are told."""
    by_name = {label.name: label for label in verdict.classification}
    in_order = [by_name[name] for name in words.labels() if name in by_name]
    return [label for label in in_order if label.status in statuses]


def label_sentence(
    label: Label, verdict: Verdict, words: Words, reasons: Reasons | None = None
) -> str:
    """What is judged of one concept; without its reasons it tells no answers."""
    because, questions = Because(words, verdict.bundle), words.questionnaire.questions
    waiting = sorted(label.missing, key=lambda fact: questions[fact].order)
    source = words.source(label.source) if label.source else None
    said = words.say(
        f"explanation.label.{label.status}",
        label=words.label(label.name),
        because=because.told((reasons or _NOTHING).applies),
        missing=because.waiting(waiting),
        source=words.say("explanation.label.source", source=source) if source else "",
    )
    return sentence_case(said)


def label_sentences(
    labels: Iterable[Label], verdict: Verdict, words: Words, reasons: Mapping[str, Reasons]
) -> list[str]:
    """The same for several concepts."""
    return [label_sentence(one, verdict, words, reasons.get(one.name)) for one in labels]
