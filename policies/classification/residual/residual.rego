# METADATA
# title: Wat de wet naar de letter niet uitstelt
# description: >-
#   Articles 43, 47, 48, 72 and 73 of the AI Act hold for both routes to high risk, and Article 113 does not defer them.
#   This is the date by the letter; Article 111(2) still comes first.
# custom:
#   title_en: What the law does not defer by its letter
package classification.residual

import data.classification.high_risk
import data.classification.transition

# METADATA
# description: >-
#   The date by the letter of the route that counts. By both routes at once that is Annex III, as in transition.
by_letter := transition.annex_iii_residual if high_risk.annex_iii

by_letter := "2026-08-02" if {
	_by_annex_i_only
	input.as_of >= "2026-07-27"
	input.facts.history.in_service_on >= "2028-08-02"
}

by_letter := transition.annex_i_route if {
	_by_annex_i_only
	input.as_of >= "2026-07-27"
	input.facts.history.in_service_on < "2028-08-02"
}

# The text before Regulation (EU) 2026/1744 deferred for this route whatever corresponds to Article 6(1).
by_letter := transition.annex_i_route if {
	_by_annex_i_only
	input.as_of < "2026-07-27"
}

_by_annex_i_only if {
	not high_risk.annex_iii
	high_risk.annex_i_section_a
}
