# METADATA
# title: Dit jaar beoordeeld
# description: Een systeem dat over veel mensen gaat is dit jaar beoordeeld.
# custom:
#   title_en: Reviewed this year
#   description_en: A system about many people was reviewed this year.
#   level: obligation
#   source: {regulation: ORG, article: "2", version: "2026-01-01"}
#   applies_from: "2026-01-01"
#   due: before_use
#   responsible: process_owner
#   remedy: Laat het beoordelen.
#   remedy_en: Have it reviewed.
package norms.org.reviewed

import data.classification.system

applies if {
	system.algorithm
	input.facts.decision.affected >= 100
}

met if input.facts.oversight.reviewed_on >= "2026-01-01"
