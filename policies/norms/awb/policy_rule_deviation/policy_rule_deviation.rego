# METADATA
# title: Afwijken van een beleidsregel kan
# description: >-
#   De gemeente volgt haar beleidsregel, behalve als die in een bijzonder geval te hard uitpakt. Een systeem dat de
#   regel toepast, laat daar ruimte voor.
# custom:
#   title_en: Deviating from a policy rule is possible
#   description_en: >-
#     The municipality follows its policy rule, except where that is too harsh in a special case. A system that
#     applies the rule leaves room for that.
#   level: obligation
#   source: {regulation: AWB, article: "4:84", version: "1998-01-01"}
#   applies_from: "1998-01-01"
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Bouw een uitweg in: een medewerker kan een geval uit het systeem halen en anders besluiten.
#   remedy_en: >-
#     Build in a way out: a member of staff can take a case out of the system and decide otherwise.
package norms.awb.policy_rule_deviation

import data.classification.automated_decision

applies if {
	automated_decision.formal_decision
	"policy_rules" in input.facts.public_law.decision_traits
}

met if "deviates" in input.facts.public_law.procedure
