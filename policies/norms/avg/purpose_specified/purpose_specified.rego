# METADATA
# title: Een precies doel
# description: Persoonsgegevens verzamel je voor een doel dat vooraf precies vaststaat en is opgeschreven.
# custom:
#   title_en: A specified purpose
#   description_en: Personal data are collected for a purpose that is fixed precisely and written down beforehand.
#   level: obligation
#   source: {regulation: AVG, article: "5", paragraph: "1", point: "b", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Schrijf in één of twee zinnen op waarvoor de gegevens zijn, voordat je ze verzamelt.
#   remedy_en: Write down in one or two sentences what the data are for, before you collect them.
package norms.avg.purpose_specified

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "purpose" in input.facts.records.arranged
