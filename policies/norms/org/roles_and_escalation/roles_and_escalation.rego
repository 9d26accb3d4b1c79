# METADATA
# title: Wie op welk niveau waarover gaat
# description: Van uitvoering tot bestuur is duidelijk wie waarover gaat. Wat blijft liggen, gaat een niveau hoger.
# custom:
#   title_en: Who is in charge of what at which level
#   description_en: >-
#     From operation to politics it is clear who is in charge of what. What is not acted on moves up a level.
#   level: obligation
#   source: {regulation: ORG, article: "AI-governancepiramide", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 3. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 3. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Teken de niveaus uit, zet bij elk niveau een rol en spreek af wanneer iets hoger gaat.
#   remedy_en: Draw the levels, put a role at each level and agree when something moves up.
package norms.org.roles_and_escalation

import data.classification.scrutiny

applies if scrutiny.full

met if "roles_and_escalation" in input.facts.governance.arranged
