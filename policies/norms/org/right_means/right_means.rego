# METADATA
# title: AI is hier het goede middel
# description: >-
#   Voordat de gemeente kiest, vergelijkt zij AI met andere oplossingen, zoals een beter proces of een eenvoudige regel.
# custom:
#   title_en: AI is the right means here
#   description_en: >-
#     Before it chooses, the municipality compares AI with other solutions, such as a better process or a simple rule.
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
#   remedy: Schrijf op welke andere oplossingen er zijn en waarom deze beter past.
#   remedy_en: Write down which other solutions there are and why this one fits better.
package norms.org.right_means

import data.classification.scrutiny

applies if scrutiny.full

met if "right_means" in input.facts.purpose.considered
