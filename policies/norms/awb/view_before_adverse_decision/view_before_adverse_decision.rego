# METADATA
# title: Eerst vragen, dan een nadelig besluit
# description: >-
#   Neem je een nadelig besluit over iemand die niets vroeg, op gegevens die hij niet zelf gaf, dan mag hij eerst
#   zijn verhaal doen.
# custom:
#   title_en: Ask first, then an adverse decision
#   description_en: >-
#     If you take an adverse decision about somebody who asked for nothing, on data they did not give, they may first
#     give their view.
#   level: obligation
#   source: {regulation: AWB, article: "4:8", paragraph: "1", version: "1994-01-01"}
#   applies_from: "1994-01-01"
#   caveat: >-
#     Het hoeft niet bij spoed en bij enkele andere redenen van artikel 4:11. Bij besluiten die alleen over geld gaan,
#     mag het achterwege blijven als na bezwaar alles terug te draaien is (artikel 4:12). Dat laatste geldt niet voor
#     subsidies.
#   caveat_en: >-
#     It is not needed in urgent cases and for a few other reasons of Article 4:11. For decisions that are only about
#     money it may be left out if all can be reversed after an objection (Article 4:12). The latter does not hold for
#     subsidies.
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Stuur eerst een bericht met de gegevens en vraag of ze kloppen. Wacht op het antwoord voordat het systeem
#     verdergaat.
#   remedy_en: >-
#     First send a message with the data and ask whether they are correct. Wait for the answer before the system goes
#     on.
package norms.awb.view_before_adverse_decision

import data.classification.automated_decision

applies if {
	automated_decision.formal_decision
	"unasked_on_other_data" in input.facts.public_law.decision_traits
}

met if "view_asked" in input.facts.public_law.procedure

# Article 4:12: decisions on money that can be reversed wholly after an objection.
met if "only_money_reversible" in input.facts.public_law.decision_traits
