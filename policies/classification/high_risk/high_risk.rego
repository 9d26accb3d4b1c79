# METADATA
# title: AI-systeem met hoog risico
# description: The two routes of Article 6 of the AI Act, what narrows them, and what each route brings along.
# custom:
#   title_en: High-risk AI system
package classification.high_risk

import data.classification.biometrics
import data.classification.law_enforcement
import data.classification.system

# METADATA
# description: >-
#   High-risk for Chapter III: by Annex III or by Section A of Annex I. Article 2(2) leaves only Article 6(1) to a
#   system that is high-risk through Section B, so no duty of Chapter III then, whatever Annex III says.
any_ground if {
	annex_iii
	not annex_i_section_b
}

any_ground if annex_i_section_a

# METADATA
# description: High-risk through Article 6(2), unless the derogation of Article 6(3) holds.
# custom:
#   source: {regulation: AIA, article: "6", paragraph: "2", version: "2026-07-27"}
annex_iii if {
	annex_iii_use
	not excepted
}

# METADATA
# description: High-risk through Article 6(1), whichever section of Annex I the product belongs to.
# custom:
#   source: {regulation: AIA, article: "6", paragraph: "1", version: "2026-07-27"}
annex_i if annex_i_section_a

annex_i if annex_i_section_b

# METADATA
# description: >-
#   An Annex III use that is held not to be high-risk, Article 6(3). Both the first and the second subparagraph are
#   required here: no significant risk, so no output that weighs heavily in the outcome either, and one of the four
#   limited tasks. Profiling always undoes it.
# custom:
#   source: {regulation: AIA, article: "6", paragraph: "3", version: "2026-07-27"}
excepted if {
	annex_iii_use
	count(input.facts.area.limited_task) > 0
	input.facts.area.significant_risk == false
	input.facts.decision.significant_influence == false
	input.facts.persons.profiling == false
}

# METADATA
# description: Meant for a use that Annex III lists, whether or not Article 6(3) takes it out again.
annex_iii_use if outside_infrastructure

annex_iii_use if critical_infrastructure

# METADATA
# description: Meant as a safety component of critical infrastructure, point 2 of Annex III.
critical_infrastructure if {
	system.ai_system
	some use in input.facts.area.annex_iii
	use in {"p2_digital_infrastructure", "p2_road_traffic", "p2_utilities"}
	safety_component
}

# METADATA
# description: >-
#   Meant for a use of another point of Annex III than point 2. Points 1, 6 and 7 count only uses that the law permits;
#   point 6 only what is used by or on behalf of a law enforcement authority.
outside_infrastructure if {
	system.ai_system
	some use in input.facts.area.annex_iii
	use in {
		"p3a_school_admission", "p3b_learning_outcomes", "p3c_education_level", "p3d_exam_monitoring",
		"p4a_recruitment", "p4b_worker_management",
		"p5a_public_benefits", "p5b_creditworthiness", "p5c_insurance", "p5d_emergency",
		"p8a_justice", "p8b_elections",
	}
}

outside_infrastructure if {
	permission_needed
	input.facts.area.use_permitted
}

# METADATA
# description: >-
#   Meant for a use that points 1, 6 and 7 of Annex III list only as far as the law permits it. What was answered about
#   recognising, sorting and reading people by their bodies counts too, so that one answer is enough.
permission_needed if {
	system.ai_system
	some use in input.facts.area.annex_iii
	use in {
		"p1a_biometric_identification", "p1b_biometric_categorisation", "p1c_emotion_recognition",
		"p7a_migration_polygraph", "p7b_migration_risk", "p7c_asylum_application", "p7d_migration_identification",
	}
}

permission_needed if {
	system.ai_system
	some use in input.facts.area.annex_iii
	use in {"p6a_victim_risk", "p6b_polygraph", "p6c_evidence", "p6d_offending_risk", "p6e_crime_profiling"}
	law_enforcement.activity
}

permission_needed if {
	system.ai_system
	biometrics.remote_identification
}

permission_needed if {
	system.ai_system
	biometrics.categorisation_system
	count(input.facts.biometrics.categories) > 0
}

permission_needed if {
	system.ai_system
	biometrics.emotion_recognition_system
}

# METADATA
# description: High-risk through a product of Section A of Annex I. Machinery was in Section A until 26 July 2026.
annex_i_section_a if {
	_by_product
	input.facts.product.annex_i == "section_a"
}

annex_i_section_a if {
	_by_product
	input.facts.product.annex_i == "machinery"
	input.as_of < "2026-07-27"
}

# METADATA
# description: High-risk through a product of Section B of Annex I, where machinery is since 27 July 2026.
annex_i_section_b if {
	_by_product
	input.facts.product.annex_i == "section_b"
}

annex_i_section_b if {
	_by_product
	input.facts.product.annex_i == "machinery"
	input.as_of >= "2026-07-27"
}

# METADATA
# description: >-
#   A safety component, Article 3(14), for the whole Act. What serves convenience and the like only is none (6(1a)),
#   unless people are in danger when it fails (6(1b)).
# custom:
#   source: {regulation: AIA, article: "3", point: "14", version: "2026-07-27"}
safety_component if input.facts.product.failure_harms == "people"

safety_component if input.facts.product.purpose == "prevents_danger"

safety_component if {
	input.facts.product.failure_harms == "property"
	input.facts.product.purpose == "other"
}

safety_component if {
	input.facts.product.failure_harms == "property"
	input.as_of < "2026-07-27"
}

# Article 6(1): both conditions.
_by_product if {
	system.ai_system
	input.facts.product.annex_i in {"section_a", "section_b", "machinery"}
	_product_or_safety_component
	_third_party_assessment
}

_product_or_safety_component if input.facts.product.part == "whole_product"

_product_or_safety_component if {
	input.facts.product.part == "component"
	safety_component
}

_third_party_assessment if input.facts.product.third_party_assessment == "required"

# Article 6(1c) came with Regulation (EU) 2026/1744.
_third_party_assessment if {
	input.facts.product.third_party_assessment == "only_other_risks"
	input.as_of < "2026-07-27"
}
