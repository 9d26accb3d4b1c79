"""The sentences of the checks that Python makes; those on annotations stand in policies/checks."""

from collections.abc import Iterable

from toetssteen.intake.questions import Text

# What our own lint rules ask, in Dutch. Their English text is in .regal/rules.
_RULES = {
    "concept-shape": (
        "Een begrip is een regel in classification.<naam> die waar is, codes bevat of "
        "één datum geeft."
    ),
    "data-reference": (
        "Normen en begrippen bouwen alleen op data.classification, data.lib en data.vocabulary."
    ),
    "fact-reference": (
        "Normen en begrippen lezen alleen input.facts.<onderdeel>.<naam> en input.as_of."
    ),
    "legal-source": (
        "Elke norm noemt zijn bron, zijn teksten in twee talen, wie iets moet doen en wanneer."
    ),
    "no-comprehension": "Schrijf een verzameling met `contains` in plaats van een comprehension.",
    "no-concept-iteration": "Loop niet langs begrippen: noem het begrip dat je bedoelt.",
    "no-default": "Gebruik geen `default`: die beslist wat niemand heeft beantwoord.",
    "no-else": "Gebruik geen `else`: schrijf regels die elkaar uitsluiten.",
    "no-every": "Gebruik geen `every`: schrijf de voorwaarden uit.",
    "no-ignore-directive": "Een norm of begrip kan een regel van dit huis niet uitzetten.",
    "no-negated-comparison": (
        "Schrijf de omgekeerde vergelijking: `x <= 3` in plaats van `not x > 3`."
    ),
    "no-opaque-call": "Deze functie verbergt een feit dat niemand heeft beantwoord.",
    "norm-applies": "Elke norm zegt wanneer hij geldt en vanaf welke datum.",
    "norm-shape": (
        "Een norm is norms.<pakket>.<naam> in <naam>.rego, met alleen de regels applies, met, "
        "applies_from en applies_from_literal; hulpregels beginnen met een liggend streepje."
    ),
    "norm-test-file": "Naast elke norm staat <naam>_test.rego met een tabel `cases` en een test.",
    "pure-functions": "Functies staan in data.lib en hangen alleen af van hun argumenten.",
}


def said_by_opa(message: str) -> Text:
    """What OPA says, in its own words."""
    return Text(nl=f"OPA meldt: {message}", en=f"OPA says: {message}")


def unknown_reference(reference: str, have: str, wanted: Iterable[str]) -> Text:
    """A name that does not exist, such as a fact that nobody is asked, with those that do."""
    choices = ", ".join(wanted)
    return Text(
        nl=f"{reference} bestaat niet: je schreef {have}. Kies uit: {choices}.",
        en=f"{reference} does not exist: have {have}, want one of: {choices}.",
    )


def linted(category: str, rule: str, description: str) -> Text:
    """What Regal says; for a rule of our own with a Dutch sentence."""
    said = f"{' '.join(description.split())} [{category}/{rule}]"
    if category == "governance":
        return Text(nl=f"{_RULES[rule]} {said}", en=said)
    return Text(nl=f"Regal meldt: {said}", en=f"Regal says: {said}")


def unformatted() -> Text:
    """A file that `opa fmt` would write otherwise."""
    return Text(
        nl="Dit bestand is niet opgemaakt. Draai `opa fmt --write`.",
        en="This file is not formatted. Run `opa fmt --write`.",
    )


def test_failed(name: str, cases: Iterable[str]) -> Text:
    """A test that failed, with the cases of its table that did."""
    which = "; ".join(cases)
    return Text(
        nl=f"Test {name} slaagt niet{f': {which}' if which else ''}.",
        en=f"Test {name} fails{f': {which}' if which else ''}.",
    )


def test_skipped(name: str) -> Text:
    """A test that is there and was not run."""
    return Text(
        nl=f"Test {name} wordt overgeslagen.",
        en=f"Test {name} is skipped.",
    )


def no_tests() -> Text:
    """No test at all."""
    return Text(nl="Er zijn geen tests gevonden.", en="No tests were found.")


def not_covered(first: int, last: int) -> Text:
    """Lines that no test reaches."""
    if first == last:
        return Text(nl="Geen test komt op deze regel.", en="No test reaches this line.")
    return Text(
        nl=f"Geen test komt op regel {first} tot en met {last}.",
        en=f"No test reaches lines {first} to {last}.",
    )
