# METADATA
# title: Rol van de gemeente
# description: >-
#   Whether the municipality is a provider (Articles 3(3) and 25(1) of the AI Act), a deployer (Article 3(4)), an
#   importer (3(6)) or a distributor (3(7)), or several of these. Nobody has a role where Article 2 excludes the system.
# custom:
#   title_en: Role of the municipality
package classification.role

import data.classification.high_risk
import data.classification.scope
import data.classification.system

# METADATA
# description: The municipality uses an AI system, itself or through others on its behalf.
# custom:
#   source: {regulation: AIA, article: "3", point: "4", version: "2026-07-27"}
deployer if {
	system.ai_in_use
	not scope.excluded
}

# METADATA
# description: The municipality counts as the provider of the AI system.
# custom:
#   source: {regulation: AIA, article: "3", point: "3", version: "2026-07-27"}
provider if provider_by_development

provider if provider_by_change

# METADATA
# description: >-
#   Developed the system or had it developed, and puts it into service or on the market under its own name. What it
#   builds for its own use bears its name.
provider_by_development if {
	system.ai_system
	input.facts.system.developed_by in {"in_house", "commissioned", "with_partners"}
	input.facts.system.under_own_name
	not scope.excluded
}

provider_by_development if {
	system.ai_in_use
	input.facts.system.developed_by == "in_house"
	not scope.excluded
}

# METADATA
# description: >-
#   Becomes the provider of a high-risk system of somebody else: by its own name on it, unless the contract leaves the
#   duties with the supplier, by a substantial modification, or by a purpose that makes the system high-risk.
# custom:
#   source: {regulation: AIA, article: "25", paragraph: "1", version: "2026-07-27"}
provider_by_change if {
	high_risk.any_ground
	input.facts.system.developed_by == "supplier"
	input.facts.system.under_own_name
	input.facts.provider.duties_left_with_supplier == false
	not scope.excluded
}

provider_by_change if {
	high_risk.any_ground
	not provider_by_development
	some change in input.facts.system.changes
	change in {"substantial_modification", "new_purpose"}
	not scope.excluded
}

# METADATA
# description: >-
#   First places a system on the market of the Union that bears the name of somebody outside it, free of charge or not.
# custom:
#   source: {regulation: AIA, article: "3", point: "6", version: "2026-07-27"}
importer if {
	system.ai_system
	"importer" in input.facts.supply_chain.role
	not scope.excluded
}

# METADATA
# description: Passes on a system of somebody else that is on the market of the Union already, free of charge or not.
# custom:
#   source: {regulation: AIA, article: "3", point: "7", version: "2026-07-27"}
distributor if {
	system.ai_system
	"distributor" in input.facts.supply_chain.role
	not scope.excluded
}
