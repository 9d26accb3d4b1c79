# METADATA
# title: FG op tijd betrokken
# description: >-
#   De functionaris gegevensbescherming wordt op tijd en goed betrokken bij alles wat over persoonsgegevens gaat.
# custom:
#   title_en: Data protection officer involved in time
#   description_en: The data protection officer is involved properly and in time in all that concerns personal data.
#   level: obligation
#   source: {regulation: AVG, article: "38", paragraph: "1", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Praat met de FG zodra er een plan is, dus voordat je koopt of bouwt.
#   remedy_en: Talk to the data protection officer as soon as there is a plan, so before you buy or build.
package norms.avg.fg_involved

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "in_time" in input.facts.records.fg
