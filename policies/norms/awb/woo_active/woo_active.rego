# METADATA
# title: Uit eigen beweging openbaar
# description: >-
#   De gemeente maakt informatie over haar algoritmes zelf openbaar, als dat zonder veel te veel moeite kan.
# custom:
#   title_en: Public of its own accord
#   description_en: >-
#     The municipality makes information about its algorithms public of its own accord, where that does not take far
#     too much effort.
#   level: obligation
#   source: {regulation: WOO, article: "3.1", paragraph: "1", version: "2022-05-01"}
#   urn: urn:nl:ak:ver:woo-01
#   applies_from: "2022-05-01"
#   caveat: >-
#     Dit is een plicht om je in te spannen. Vaste groepen documenten (artikel 3.3) worden in stappen verplicht. Of
#     stukken over algoritmes daarin vallen, hangt van het stuk af.
#   caveat_en: >-
#     This is a duty to make an effort. Fixed groups of documents (Article 3.3) become obligatory in steps. Whether
#     documents about algorithms are among them depends on the document.
#   due: during_use
#   responsible: communication
#   remedy: Zet uitleg, de DPIA of een samenvatting op de website, of schrijf op waarom dat nog niet kan.
#   remedy_en: Put an explanation, the DPIA or a summary on the website, or write down why that is not possible yet.
package norms.awb.woo_active

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.used_by_municipality
}

met if "published" in input.facts.public_law.openness

met if "too_much_effort" in input.facts.public_law.openness
