# METADATA
# title: Vertellen dat een systeem besluit
# description: >-
#   Besluit een systeem zelf over iemand, dan vertel je dat vooraf. Je vertelt ook hoe het werkt en wat het voor
#   iemand kan betekenen.
# custom:
#   title_en: Telling that a system decides
#   description_en: >-
#     If a system itself decides about somebody, you tell so beforehand. You also tell how it works and what it can
#     mean for them.
#   level: obligation
#   source: {regulation: AVG, article: "13", paragraph: "2", point: "f", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-07
#   applies_from: "2018-05-25"
#   caveat: >-
#     Voor gegevens van een ander staat hetzelfde in artikel 14, tweede lid, onder g. Een score die de doorslag geeft
#     telt ook als besluit (HvJ EU 7 december 2023, C-634/21).
#   caveat_en: >-
#     For data from others Article 14(2)(g) says the same. A score that settles the matter counts as a decision too
#     (CJEU 7 December 2023, C-634/21).
#   due: before_use
#   responsible: communication
#   remedy: Zet in de brief of privacyverklaring dat een systeem besluit, waar het op let en wat de gevolgen zijn.
#   remedy_en: >-
#     Say in the letter or privacy statement that a system decides, what it looks at and what the consequences are.
package norms.avg.logic_told

import data.classification.automated_decision
import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	automated_decision.automated_decision
}

met if "automated" in input.facts.data_subjects.told

# Article 13(4) and 14(5)(a), and Article 23 with Article 41 UAVG.
met if input.facts.data_subjects.not_told_because in {"known", "restricted"}

# Article 14(5)(b) to (d), which only holds for data from others.
met if {
	input.facts.data_subjects.not_told_because in {"impossible", "in_law", "secrecy"}
	input.facts.data_subjects.data_from == ["others"]
}
