# METADATA
# title: Toegankelijk voor iedereen
# description: >-
#   Een chatbot, formulier of app van de gemeente is te gebruiken door mensen met een beperking. In de verklaring over
#   toegankelijkheid staat hoe ver je bent.
# custom:
#   title_en: Accessible to everybody
#   description_en: >-
#     A chatbot, form or app of the municipality can be used by people with a disability. The accessibility statement
#     says how far you are.
#   level: obligation
#   source: {regulation: BDTO, article: "toegankelijkheidseisen en toegankelijkheidsverklaring", version: "2018-07-01"}
#   applies_from: "2020-09-23"
#   caveat: >-
#     De eisen volgen uit Richtlijn (EU) 2016/2102, met EN 301 549 en WCAG 2.1 AA. De datum is die voor alle websites.
#     Voor nieuwe websites was het een jaar eerder, voor apps 23 juni 2021. Artikelnummers noemen we niet, want het
#     tijdelijke besluit is vervangen.
#   caveat_en: >-
#     The requirements follow from Directive (EU) 2016/2102, with EN 301 549 and WCAG 2.1 AA. The date is that for all
#     websites. For new websites it was a year earlier, for apps 23 June 2021. We name no article numbers, as the
#     temporary decree was replaced.
#   due: before_use
#   responsible: communication
#   remedy: Laat het systeem onderzoeken, herstel de fouten en werk de verklaring bij.
#   remedy_en: Have the system examined, repair the faults and update the statement.
package norms.awb.accessible_channel

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
	input.facts.system.interacts_with_people
	count(input.facts.accessibility.channels) > 0
}

met if {
	"statement" in input.facts.accessibility.arranged
	"meets_standard" in input.facts.accessibility.arranged
}

# A disproportionate burden, which the statement explains.
met if {
	"statement" in input.facts.accessibility.arranged
	"too_heavy_explained" in input.facts.accessibility.arranged
}
