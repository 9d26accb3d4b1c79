"""What several norms ask together."""

from __future__ import annotations

from toetssteen.policy.building import PolicySet

# The values of the ethical impact assessment that Eindhoven works with.
VALUES = {
    "controllable",
    "fair",
    "human_centred",
    "inclusive",
    "safe",
    "sustainable",
    "transparent",
}


def test_the_ethical_impact_assessment_asks_for_seven_values(policy_set: PolicySet) -> None:
    together = [norm for norm in policy_set.bundle.norms.values() if norm.collection == "eia"]
    assert {f"org.eia_{value}" for value in VALUES} == {norm.id for norm in together}
    # One assessment: from one source and one day, due at one moment, of one person, on one answer.
    assert (
        len({(norm.source, norm.applies_from, norm.due, norm.responsible) for norm in together})
        == 1
    )
    assert {"ethics.values"} == {fact for norm in together for fact in norm.reads} & {
        fact for fact in policy_set.questionnaire.questions if fact.startswith("ethics.")
    }
    codes = {choice.code for choice in policy_set.questionnaire.questions["ethics.values"].choices}
    assert codes == VALUES


def test_every_collection_has_members(policy_set: PolicySet) -> None:
    known = policy_set.bundle.data["vocabulary"]["collections"]
    used = {norm.collection for norm in policy_set.bundle.norms.values() if norm.collection}
    assert known.keys() == used
