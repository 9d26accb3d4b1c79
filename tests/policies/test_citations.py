"""What norms and concepts cite stands in the law."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
import yaml

from tests.policies import ai_act
from tests.policies.ai_act import AMENDED, PUBLISHED, WHOLE, Act
from toetssteen import paths
from toetssteen.policy.building import PolicySet
from toetssteen.policy.catalogue import LegalSource, Norm

KNOWN = Path(__file__).with_name("known_articles.yaml")
# Where each concept is defined, as its METADATA says.
SOURCES_OF_CONCEPTS = [
    (str(file.relative_to(paths.POLICIES)), LegalSource(**yaml.safe_load(line)["source"]))
    for file in sorted((paths.POLICIES / "classification").rglob("*.rego"))
    for line in re.findall(r"^# +(source: .*)", file.read_text("utf-8"), re.MULTILINE)
]


@pytest.mark.parametrize(
    ("place", "published", "amended"),
    [
        (("5", "1", "ba"), False, True),
        (("5", "1a", "b"), False, True),
        (("5", "1", "h"), True, True),
        (("5", "1", "i"), False, False),
        (("4", None, None), True, True),
        (("4", "1", None), False, True),
        (("4a", "2", None), False, True),
        (("10", "5", None), True, False),
        (("16", None, "l"), True, True),
        (("16", "1", "l"), False, False),
        (("16", None, "m"), False, False),
        (("26", "12", None), True, True),
        (("26", "13", None), False, False),
        (("111", "4", None), False, True),
        (("114", None, None), False, False),
        # What is inside a point is no point of the paragraph.
        (("5", "1", "ii"), False, False),
    ],
)
def test_the_text_of_the_act_is_read_to_the_point(
    place: tuple[str, str | None, str | None],
    published: bool,
    amended: bool,
    act: Mapping[str, Act],
) -> None:
    assert {PUBLISHED: published, AMENDED: amended} == {
        version: _stands(text, *place) for version, text in act.items()
    }


def test_each_norm_cites_what_stands_in_the_act(
    act: Mapping[str, Act], of_the_act: list[Norm]
) -> None:
    assert len(of_the_act) > 100
    assert not _wrong(((norm.id, norm.source) for norm in of_the_act), act)


def test_each_concept_is_defined_where_the_act_has_it(act: Mapping[str, Act]) -> None:
    of_the_act = [
        (place, source) for place, source in SOURCES_OF_CONCEPTS if source.regulation == "AIA"
    ]
    assert len(of_the_act) > 20
    assert not _wrong(of_the_act, act)


def test_a_verdict_says_where_the_law_has_its_concepts(policy_set: PolicySet) -> None:
    sources = policy_set.bundle.label_sources
    assert {source for source in sources.values() if source} <= {s for _, s in SOURCES_OF_CONCEPTS}
    # The law does not define these; policy does.
    assert {"algorithm", "generative_ai", "impactful_algorithm"} == {
        label for label, source in sources.items() if source is None
    }


def test_what_the_words_of_a_norm_cite_stands_in_the_act(
    act: Mapping[str, Act], of_the_act: list[Norm]
) -> None:
    found = [
        (norm.id, place) for norm in of_the_act for text in _texts(norm) for place in _cited(text)
    ]
    assert len({place for _, place in found}) > 10
    assert not [(id_, place) for id_, place in found if not _stands(act[AMENDED], *place)]


def test_what_norms_cite_of_other_law_is_known(policy_set: PolicySet) -> None:
    known = yaml.safe_load(KNOWN.read_text("utf-8"))
    cited: dict[str, set[str]] = {regulation: set() for regulation in known}
    norms = [norm.source for norm in policy_set.bundle.norms.values()]
    for source in (*norms, *(source for _, source in SOURCES_OF_CONCEPTS)):
        if source.regulation in known:
            cited[source.regulation] |= set(_places(source))
    assert cited == {regulation: set(articles) for regulation, articles in known.items()}


def test_every_law_is_checked(policy_set: PolicySet) -> None:
    known = yaml.safe_load(KNOWN.read_text("utf-8"))
    regulations = policy_set.bundle.data["vocabulary"]["regulations"]
    laws = {
        code
        for code, entry in regulations.items()
        if entry["identifier"].startswith(("BWBR", "CELEX"))
    }
    # The decree on accessibility is cited by the name of its duties; see the norm.
    assert laws - {"AIA", "BDTO"} == known.keys()


def test_what_nobody_read_carries_a_caveat(policy_set: PolicySet) -> None:
    known = yaml.safe_load(KNOWN.read_text("utf-8"))
    silent = [
        norm.id
        for norm in policy_set.bundle.norms.values()
        if norm.caveat is None
        for place in _places(norm.source)
        if known.get(norm.source.regulation, {}).get(place, {}).get("unread")
    ]
    assert not silent


def _stands(text: Act, article: str, paragraph: str | None, point: str | None) -> bool:
    return article in text and text[article].holds(paragraph, point)


def _wrong(
    cited: Iterable[tuple[str, LegalSource]], act: Mapping[str, Act]
) -> dict[str, LegalSource]:
    """What stands nowhere in the Act, by what cites it."""
    return {
        name: source
        for name, source in cited
        for paragraph in (source.paragraph or WHOLE).split(", ")
        if source.version not in act
        or not _stands(act[source.version], source.article, paragraph or None, source.point)
    }


def _places(source: LegalSource) -> Iterator[str]:
    """The places that are cited, such as "28(2)", "28(4)" and "13(2)(f)"."""
    for paragraph in (source.paragraph or WHOLE).split(", "):
        parts = [part for part in (paragraph, source.point) if part]
        yield source.article + "".join(f"({part})" for part in parts)


def _texts(norm: Norm) -> Iterator[str]:
    for text in (norm.title, norm.description, norm.remedy, norm.caveat):
        if text is not None:
            yield from (text.nl, text.en)


# The last group says that it is an article of other law.
_IN_DUTCH = re.compile(
    r"\bartikel (\d+(?: bis)?)(?:, (?:lid|leden) (\d+(?: bis| ter)?))?(?:, punt ([a-z]+))?"
    r"( AVG| van (?:R|r)ichtlijn)?"
)
_IN_ENGLISH = re.compile(
    r"\bArticles? (\d+[a-z]?)(?:\((\d+[a-z]?)\))?(?:\(([a-z]+)\))?( GDPR| of Directive)?"
)


def _cited(text: str) -> Iterator[tuple[str, str | None, str | None]]:
    for match in _IN_ENGLISH.finditer(text):
        if not match[4]:
            yield match[1], match[2], match[3]
    for match in _IN_DUTCH.finditer(text):
        if not match[4]:
            yield ai_act.cited(match[1]), match[2] and ai_act.cited(match[2]), match[3]
