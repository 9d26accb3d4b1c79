# METADATA
# title: Impactvol algoritme
# description: >-
#   The definition of the Algoritmekader. In doubt an algorithm counts as impactful: that is a matter of how an open
#   answer is treated, so no default stands here.
# custom:
#   title_en: Impactful algorithm
package classification.impactful

import data.classification.high_risk
import data.classification.system

# METADATA
# description: >-
#   High-risk AI, or an algorithm in a process with legal effects, or one that shapes how government sorts or approaches
#   people.
impactful_algorithm if high_risk.annex_iii

impactful_algorithm if high_risk.annex_i

impactful_algorithm if {
	system.algorithm
	input.facts.decision.legal_effect
}

impactful_algorithm if {
	system.algorithm
	input.facts.decision.categorises
}
