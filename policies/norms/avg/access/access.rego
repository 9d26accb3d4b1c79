# METADATA
# title: Recht op inzage
# description: Wie erom vraagt, ziet welke gegevens de gemeente van hem gebruikt. Scores en labels horen daarbij.
# custom:
#   title_en: Right of access
#   description_en: Whoever asks sees which of their data the municipality uses. Scores and labels are included.
#   level: obligation
#   source: {regulation: AVG, article: "15", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   caveat: In bijzondere gevallen mag de gemeente dit recht beperken (artikel 41 van de Uitvoeringswet AVG).
#   caveat_en: In special cases the municipality may restrict this right (Article 41 of the GDPR Implementation Act).
#   due: before_use
#   responsible: process_owner
#   remedy: Regel dat je alle gegevens van één persoon uit het systeem kunt halen, ook wat het systeem zelf afleidde.
#   remedy_en: >-
#     Arrange that all data of one person can be taken from the system, including what the system itself inferred.
package norms.avg.access

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "access" in input.facts.data_subjects.rights
