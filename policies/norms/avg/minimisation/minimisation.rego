# METADATA
# title: Niet meer gegevens dan nodig
# description: Je gebruikt alleen de persoonsgegevens die nodig zijn voor het doel. Ook om te trainen en te testen.
# custom:
#   title_en: No more data than needed
#   description_en: Only the personal data that the purpose needs are used. That holds for training and testing too.
#   level: obligation
#   source: {regulation: AVG, article: "5", paragraph: "1", point: "c", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-03
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Loop alle gegevens langs en haal weg wat niet nodig is. Train waar het kan zonder namen.
#   remedy_en: Go through all data and remove what is not needed. Train without names where possible.
package norms.avg.minimisation

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "no_more" in input.facts.records.arranged
