# METADATA
# title: Bij bezwaar opnieuw kijken
# description: >-
#   Bij bezwaar bekijkt de gemeente het besluit helemaal opnieuw. Alleen het systeem nog een keer laten rekenen is
#   niet genoeg.
# custom:
#   title_en: Reconsidered on an objection
#   description_en: >-
#     On an objection the municipality reconsiders the decision completely. Only letting the system calculate again is
#     not enough.
#   level: obligation
#   source: {regulation: AWB, article: "7:11", paragraph: "1", version: "1994-01-01"}
#   applies_from: "1994-01-01"
#   caveat: De wet vraagt een volledige heroverweging. Dat opnieuw rekenen daarvoor niet genoeg is, is onze lezing.
#   caveat_en: The law demands a full reconsideration. That calculating again is not enough is our reading.
#   due: before_use
#   responsible: legal
#   remedy: >-
#     Laat een mens die de uitkomst kan veranderen het geval opnieuw beoordelen, met de gegevens en keuzes erbij.
#   remedy_en: Let a human being who can change the outcome assess the case again, with the data and choices at hand.
package norms.awb.reconsideration

import data.classification.automated_decision

applies if automated_decision.formal_decision

met if "reconsidered" in input.facts.public_law.procedure
