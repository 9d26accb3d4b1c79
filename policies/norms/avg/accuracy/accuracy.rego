# METADATA
# title: Gegevens kloppen
# description: Persoonsgegevens zijn juist en zo nodig actueel. Wat fout is, wordt meteen verbeterd of gewist.
# custom:
#   title_en: Data are correct
#   description_en: >-
#     Personal data are correct and, where needed, up to date. What is wrong is corrected or erased at once.
#   level: obligation
#   source: {regulation: AVG, article: "5", paragraph: "1", point: "d", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-05
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Spreek af hoe je gegevens controleert en wie fouten herstelt, ook in de bron en in het model.
#   remedy_en: Agree how data are checked and who repairs errors, in the source and in the model too.
package norms.avg.accuracy

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "correct" in input.facts.records.arranged
