# METADATA
# title: Besluiten in het Nederlands
# description: >-
#   Besluiten en brieven zijn in het Nederlands, tenzij een wet een andere taal toestaat. Dat geldt ook voor tekst van
#   een systeem.
# custom:
#   title_en: Decisions in Dutch
#   description_en: >-
#     Decisions and letters are in Dutch, unless a law allows another language. That holds for text by a system too.
#   level: obligation
#   source: {regulation: AWB, article: "2:6", paragraph: "1", version: "1998-01-01"}
#   applies_from: "1998-01-01"
#   caveat: >-
#     Een andere taal mag als dat doelmatiger is en anderen er geen nadeel van hebben (tweede lid). In Fryslân geldt
#     ook het Fries. De dag waarop dit artikel inging is niet nagegaan. Wij rekenen vanaf 1 januari 1998.
#   caveat_en: >-
#     Another language is allowed where that works better and others are not disadvantaged (second paragraph). In
#     Fryslân Frisian holds too. The day on which this article took effect was not checked. We count from 1 January
#     1998.
#   due: before_use
#   responsible: process_owner
#   remedy: Controleer de taal van wat het systeem maakt. Voeg een vertaling toe als dat iemand helpt.
#   remedy_en: Check the language of what the system makes. Add a translation where that helps somebody.
package norms.awb.dutch_language

import data.classification.automated_decision

applies if automated_decision.formal_decision

met if "in_dutch" in input.facts.public_law.procedure
