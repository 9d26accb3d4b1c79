# METADATA
# title: Advies over belangrijke nieuwe techniek
# description: Voert de gemeente belangrijke nieuwe techniek in, dan kan de ondernemingsraad eerst advies geven.
# custom:
#   title_en: Advice on important new technology
#   description_en: If the municipality introduces important new technology, the works council can advise first.
#   level: obligation
#   source: {regulation: WOR, article: "25", paragraph: "1", point: "k", version: "1998-03-04"}
#   applies_from: "1998-03-04"
#   caveat: >-
#     Besluiten van politieke organen over publieke taken vallen erbuiten, behalve de gevolgen voor medewerkers
#     (artikel 46d).
#   caveat_en: >-
#     Decisions of political bodies on public tasks are excluded, except the consequences for staff (Article 46d).
#   due: before_use
#   responsible: hr
#   remedy: Vraag advies op een moment dat het nog iets kan veranderen.
#   remedy_en: Seek advice at a moment when it can still change something.
package norms.awb.works_council_technology

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
	"important_technology" in input.facts.works_council.subjects
}

met if "advice_asked" in input.facts.works_council.steps
