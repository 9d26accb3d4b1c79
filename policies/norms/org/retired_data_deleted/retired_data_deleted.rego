# METADATA
# title: "Gestopt: persoonsgegevens zijn gewist"
# description: Stopt een systeem, dan worden persoonsgegevens gewist die niet meer nodig zijn, ook bij de leverancier.
# custom:
#   title_en: "Retired: personal data are deleted"
#   description_en: >-
#     If a system is retired, personal data that are not needed any more are deleted, at the supplier too.
#   level: obligation
#   source: {regulation: AVG, article: "5", paragraph: "1", point: "e", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-02
#   applies_from: "2018-05-25"
#   caveat: >-
#     Wat de Archiefwet vraagt te bewaren, blijft bewaard. Het stoppen van een systeem is hier het moment waarop bewaren
#     meestal niet meer nodig is.
#   caveat_en: >-
#     What the Archives Act asks to keep stays kept. The end of a system is taken here as the moment when keeping is
#     mostly not needed any more.
#   due: on_retirement
#   responsible: process_owner
#   remedy: Wis de gegevens, vraag de leverancier om bevestiging en leg vast wat is gewist.
#   remedy_en: Delete the data, ask the supplier for confirmation and record what was deleted.
package norms.org.retired_data_deleted

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "data_deleted" in input.facts.information_management.ended
