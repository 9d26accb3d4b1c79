# METADATA
# title: Gelijke gevallen gelijk behandelen
# description: >-
#   Wie in gelijke gevallen verkeert, wordt gelijk behandeld. Een algoritme discrimineert niet, ook niet via een
#   postcode of ander gegeven dat op zo'n kenmerk lijkt.
# custom:
#   title_en: Equal cases treated equally
#   description_en: >-
#     Equal cases are treated equally. An algorithm does not discriminate, not through a postcode or other data that
#     resemble such a trait either.
#   level: obligation
#   source: {regulation: GW, article: "1", version: "2023-02-22"}
#   urn: urn:nl:ak:ver:grw-02
#   applies_from: "1983-02-17"
#   caveat: >-
#     De Grondwet zegt niet hoe je dit laat zien. Deze vier stappen volgen uit het Algoritmekader en uit de toets op
#     indirect onderscheid.
#   caveat_en: >-
#     The Constitution does not say how to show this. These four steps follow from the Algorithm Framework and from
#     the test for indirect distinction.
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Onderzoek de gegevens en vergelijk de uitkomsten voor groepen, ook met een steekproef. Herstel verschillen
#     zonder goede reden.
#   remedy_en: >-
#     Examine the data and compare the outcomes for groups, with a random sample too. Repair differences without a
#     good reason.
package norms.awb.no_discrimination

import data.classification.system

applies if {
	system.algorithm
	input.facts.decision.system_role in {"decides", "informs"}
}

applies if {
	system.algorithm
	input.facts.decision.categorises
}

met if {
	"no_protected_trait" in input.facts.public_law.equality
	"proxies_examined" in input.facts.public_law.equality
	"outcomes_compared" in input.facts.public_law.equality
	"differences_justified" in input.facts.public_law.equality
}
