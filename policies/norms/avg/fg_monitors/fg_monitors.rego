# METADATA
# title: FG houdt toezicht
# description: De FG controleert of de gemeente zich bij dit systeem aan de privacyregels houdt.
# custom:
#   title_en: Data protection officer monitors
#   description_en: >-
#     The data protection officer monitors whether the municipality keeps to the privacy rules with this system.
#   level: obligation
#   source: {regulation: AVG, article: "39", paragraph: "1", point: "b", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: fg
#   remedy: Zet het systeem in het plan van toezicht van de FG.
#   remedy_en: Put the system in the data protection officer's supervision plan.
package norms.avg.fg_monitors

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "monitors" in input.facts.records.fg
