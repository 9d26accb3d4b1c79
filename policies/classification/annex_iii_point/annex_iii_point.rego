# METADATA
# title: Welk punt van bijlage III
# description: >-
#   Points of Annex III that have rules of their own. What was answered about recognising, sorting and reading people by
#   their bodies counts too. A use that no law permits is not on the list.
# custom:
#   title_en: Which point of Annex III
package classification.annex_iii_point

import data.classification.biometrics
import data.classification.law_enforcement
import data.classification.system

# METADATA
# description: Point 1, biometrics.
point_1 if point_1a

point_1 if {
	_permitted
	some use in input.facts.area.annex_iii
	use in {"p1b_biometric_categorisation", "p1c_emotion_recognition"}
}

point_1 if {
	_permitted
	biometrics.categorisation_system
	count(input.facts.biometrics.categories) > 0
}

point_1 if {
	_permitted
	biometrics.emotion_recognition_system
}

# METADATA
# description: Point 1(a), remote biometric identification.
point_1a if {
	_permitted
	"p1a_biometric_identification" in input.facts.area.annex_iii
}

point_1a if {
	_permitted
	biometrics.remote_identification
}

# METADATA
# description: Migration, asylum and border control, point 7.
point_7 if {
	_permitted
	some use in input.facts.area.annex_iii
	use in {
		"p7a_migration_polygraph", "p7b_migration_risk", "p7c_asylum_application", "p7d_migration_identification",
	}
}

# METADATA
# description: >-
#   Points 1, 6 and 7 in the areas of law enforcement, migration, asylum and border control, which Article 49(4)
#   registers in a part of the database that is not public.
# custom:
#   source: {regulation: AIA, article: "49", paragraph: "4", version: "2026-07-27"}
registered_in_secret if {
	point_1
	law_enforcement.activity
}

registered_in_secret if {
	_permitted
	some use in input.facts.area.annex_iii
	use in {"p6a_victim_risk", "p6b_polygraph", "p6c_evidence", "p6d_offending_risk", "p6e_crime_profiling"}
	law_enforcement.activity
}

registered_in_secret if point_7

_permitted if {
	system.ai_system
	input.facts.area.use_permitted
}
