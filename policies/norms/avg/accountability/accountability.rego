# METADATA
# title: Laten zien dat het klopt
# description: De gemeente kan laten zien dat zij zich houdt aan de beginselen van de AVG.
# custom:
#   title_en: Showing that it is right
#   description_en: The municipality can show that it keeps to the principles of the GDPR.
#   level: obligation
#   source: {regulation: AVG, article: "5", paragraph: "2", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-06
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Bewaar de stukken die dit laten zien op één plek, en houd ze bij.
#   remedy_en: Keep the documents that show this in one place, and keep them up to date.
package norms.avg.accountability

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "provable" in input.facts.records.arranged
