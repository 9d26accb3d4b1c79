# METADATA
# title: Recht op stilzetten
# description: Is er een geschil over de gegevens, dan laat iemand het gebruik tijdelijk stilzetten.
# custom:
#   title_en: Right to restriction
#   description_en: If there is a dispute about the data, somebody has their use put on hold for a time.
#   level: obligation
#   source: {regulation: AVG, article: "18", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Regel dat je de gegevens van één persoon apart kunt zetten, zodat het systeem ze niet gebruikt.
#   remedy_en: Arrange that one person's data can be set apart, so that the system does not use them.
package norms.avg.restriction

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "restriction" in input.facts.data_subjects.rights
