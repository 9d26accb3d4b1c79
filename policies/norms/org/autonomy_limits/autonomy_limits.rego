# METADATA
# title: Grenzen aan wat AI zelf doet
# description: Op papier staat wat AI zelf mag doen, waar dat stopt en of het systeem tijdens het gebruik blijft leren.
# custom:
#   title_en: Limits to what AI does by itself
#   description_en: >-
#     It is in writing what AI may do by itself, where that ends and whether the system keeps learning while in use.
#   level: obligation
#   source: {regulation: ORG, article: "autonomie van AI", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is gemeentelijk beleid en geen wet. De gemeente kan het aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     This is municipal policy, not a law. The municipality can adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Schrijf op welke stappen het systeem zelf zet, welke niet, en wie een verandering goedkeurt.
#   remedy_en: Write down which steps the system takes by itself, which it does not, and who approves a change.
package norms.org.autonomy_limits

import data.classification.system

applies if system.ai_in_use

met if "autonomy" in input.facts.purpose.considered
