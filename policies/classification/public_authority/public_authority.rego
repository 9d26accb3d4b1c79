# METADATA
# title: Overheidsinstantie
# description: >-
#   Where the AI Act asks something of public authorities only. A municipality is one by its nature, as a body that
#   public law governs (Article 27(1)), and whoever uses a system in its name acts for it (Article 49(3)). So nothing is
#   asked: where the municipality is the deployer, a public authority is; where somebody else is, these duties are not
#   its own.
# custom:
#   title_en: Public authority
package classification.public_authority

import data.classification.high_risk
import data.classification.role

# METADATA
# description: The deployer of the system is a public authority.
# custom:
#   source: {regulation: AIA, article: "26", paragraph: "8", version: "2026-07-27"}
deployer if role.deployer

# METADATA
# description: >-
#   The same, of a high-risk system of Annex III outside point 2: what Articles 26(8), 27 and 49(3) are about. That
#   26(8) reaches no further is a reading.
# custom:
#   source: {regulation: AIA, article: "49", paragraph: "3", version: "2026-07-27"}
deployer_under_annex_iii if {
	deployer
	high_risk.any_ground
	high_risk.annex_iii
	high_risk.outside_infrastructure
}

# METADATA
# description: The system is intended to be used by public authorities, this municipality or others.
# custom:
#   source: {regulation: AIA, article: "111", paragraph: "2", version: "2026-07-27"}
intended if input.facts.history.intended_for_public_authorities
