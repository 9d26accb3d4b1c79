# METADATA
# title: "Kennispaspoort: wie bouwt"
# description: Bouwt de gemeente AI zelf of met partners, dan hebben de makers het expertniveau.
# custom:
#   title_en: "Knowledge passport: those who build"
#   description_en: If the municipality builds AI itself or with partners, the makers have the expert level.
#   level: obligation
#   source: {regulation: ORG, article: "AI-kennispaspoort", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 4. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 4. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: hr
#   remedy: Zet alleen mensen met het expertniveau in, of laat een expert meekijken.
#   remedy_en: Only put people with the expert level on it, or let an expert look along.
package norms.org.knowledge_makers

import data.classification.system

applies if {
	system.ai_system
	input.facts.system.developed_by in {"in_house", "with_partners"}
}

met if "makers" in input.facts.knowledge.held
