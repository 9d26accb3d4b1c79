# METADATA
# title: In het verwerkingsregister
# description: >-
#   Het gebruik van persoonsgegevens staat in het verwerkingsregister van de gemeente, met alles wat de AVG vraagt.
# custom:
#   title_en: In the record of processing
#   description_en: >-
#     The use of personal data is in the municipality's record of processing, with all that the GDPR asks.
#   level: obligation
#   source: {regulation: AVG, article: "30", paragraph: "1", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Meld het systeem bij de privacy officer en vul de gegevens in het register aan.
#   remedy_en: Report the system to the privacy officer and complete the data in the record.
package norms.avg.records_of_processing

import data.classification.personal_data

applies if personal_data.under_gdpr

met if input.facts.records.register == "complete"
