# METADATA
# title: Korte en gewone taal
# description: >-
#   Wat je mensen vertelt over hun gegevens is kort, makkelijk te vinden en in gewone taal. Dat geldt extra voor
#   kinderen.
# custom:
#   title_en: Short and plain language
#   description_en: >-
#     What you tell people about their data is short, easy to find and in plain language. That holds all the more for
#     children.
#   level: obligation
#   source: {regulation: AVG, article: "12", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-07
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: communication
#   remedy: Laat de tekst lezen door mensen voor wie hij is, en pas hem aan.
#   remedy_en: Let people for whom the text is meant read it, and adapt it.
package norms.avg.plain_language

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "plain" in input.facts.data_subjects.told
