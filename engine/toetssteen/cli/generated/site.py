"""What the pages of one language are made of, and how they refer to each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from toetssteen.cli.generated.markdown import escaped
from toetssteen.intake.glossary import Glossary, Term
from toetssteen.intake.questionnaire import Language
from toetssteen.policy.catalogue import Norm
from toetssteen.wording.words import Words

NORMS = "norms"


@dataclass(frozen=True)
class Site:
    """The pages of one language. `cases`: how many test cases each norm has, by its id."""

    words: Words
    norms: tuple[Norm, ...]
    cases: Mapping[str, int]
    glossary: Glossary

    @property
    def suffix(self) -> str:
        """What stands before `.md` in the names of the pages."""
        return "" if self.words.messages.language is Language.NL else ".en"

    def page(self, name: str) -> str:
        """The file of a page."""
        return f"{name}{self.suffix}.md"

    def norm(self, norm: Norm, folder: str = "") -> str:
        """A link to a norm, by its title."""
        title = escaped(self.words.text(norm.title))
        return f"[{title}]({folder}{self.page(norm.pack)}#{anchor(norm.id)})"

    def fact(self, fact: str) -> str:
        """A link to a question from the page of a pack, by its name."""
        return f"[{escaped(self.words.name(fact))}](../{self.page('questions')}#{anchor(fact)})"

    def terms(self, terms: Iterable[Term], folder: str = "") -> list[str]:
        """Links to words of the glossary, for a list; nothing where there are none."""
        links = [
            f"[{escaped(self.words.messages.of(term.term))}]"
            f"({folder}{self.page('glossary')}#{anchor(term.code)})"
            for term in terms
        ]
        return [f"- {self.words.say('generated.words')}: {', '.join(links)}"] if links else []


def anchor(code: str) -> str:
    """The anchor of a norm, a fact or a word on its page."""
    return code.replace(".", "-")
