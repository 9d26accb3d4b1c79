# METADATA
# title: Datalek binnen 72 uur melden
# description: >-
#   Een datalek meld je bij de Autoriteit Persoonsgegevens binnen 72 uur nadat je het weet. Het hoeft niet als een
#   risico voor mensen onwaarschijnlijk is.
# custom:
#   title_en: Data breach reported within 72 hours
#   description_en: >-
#     A data breach is reported to the Data Protection Authority within 72 hours after you know of it. It is not
#     needed where a risk for people is unlikely.
#   level: obligation
#   source: {regulation: AVG, article: "33", paragraph: "1", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Een Europees voorstel wil hier 96 uur van maken (COM(2025) 837). Het was op 23 september 2026 nog niet
#     aangenomen.
#   caveat_en: >-
#     A European proposal wants to make this 96 hours (COM(2025) 837). It had not been adopted on 23 September 2026.
#   due: before_use
#   responsible: fg
#   remedy: Spreek af wie meldt, ook in het weekend, en laat de leverancier een lek meteen doorgeven.
#   remedy_en: Agree who reports, at weekends too, and let the supplier pass on a breach at once.
package norms.avg.breach_to_authority

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "within_72_hours" in input.facts.security.breach
