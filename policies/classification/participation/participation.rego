# METADATA
# title: Hoe inwoners meedoen
# description: >-
#   The step of participation that fits the effect of an algorithm on residents. For each case one step; only deciding
#   together may come on top.
# custom:
#   title_en: How residents take part
package classification.participation

import data.classification.high_risk
import data.classification.impactful
import data.classification.scrutiny

# METADATA
# description: An algorithm that the municipality uses and that people outside the organisation notice.
residents_affected if {
	scrutiny.in_use
	some group in input.facts.persons.groups
	group in {"residents", "children", "vulnerable", "visitors"}
}

# METADATA
# description: Residents are informed, where the algorithm is not impactful.
inform if {
	residents_affected
	not impactful.impactful_algorithm
}

# METADATA
# description: Residents are consulted, where the algorithm is impactful and no high-risk AI.
consult if {
	residents_affected
	impactful.impactful_algorithm
	not high_risk.annex_iii
	not high_risk.annex_i
}

# METADATA
# description: Residents advise, where it is high-risk AI.
advise if {
	residents_affected
	high_risk.annex_iii
}

advise if {
	residents_affected
	high_risk.annex_i
}

# METADATA
# description: An impactful algorithm that affects a group which was harmed before.
harmed_before if {
	residents_affected
	impactful.impactful_algorithm
	input.facts.participation.groups_harmed_before
}
