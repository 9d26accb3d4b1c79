# METADATA
# title: Besluiten met een algoritme
# description: Decisions about people that an algorithm takes, and formal decisions it has a part in; AI or not.
# custom:
#   title_en: Decisions made with an algorithm
package classification.automated_decision

import data.classification.system

# METADATA
# description: >-
#   A decision with a legal or similarly significant effect, taken by automated means only, Article 22(1) GDPR. A score
#   that in practice settles what people decide is such a decision itself (CJEU 7 December 2023, C-634/21, SCHUFA).
# custom:
#   source: {regulation: AVG, article: "22", paragraph: "1", version: "2016-05-04"}
automated_decision if {
	system.algorithm
	input.facts.decision.system_role == "decides"
	input.facts.decision.legal_effect
}

automated_decision if {
	system.algorithm
	input.facts.decision.system_role == "informs"
	input.facts.decision.legal_effect
	input.facts.decision.significant_influence
	input.facts.automated.output_settles
}

# METADATA
# description: An algorithm takes, or helps to take, a decision as meant in Article 1:3 Awb, open to objection.
# custom:
#   source: {regulation: AWB, article: "1:3", paragraph: "1", version: "1994-01-01"}
formal_decision if {
	system.algorithm
	input.facts.decision.system_role in {"informs", "decides"}
	input.facts.decision.legal_effect
	input.facts.automated.formal_decision
}
