# METADATA
# title: Horen bij bezwaar
# description: >-
#   Wie bezwaar maakt, kan zijn verhaal doen voordat de gemeente op het bezwaar beslist. Een chatbot of formulier is
#   daarvoor niet genoeg.
# custom:
#   title_en: Hearing on an objection
#   description_en: >-
#     Whoever objects can be heard before the municipality decides on the objection. A chatbot or form is not enough
#     for that.
#   level: obligation
#   source: {regulation: AWB, article: "7:2", paragraph: "1", version: "1994-01-01"}
#   applies_from: "1994-01-01"
#   caveat: Artikel 7:3 noemt wanneer horen niet hoeft. Dat een chatbot niet genoeg is, is onze lezing.
#   caveat_en: Article 7:3 says when hearing is not needed. That a chatbot is not enough is our reading.
#   due: before_use
#   responsible: legal
#   remedy: Nodig mensen uit om gehoord te worden, ook als een systeem het bezwaar voorbereidt.
#   remedy_en: Invite people to be heard, also if a system prepares the objection.
package norms.awb.hearing_on_objection

import data.classification.automated_decision

applies if automated_decision.formal_decision

met if "heard" in input.facts.public_law.procedure
