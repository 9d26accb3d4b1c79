# METADATA
# title: Recht op wissen
# description: Zijn gegevens niet meer nodig of mag de gemeente ze niet gebruiken, dan laat iemand ze wissen.
# custom:
#   title_en: Right to erasure
#   description_en: If data are not needed any more or may not be used, somebody has them erased.
#   level: obligation
#   source: {regulation: AVG, article: "17", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   caveat: >-
#     Zijn de gegevens nog nodig voor een publieke taak, een plicht of het archief, dan hoeft wissen niet (artikel 17,
#     derde lid).
#   caveat_en: >-
#     The municipality need not erase data that are still needed for a public task, a legal duty or the archives
#     (Article 17(3)).
#   due: before_use
#   responsible: process_owner
#   remedy: Regel hoe je gegevens wist, ook uit kopieën en uit gegevens om te trainen.
#   remedy_en: Arrange how data are erased, from copies and training data too.
package norms.avg.erasure

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "erasure" in input.facts.data_subjects.rights
