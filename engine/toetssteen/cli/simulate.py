"""`python -m toetssteen.cli.simulate DATE FILE…`: how much an interview asks about each file."""

from __future__ import annotations

import argparse
import sys

from toetssteen.cli import logs
from toetssteen.cli.exit_codes import ExitCode
from toetssteen.cli.failures import explain
from toetssteen.cli.generated.markdown import table
from toetssteen.cli.judging import found_files, read
from toetssteen.cli.session import Session
from toetssteen.errors import ToetssteenError
from toetssteen.triage.simulation import Interview, interviewed
from toetssteen.wording.words import Words

_COLUMNS = ("initiative", "outcome", "proposer", "others", "classified", "all")


def simulated(session: Session, files: list[str], as_of: str) -> str:
    """The table, in Markdown, which is easy to read as text too. Raises the engine's errors."""
    words = Words.of(session.messages, session.policy_set.bundle, session.questionnaire)
    rows = []
    for file in found_files(files):
        initiative = read(file, session, None)
        interview = interviewed(session.engine, session.questionnaire, initiative, as_of)
        rows.append((initiative.title, *_counted(interview, words)))
    headers = [words.say(f"simulation.{column}") for column in _COLUMNS]
    heading = words.say("simulation.heading", date=words.date(as_of))
    explained = words.say("simulation.explained")
    return "\n".join([f"# {heading}", "", explained, "", *table(headers, rows)]).rstrip() + "\n"


def _counted(interview: Interview, words: Words) -> tuple[str, ...]:
    classified = interview.until_classified
    return (
        words.outcome(interview.verdict.outcome),
        str(len(interview.of_proposer)),
        str(interview.of_others),
        words.say("simulation.never") if classified is None else str(classified),
        str(len(interview.asked)),
    )


def main() -> int:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(prog="python -m toetssteen.cli.simulate")
    parser.add_argument("as_of", metavar="DATE")
    parser.add_argument("files", metavar="FILE", nargs="+")
    given = parser.parse_args()
    logs.configure(verbose=False)
    with Session() as session:
        if session.environment.lang:
            session.ask_for(lang=session.environment.lang)
        try:
            sys.stdout.write(simulated(session, given.files, given.as_of))
        except ToetssteenError as error:
            failure = explain(error, session.messages)
            sys.stderr.write("\n".join([*failure.lines, ""]))
            return failure.exit_code
    return ExitCode.DONE


if __name__ == "__main__":
    sys.exit(main())
