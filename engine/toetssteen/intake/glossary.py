"""The glossary: words that questions and norms cannot do without, each explained."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from toetssteen.intake._forms import Form, read_policy_file
from toetssteen.intake.questions import Language, Text

FILE = Path("vocabulary", "glossary", "data.yaml")
_KEYS = ("code", "term", "explanation", "forms")
_LANGUAGES = tuple(language.value for language in Language)


@dataclass(frozen=True)
class Term:
    """A word with its explanation. `forms`: by language, the ways in which texts write it."""

    code: str
    term: Text
    explanation: Text
    forms: Mapping[str, tuple[str, ...]]

    def is_in(self, text: str, language: Language) -> bool:
        """Tell whether a text uses the word; an abbreviation only in capitals."""
        return any(pattern.search(text) for pattern in self._patterns[language.value])

    @cached_property
    def _patterns(self) -> Mapping[str, tuple[re.Pattern[str], ...]]:
        return {language: tuple(map(_pattern, forms)) for language, forms in self.forms.items()}


@dataclass(frozen=True)
class Glossary:
    """All terms, by code."""

    terms: Mapping[str, Term]

    def used_in(self, texts: Iterable[str], language: Language) -> tuple[Term, ...]:
        """The terms that some texts use, in the order of the glossary."""
        whole = "\n".join(texts)
        return tuple(term for term in self.terms.values() if term.is_in(whole, language))


def load_glossary(policies: Path) -> Glossary:
    """Read the glossary of a folder of policies. Raises PolicyFileInvalid."""
    terms: dict[str, Term] = {}
    explained: dict[tuple[str, str], str] = {}
    with read_policy_file(policies / FILE, "glossary_invalid", ("terms",)) as file:
        for form in file.forms("terms", _KEYS):
            term = _term(form)
            if term and term.code in terms:
                form.note("duplicate_code", "code", given=term.code)
            elif term:
                terms[term.code] = term
                _note_twice_explained(form, term, explained)
    return Glossary(MappingProxyType(terms))


def _term(form: Form) -> Term | None:
    code, term, explanation = form.name("code"), form.both("term"), form.both("explanation")
    if not (code and term and explanation):
        return None
    more = {}
    if form.has("forms"):
        below = form.form("forms", _LANGUAGES)
        more = {key: below.texts(key) for key in _LANGUAGES if below.raw(key) != []}
    forms = {
        language.value: (term.in_language(language), *more.get(language.value, ()))
        for language in Language
    }
    return Term(code, term, explanation, MappingProxyType(forms))


def _note_twice_explained(form: Form, term: Term, explained: dict[tuple[str, str], str]) -> None:
    """A word has one explanation."""
    for language, words in term.forms.items():
        for word in words:
            other = explained.setdefault((language, word), term.code)
            if other != term.code:
                form.note("duplicate_form", "term", given=word, other=other)


def _pattern(form: str) -> re.Pattern[str]:
    flags = 0 if form.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", flags)
