# METADATA
# title: Een opgeleide toezichthouder
# description: Op AI met hoog risico let iemand die daarvoor is opgeleid.
# custom:
#   title_en: A trained overseer
#   description_en: High-risk AI is watched by somebody who was trained for it.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-21
#   applies_from_literal: "2026-08-02"
#   caveat: De wet noemt een andere datum.
#   caveat_en: The law names another date.
#   due: before_use
#   responsible: process_owner
#   remedy: Wijs iemand aan en leid die op.
#   remedy_en: Assign somebody and train them.
package norms.aia.overseer

import data.classification.high_risk
import data.classification.transition

applies if high_risk.annex_iii

applies_from := transition.overseer

met if {
	input.facts.oversight.assigned
	input.facts.oversight.trained
}
