"""The lists of what the library holds in full: read from their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from toetssteen.intake.coverage import (
    ARTICLES,
    REQUIREMENTS,
    load_regulations,
    load_requirements,
)
from toetssteen.intake.questionnaire import PolicyFileInvalid

COVERAGE = """\
regulations:
  - regulation: AIA
    pack: aia
    articles: [1-3, 3a, "4"]
    outside:
      - articles: [1-2, 3a]
        reason: {nl: Vraagt niets., en: Asks nothing.}
  - regulation: GENAI
    pack: genai
    articles: [1-2]
    outside: []
"""
LIST = """\
requirements:
  - urn:nl:one
  - urn:nl:two
outside:
  - urn: urn:nl:two
    reason: {nl: Niet voor gemeenten., en: Not for municipalities.}
"""


def _written(folder: Path, name: Path, text: str) -> Path:
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_articles_are_listed_one_by_one(tmp_path: Path) -> None:
    act, position = load_regulations(_written(tmp_path, ARTICLES, COVERAGE))
    assert ("1", "2", "3", "3a", "4") == act.articles
    assert [("1", "2", "3a")] == [outside.places for outside in act.outside]
    assert (("1", "2"), ()) == (position.articles, position.outside)


def test_requirements_are_listed_with_what_does_not_hold(tmp_path: Path) -> None:
    found = load_requirements(_written(tmp_path, REQUIREMENTS, LIST))
    assert ("urn:nl:one", "urn:nl:two") == found.urns
    assert "Not for municipalities." == found.outside["urn:nl:two"].en


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("articles: [1-2, 3a]", "articles: [1-2, 7a]", "unknown_article"),
        ("articles: [1-2, 3a]", "articles: []", "list_missing"),
        ("reason: {nl: Vraagt niets., en", "reason: {en", "text_missing"),
        ("pack: aia", "package: aia", "unknown_key"),
    ],
)
def test_a_mistake_in_the_list_of_articles_is_told(
    old: str, new: str, code: str, tmp_path: Path
) -> None:
    assert old in COVERAGE
    folder = _written(tmp_path, ARTICLES, COVERAGE.replace(old, new, 1))
    with pytest.raises(PolicyFileInvalid) as caught:
        load_regulations(folder)
    assert code in [problem.code for problem in caught.value.problems]


def test_a_requirement_that_is_not_listed_is_told(tmp_path: Path) -> None:
    text = LIST.replace("- urn: urn:nl:two", "- urn: urn:nl:three")
    with pytest.raises(PolicyFileInvalid) as caught:
        load_requirements(_written(tmp_path, REQUIREMENTS, text))
    assert ["unknown_value"] == [problem.code for problem in caught.value.problems]
