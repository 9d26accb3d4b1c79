# METADATA
# title: Niet langer bewaren dan nodig
# description: Je bewaart persoonsgegevens niet langer dan nodig is voor het doel. Daarna verdwijnen ze echt.
# custom:
#   title_en: Kept no longer than needed
#   description_en: Personal data are kept no longer than the purpose needs. After that they really disappear.
#   level: obligation
#   source: {regulation: AVG, article: "5", paragraph: "1", point: "e", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-02
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Stel een bewaartermijn vast en laat het systeem daarna zelf wissen. Kijk ook naar de selectielijst.
#   remedy_en: >-
#     Set a retention period and let the system erase by itself after it. Look at the archival selection list too.
package norms.avg.storage_limitation

import data.classification.personal_data

applies if personal_data.under_gdpr

met if {
	"erased" in input.facts.records.arranged
	"period" in input.facts.records.arranged
}
