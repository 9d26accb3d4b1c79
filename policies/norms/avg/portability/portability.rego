# METADATA
# title: Recht om gegevens mee te nemen
# description: >-
#   Steunt het gebruik op toestemming of een overeenkomst, dan krijgt iemand zijn gegevens in een bestand om mee te
#   nemen.
# custom:
#   title_en: Right to data portability
#   description_en: If the use rests on consent or a contract, somebody gets their data in a file to take along.
#   level: obligation
#   source: {regulation: AVG, article: "20", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: process_owner
#   remedy: Maak een uitvoer in een gewoon bestand dat andere systemen kunnen lezen.
#   remedy_en: Make an export in an ordinary file that other systems can read.
package norms.avg.portability

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	input.facts.personal_data.lawful_basis in {"consent", "contract"}
}

met if "portability" in input.facts.data_subjects.rights
