# METADATA
# title: Verwerker die genoeg garanties geeft
# description: De gemeente kiest alleen een verwerker die de gegevens goed kan beschermen. Zij gaat dat na.
# custom:
#   title_en: A processor with sufficient guarantees
#   description_en: The municipality only chooses a processor that can protect the data well. It checks that.
#   level: obligation
#   source: {regulation: AVG, article: "28", paragraph: "1", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_contract
#   responsible: buyer
#   remedy: Vraag om bewijs, zoals een certificaat of een verslag van een controle, voordat je tekent.
#   remedy_en: Ask for proof, such as a certificate or an audit report, before you sign.
package norms.avg.processor_guarantees

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	"processor" in input.facts.personal_data.handled_by
}

met if "vetted" in input.facts.transfers.processor
