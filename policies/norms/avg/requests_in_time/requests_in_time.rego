# METADATA
# title: Binnen een maand antwoord
# description: >-
#   Wie iets vraagt over zijn gegevens, krijgt binnen een maand antwoord. Bij een moeilijke vraag mag het twee maanden
#   langer, als je dat meldt.
# custom:
#   title_en: An answer within a month
#   description_en: >-
#     Whoever asks about their data gets an answer within a month. For a difficult request it may take two months
#     more, if you say so.
#   level: obligation
#   source: {regulation: AVG, article: "12", paragraph: "3", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Spreek af wie verzoeken behandelt en bewaak de termijn, ook bij de leverancier.
#   remedy_en: Agree who deals with requests and guard the period, at the supplier too.
package norms.avg.requests_in_time

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "in_time" in input.facts.data_subjects.rights
