# METADATA
# title: Databanken van anderen
# description: >-
#   Een groot deel van een databank van een ander gebruik je alleen als de maker dat goedvindt of de wet het toestaat.
# custom:
#   title_en: Databases of others
#   description_en: >-
#     A large part of another party's database is only used with the maker's permission, or where the law allows it.
#   level: obligation
#   source: {regulation: DATABANKENWET, article: "2", paragraph: "1", version: "1999-07-21"}
#   urn: urn:nl:ak:ver:dat-01
#   applies_from: "1999-07-21"
#   due: before_use
#   responsible: legal
#   remedy: Vraag de maker om toestemming of gebruik open data. Vraag de leverancier waar zijn gegevens vandaan komen.
#   remedy_en: Ask the maker for permission or use open data. Ask the supplier where its data come from.
package norms.awb.database_right

import data.classification.system

applies if {
	system.algorithm
	"databases" in input.facts.copyright.uses
}

met if "database_permission" in input.facts.copyright.settled
