# METADATA
# title: Wie een ernstig incident meldt
# description: >-
#   Who reports a serious incident with a high-risk system under Article 73 of the AI Act, and which incidents have
#   which time limit.
# custom:
#   title_en: Who reports a serious incident
package classification.incident

import data.classification.high_risk
import data.classification.role

# METADATA
# description: >-
#   Reports as the provider of a system that it placed on the market, or as a deployer that cannot reach the provider.
reporter if provider_reports

reporter if {
	role.deployer
	not role.provider
	high_risk.any_ground
	input.facts.incidents.provider_unreachable
}

# METADATA
# description: The provider of a high-risk system that it placed on the market, Article 73(1).
# custom:
#   source: {regulation: AIA, article: "73", paragraph: "1", version: "2026-07-27"}
provider_reports if {
	role.provider
	high_risk.any_ground
	input.facts.transparency.placed_on_market
}

# METADATA
# description: A serious incident of any kind, Article 3(49), or a widespread infringement, Article 3(61).
# custom:
#   source: {regulation: AIA, article: "3", point: "49", version: "2026-07-27"}
happened if count(input.facts.incidents.kinds) > 0

# METADATA
# description: Harm with the ordinary time limit of Article 73(2).
# custom:
#   source: {regulation: AIA, article: "73", paragraph: "2", version: "2026-07-27"}
ordinary if {
	some kind in input.facts.incidents.kinds
	kind in {"health", "rights", "property_environment"}
}

# METADATA
# description: A widespread infringement or an incident of Article 3(49)(b), with the time limit of Article 73(3).
# custom:
#   source: {regulation: AIA, article: "73", paragraph: "3", version: "2026-07-27"}
urgent if {
	some kind in input.facts.incidents.kinds
	kind in {"infrastructure", "widespread"}
}

# METADATA
# description: A death, with the time limit of Article 73(4).
# custom:
#   source: {regulation: AIA, article: "73", paragraph: "4", version: "2026-07-27"}
fatal if "death" in input.facts.incidents.kinds
