# METADATA
# title: Privacy in het ontwerp
# description: Het ontwerp van het systeem beschermt mensen. Standaard gebruikt en deelt het zo min mogelijk gegevens.
# custom:
#   title_en: Privacy by design and by default
#   description_en: The design of the system protects people. By default it uses and shares as few data as possible.
#   level: obligation
#   source: {regulation: AVG, article: "25", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-11
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: developer
#   remedy: Neem privacy op in de eisen aan het systeem en zet de standaard instellingen zo laag als kan.
#   remedy_en: Put privacy in the requirements on the system and set the defaults as low as possible.
package norms.avg.privacy_by_design

import data.classification.personal_data

applies if personal_data.under_gdpr

met if {
	"by_default" in input.facts.records.arranged
	"by_design" in input.facts.records.arranged
}
