# METADATA
# title: Keuzes, gegevens en aannames controleerbaar
# description: >-
#   Komt een besluit geheel of deels uit een systeem, dan kan de betrokkene controleren welke keuzes, gegevens en
#   aannames erin zitten. Een geheim van de leverancier is geen excuus.
# custom:
#   title_en: Choices, data and assumptions can be checked
#   description_en: >-
#     If a decision comes wholly or partly from a system, the person concerned can check which choices, data and
#     assumptions are in it. A supplier's secret is no excuse.
#   level: obligation
#   source: {regulation: HR, article: "ECLI:NL:HR:2018:1316", version: "2018-08-17"}
#   applies_from: "2018-08-17"
#   caveat: >-
#     De uitspraak gaat over WOZ-waarden die geheel of deels automatisch zijn bepaald. Deze norm leest haar als
#     regel voor elk besluit dat zo tot stand komt.
#   caveat_en: >-
#     The ruling is about property values (WOZ) that were set wholly or partly automatically. This norm reads it as
#     a rule for every decision made that way.
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Leg de keuzes, gegevens en aannames vast. Spreek met de leverancier af dat je ze aan de betrokkene mag laten
#     zien.
#   remedy_en: >-
#     Record the choices, data and assumptions, and agree with the supplier that you may show them to the person
#     concerned.
package norms.awb.verifiable_choices

import data.classification.automated_decision

applies if automated_decision.formal_decision

met if {
	"choices" in input.facts.automated.accountable_for
	"data" in input.facts.automated.accountable_for
	"assumptions" in input.facts.automated.accountable_for
}
