# METADATA
# title: Vanaf wanneer een plicht geldt
# description: >-
#   The dates of the AI Act that depend on the route to high risk (Article 113(c)) and on the history of the system
#   (Article 111(2)). A route without a date: the Act never reaches that system. For dates before 27 July 2026 the text
#   before Regulation (EU) 2026/1744 holds.
# custom:
#   title_en: From when a duty applies
package classification.transition

import data.classification.high_risk
import data.classification.public_authority

# METADATA
# description: >-
#   Sections 1 to 3 of Chapter III. By both routes at once the earliest date counts (a reading), which is never later
#   than that of Annex III.
chapter_iii := annex_iii_route if high_risk.annex_iii

chapter_iii := annex_i_route if {
	not high_risk.annex_iii
	high_risk.annex_i_section_a
}

# METADATA
# description: What depends on high risk through Article 6(2) and Annex III.
annex_iii_route := "2027-12-02" if {
	input.as_of >= "2026-07-27"
	_new_under_annex_iii
}

annex_iii_route := "2026-08-02" if {
	input.as_of < "2026-07-27"
	_new_under_annex_iii
}

annex_iii_route := input.facts.history.changed_significantly_on if {
	_old_under_annex_iii
	_changed_under_annex_iii
}

annex_iii_route := "2030-08-02" if {
	_unchanged_under_annex_iii
	public_authority.intended
}

# METADATA
# description: What depends on high risk through Article 6(1) and Section A of Annex I.
annex_i_route := "2028-08-02" if {
	input.as_of >= "2026-07-27"
	_new_under_annex_i
}

annex_i_route := "2027-08-02" if {
	input.as_of < "2026-07-27"
	_new_under_annex_i
}

annex_i_route := input.facts.history.changed_significantly_on if {
	_old_under_annex_i
	_changed_under_annex_i
}

annex_i_route := "2030-08-02" if {
	_unchanged_under_annex_i
	public_authority.intended
}

# METADATA
# description: >-
#   Articles 49 and 86 for systems of Annex III, by the letter: Article 113 does not defer them. Article 111(2) still
#   comes first.
annex_iii_residual := "2026-08-02" if _new_under_annex_iii

annex_iii_residual := input.facts.history.changed_significantly_on if {
	_old_under_annex_iii
	_changed_under_annex_iii
}

annex_iii_residual := "2030-08-02" if {
	_unchanged_under_annex_iii
	public_authority.intended
}

# METADATA
# description: Articles 6(4) and 49(2), for Annex III systems that are held not to be high-risk.
excepted_systems := "2027-12-02" if input.as_of >= "2026-07-27"

excepted_systems := "2026-08-02" if input.as_of < "2026-07-27"

# METADATA
# description: >-
#   On the market or in use before the cut-off of its route, and not changed significantly since. By both routes at
#   once that of Annex III counts.
unchanged_legacy if {
	high_risk.annex_iii
	_unchanged_under_annex_iii
}

unchanged_legacy if {
	not high_risk.annex_iii
	high_risk.annex_i_section_a
	_unchanged_under_annex_i
}

_new_under_annex_iii if {
	input.as_of >= "2026-07-27"
	input.facts.history.in_service_on >= "2027-12-02"
}

_new_under_annex_iii if {
	input.as_of < "2026-07-27"
	input.facts.history.in_service_on >= "2026-08-02"
}

_old_under_annex_iii if {
	input.as_of >= "2026-07-27"
	input.facts.history.in_service_on < "2027-12-02"
}

_old_under_annex_iii if {
	input.as_of < "2026-07-27"
	input.facts.history.in_service_on < "2026-08-02"
}

_unchanged_under_annex_iii if {
	_old_under_annex_iii
	not _changed_under_annex_iii
}

# A change counts once it is made; before the cut-off there is none that can count.
_changed_under_annex_iii if {
	input.as_of >= "2027-12-02"
	input.facts.history.changed_significantly
	input.facts.history.changed_significantly_on >= "2027-12-02"
	input.facts.history.changed_significantly_on <= input.as_of
}

_new_under_annex_i if {
	input.as_of >= "2026-07-27"
	input.facts.history.in_service_on >= "2028-08-02"
}

# The cut-off in the text before 27 July 2026 was one date for both routes.
_new_under_annex_i if {
	input.as_of < "2026-07-27"
	input.facts.history.in_service_on >= "2026-08-02"
}

_old_under_annex_i if {
	input.as_of >= "2026-07-27"
	input.facts.history.in_service_on < "2028-08-02"
}

_old_under_annex_i if {
	input.as_of < "2026-07-27"
	input.facts.history.in_service_on < "2026-08-02"
}

_unchanged_under_annex_i if {
	_old_under_annex_i
	not _changed_under_annex_i
}

_changed_under_annex_i if {
	input.as_of >= "2028-08-02"
	input.facts.history.changed_significantly
	input.facts.history.changed_significantly_on >= "2028-08-02"
	input.facts.history.changed_significantly_on <= input.as_of
}
