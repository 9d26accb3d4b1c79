# METADATA
# title: Verwerkersovereenkomst
# description: >-
#   Verwerkt een ander de persoonsgegevens voor de gemeente, dan staan de afspraken daarover in een overeenkomst.
# custom:
#   title_en: Processor agreement
#   description_en: >-
#     If another party processes the personal data for the municipality, an agreement lays down the terms.
#   level: obligation
#   source: {regulation: AVG, article: "28", paragraph: "3", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: buyer
#   remedy: Sluit een verwerkersovereenkomst voordat de ander de eerste gegevens krijgt.
#   remedy_en: Conclude a processor agreement before the other party gets the first data.
package norms.avg.processor_agreement

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	"processor" in input.facts.personal_data.handled_by
}

met if input.facts.supplier.processor_agreement
