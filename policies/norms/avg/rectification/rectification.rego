# METADATA
# title: Recht op verbetering
# description: >-
#   Kloppen gegevens niet, dan laat iemand ze verbeteren of aanvullen. Ook een onjuist label of een onjuiste score.
# custom:
#   title_en: Right to rectification
#   description_en: If data are not correct, somebody has them corrected or completed. A wrong label or score too.
#   level: obligation
#   source: {regulation: AVG, article: "16", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Regel wie fouten verbetert, in het systeem en in de bron, en dat de uitkomst dan opnieuw wordt bepaald.
#   remedy_en: >-
#     Arrange who corrects errors, in the system and in the source, and that the output is then determined again.
package norms.avg.rectification

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "rectification" in input.facts.data_subjects.rights
