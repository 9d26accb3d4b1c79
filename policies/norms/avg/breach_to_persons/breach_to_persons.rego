# METADATA
# title: Datalek vertellen aan de mensen zelf
# description: Geeft een datalek een hoog risico, dan vertel je het snel aan de mensen om wie het gaat.
# custom:
#   title_en: People told of a data breach
#   description_en: If a data breach brings a high risk, you soon tell the people concerned.
#   level: obligation
#   source: {regulation: AVG, article: "34", paragraph: "1", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: communication
#   remedy: Leg een tekst klaar en regel dat je de mensen kunt bereiken.
#   remedy_en: Have a text ready and arrange that you can reach the people.
package norms.avg.breach_to_persons

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "people_told" in input.facts.security.breach
