# METADATA
# title: Van tevoren staat vast wat het moet opleveren
# description: Op papier staat wat het systeem moet opleveren, zo dat je het later kunt meten.
# custom:
#   title_en: What it must bring is stated beforehand
#   description_en: It is in writing what the system must bring, so that it can be measured later.
#   level: obligation
#   source: {regulation: ORG, article: "beloofde opbrengst", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 5. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 5. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: before_contract
#   responsible: process_owner
#   remedy: Noem een getal van nu, het getal dat je wilt halen en de dag waarop je meet.
#   remedy_en: Name a figure of now, the figure to be reached and the day of measuring.
package norms.org.benefit_stated

import data.classification.scrutiny

applies if scrutiny.full

met if "benefit" in input.facts.purpose.considered
