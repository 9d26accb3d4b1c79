# METADATA
# title: Gebruik alleen wat in de EU-databank staat
# description: >-
#   Een overheid gebruikt een AI-systeem met hoog risico alleen als de aanbieder het in de EU-databank heeft gezet.
#   Staat het er niet in, dan gebruikt zij het niet en vertelt zij dat aan de aanbieder of de distributeur.
# custom:
#   title_en: Use only what is in the EU database
#   description_en: >-
#     A public authority uses a high-risk AI system only if the provider registered it in the EU database. If it is
#     not there, the authority does not use it and tells the provider or the distributor.
#   level: obligation
#   source: {regulation: AIA, article: "26", paragraph: "8", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-25
#   due: before_use
#   responsible: process_owner
#   remedy: Gebruik het systeem niet zolang het er niet in staat, en laat de aanbieder of distributeur dat weten.
#   remedy_en: Do not use the system as long as it is not there, and let the provider or distributor know.
#   caveat: >-
#     Wij lezen dit lid zo dat het alleen gaat om systemen die artikel 49, lid 1, in de databank zet. Voor opsporing,
#     migratie, asiel en grenzen is dat deel niet openbaar. Voor oudere systemen telt de datum van bijlage III als
#     grens. De wet noemt in artikel 111, lid 2, alleen de datum voor hoofdstuk III.
#   caveat_en: >-
#     We read this paragraph as being about the systems that Article 49(1) puts in the database only. For law
#     enforcement, migration, asylum and borders that part is not public. For older systems the date of Annex III is
#     the cut-off. Article 111(2) only mentions the date for Chapter III.
package norms.aia.registered_in_eu_database

import data.classification.public_authority
import data.classification.transition

applies if public_authority.deployer_under_annex_iii

applies_from := transition.annex_iii_route

met if "system_by_provider" in input.facts.deployer.registration
