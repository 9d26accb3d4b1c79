# METADATA
# title: Het past bij de doelen van de gemeente
# description: Op papier staat bij welk doel van de gemeente het systeem past. Publieke doelen gaan voor.
# custom:
#   title_en: It fits the goals of the municipality
#   description_en: It is in writing which goal of the municipality the system fits. Public goals come first.
#   level: obligation
#   source: {regulation: ORG, article: "AI-strategie", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 1. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 1. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: before_contract
#   responsible: process_owner
#   remedy: Leg het idee naast de strategie en schrijf op bij welk doel het hoort.
#   remedy_en: Compare the idea with the strategy and write down to which goal it belongs.
package norms.org.strategy_fit

import data.classification.scrutiny

applies if scrutiny.full

met if "strategy_fit" in input.facts.purpose.considered
