# METADATA
# title: Uitleg over een automatisch besluit
# description: >-
#   Wie erom vraagt, krijgt uitleg over een besluit dat een systeem nam. Je legt begrijpelijk uit welke stappen en
#   regels in zijn zaak echt zijn gebruikt.
# custom:
#   title_en: Explanation of an automated decision
#   description_en: >-
#     Whoever asks gets an explanation of a decision that a system took. You explain in a way people understand which
#     steps and rules were really used in their case.
#   level: obligation
#   source: {regulation: AVG, article: "15", paragraph: "1", point: "h", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   caveat: >-
#     Wat deze uitleg inhoudt, volgt uit HvJ EU 27 februari 2025, C-203/22 (Dun & Bradstreet). Alleen een formule
#     geven is niet genoeg. Een geheim van de leverancier is geen reden om alles te weigeren. Dan weegt de
#     toezichthouder of de rechter.
#   caveat_en: >-
#     What this explanation holds follows from CJEU 27 February 2025, C-203/22 (Dun & Bradstreet). Only giving a
#     formula is not enough. A supplier's secret is no reason to refuse everything. Then the supervisor or the court
#     weighs.
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Maak per soort besluit een uitleg in gewone taal, met de gegevens en regels die telden. Spreek met de
#     leverancier af dat je dit mag laten zien.
#   remedy_en: >-
#     Make an explanation in plain language for each kind of decision, with the data and rules that counted. Agree
#     with the supplier that you may show it.
package norms.avg.logic_explained

import data.classification.automated_decision
import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	automated_decision.automated_decision
}

met if "explanation" in input.facts.data_subjects.rights
