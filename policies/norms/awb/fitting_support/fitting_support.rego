# METADATA
# title: Hulp voor wie er digitaal niet uitkomt
# description: >-
#   De gemeente zorgt voor passende hulp bij het contact met haar. Wie met een chatbot of formulier niet verder komt,
#   krijgt hulp van een mens.
# custom:
#   title_en: Help for whoever cannot manage digitally
#   description_en: >-
#     The municipality sees to fitting help in contacts with it. Whoever gets stuck with a chatbot or form gets help
#     from a human being.
#   level: obligation
#   source: {regulation: AWB, article: "2:1", paragraph: "1", version: "2024-01-01"}
#   applies_from: "2024-01-01"
#   caveat: >-
#     De wet zegt niet welke hulp past. Dat een mens moet helpen, is onze lezing. De regel staat in Stb. 2023, 183; de
#     dag waarop hij inging is hier niet nagegaan.
#   caveat_en: >-
#     The law does not say which help is fitting. That a human being must help is our reading. The rule is in Stb.
#     2023, 183; the day on which it took effect was not checked here.
#   due: before_use
#   responsible: communication
#   remedy: Zet bij het systeem een telefoonnummer en een balie waar mensen terecht kunnen.
#   remedy_en: Put a phone number and a counter with the system to which people can turn.
package norms.awb.fitting_support

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.interacts_with_people
	some group in input.facts.persons.groups
	group in {"children", "job_applicants", "residents", "vulnerable"}
}

met if "help" in input.facts.accessibility.arranged
