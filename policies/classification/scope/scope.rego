# METADATA
# title: Buiten de AI-verordening
# description: >-
#   The exclusions of Article 2 of the AI Act that a municipality can meet. GDPR, public law and policy hold all the
#   same (2(7) and (9)). Paragraphs 4 and 10 are about authorities of third countries and about private persons, which a
#   municipality never is; paragraph 2 is in high_risk.
# custom:
#   title_en: Outside the AI Act
package classification.scope

import data.classification.high_risk

# METADATA
# description: >-
#   Excluded with everything in the Act: only for military, defence or national security purposes (2(3)), made and put
#   into service for scientific research and development only (2(6)), or not more than research, testing or development
#   before the market and service, without testing in real-world conditions (2(8)). What is used, on trial too, is past
#   that.
# custom:
#   source: {regulation: AIA, article: "2", paragraph: "3, 6, 8", version: "2026-07-27"}
excluded if {
	some reason in input.facts.scope.exclusions
	reason in {"national_security", "science_only"}
}

excluded if {
	"before_service" in input.facts.scope.exclusions
	input.facts.system.used_by_municipality == false
}

# METADATA
# description: >-
#   Released under a free and open-source licence, neither high-risk nor under Article 5 or 50 (2(12)). What these might
#   reach stays inside, whether or not it is prohibited in the end; so does every use that Annex III lists, because
#   whether it is high-risk is what Articles 6(4) and 49(2) are for. Both are readings.
# custom:
#   source: {regulation: AIA, article: "2", paragraph: "12", version: "2026-07-27"}
free_software if {
	"free_licence" in input.facts.scope.exclusions
	not high_risk.annex_iii_use
	not high_risk.annex_i
	input.facts.system.interacts_with_people == false
	count(input.facts.system.generates) == 0
	not _practice_of_article_5_or_50
}

_practice_of_article_5_or_50 if {
	some kind in input.facts.practice.kinds
	kind != "biometric_verification"
}
