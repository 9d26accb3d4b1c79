# METADATA
# title: Geen AI die in woningen kijkt
# description: AI kijkt niet in woningen, behalve als een rechter dat beveelt.
# custom:
#   title_en: No AI that watches homes
#   description_en: AI does not watch homes, unless a court orders it.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "a", version: "2026-07-27"}
#   applies_from: "2025-02-02"
#   due: always
#   responsible: process_owner
#   remedy: Kijk niet in woningen.
#   remedy_en: Do not watch homes.
package norms.aia.no_home_watching

import data.classification.system

applies if {
	"homes" in input.facts.system.watches
	system.ai_system
}

met if input.facts.decision.ordered_by_court
