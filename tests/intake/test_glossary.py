"""The glossary: read from its file, and found in texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from toetssteen import paths
from toetssteen.intake.glossary import FILE, Glossary, load_glossary
from toetssteen.intake.questionnaire import Language, PolicyFileInvalid, Questionnaire

GLOSSARY = """\
terms:
  - code: algorithm
    term: {nl: algoritme, en: algorithm}
    explanation: {nl: Vaste stappen., en: Fixed steps.}
    forms: {nl: [algoritmes], en: [algorithms]}
  - code: dpia
    term: {nl: DPIA, en: DPIA}
    explanation: {nl: Een onderzoek vooraf., en: An examination beforehand.}
"""


def _written(folder: Path, text: str) -> Path:
    (folder / FILE).parent.mkdir(parents=True)
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def glossary(tmp_path: Path) -> Glossary:
    """The glossary of two terms."""
    return load_glossary(_written(tmp_path, GLOSSARY))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Elk algoritme telt", ["algorithm"]),
        ("Algoritmes, en een DPIA.", ["algorithm", "dpia"]),
        ("Het Algoritmeregister", []),
        ("een dpia", []),
        ("(DPIA)", ["dpia"]),
        ("DPIAX", []),
    ],
)
def test_a_word_is_found_as_a_word(text: str, codes: list[str], glossary: Glossary) -> None:
    assert codes == [term.code for term in glossary.used_in([text], Language.NL)]


def test_a_word_is_found_in_its_own_language(glossary: Glossary) -> None:
    assert () == glossary.used_in(["algoritme"], Language.EN)
    assert ["algorithm"] == [term.code for term in glossary.used_in(["algorithms"], Language.EN)]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("code: dpia", "code: algorithm", "duplicate_code", 6),
        ("code: dpia", "code: DPIA", "not_snake_case", 6),
        ("{nl: DPIA, en: DPIA}", "{nl: algoritmes, en: DPIA}", "duplicate_form", 7),
        (", en: Fixed steps.}", "}", "text_missing", 4),
        ("forms:", "form:", "unknown_key", 5),
        ("terms:", "words:", "unknown_key", 1),
        ("terms:", "terms: [", "syntax", 2),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_line(
    old: str, new: str, code: str, line: int, tmp_path: Path
) -> None:
    assert old in GLOSSARY
    folder = _written(tmp_path, GLOSSARY.replace(old, new, 1))
    with pytest.raises(PolicyFileInvalid) as caught:
        load_glossary(folder)
    assert "glossary_invalid" == caught.value.code
    assert (code, line) in [(problem.code, problem.line) for problem in caught.value.problems]


def test_a_glossary_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(PolicyFileInvalid):
        load_glossary(tmp_path)


def test_every_form_is_another_in_our_own_glossary(real: Questionnaire) -> None:
    terms = load_glossary(paths.POLICIES).terms
    assert list(terms) == sorted(terms)
    assert len(terms) > 50
    questions = [text for question in real.questions.values() for text in question.texts]
    used = load_glossary(paths.POLICIES).used_in((text.nl for text in questions), Language.NL)
    assert len(used) > 30
