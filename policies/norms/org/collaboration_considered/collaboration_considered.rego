# METADATA
# title: Samen met andere gemeenten
# description: >-
#   Voordat de gemeente koopt of bouwt, kijkt zij of het samen kan: van kennis delen tot samen inkopen of bouwen.
# custom:
#   title_en: Together with other municipalities
#   description_en: >-
#     Before it buys or builds, the municipality looks whether it can be done together: from sharing knowledge to buying
#     or building together.
#   level: advice
#   source: {regulation: ORG, article: "samenwerking", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 8. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 8. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: before_contract
#   responsible: process_owner
#   remedy: Zoek in het Algoritmeregister wie dit al gebruikt en vraag wat zij leerden.
#   remedy_en: Search the Algorithm Register for who uses this already and ask what they learned.
package norms.org.collaboration_considered

import data.classification.scrutiny

applies if scrutiny.full

met if "collaboration" in input.facts.purpose.considered
