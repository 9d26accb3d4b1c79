# METADATA
# title: Bezwaar staat in het besluit
# description: >-
#   In een besluit staat dat je bezwaar kunt maken, bij wie en binnen welke tijd. Ook als een systeem de brief maakt.
# custom:
#   title_en: Objection is in the decision
#   description_en: >-
#     A decision says that one can object, to whom and within which time. Also if a system makes the letter.
#   level: obligation
#   source: {regulation: AWB, article: "3:45", paragraph: "1", version: "1994-01-01"}
#   applies_from: "1994-01-01"
#   due: before_use
#   responsible: process_owner
#   remedy: Neem een vaste tekst over bezwaar op in elke brief die het systeem maakt.
#   remedy_en: Put a fixed text on objection in each letter that the system makes.
package norms.awb.remedy_stated

import data.classification.automated_decision

applies if automated_decision.formal_decision

met if "remedy_stated" in input.facts.public_law.procedure
