# METADATA
# title: Waarde en risico in het portfolio
# description: Elk plan krijgt een score voor waarde en voor risico. Zo kiest de gemeente waarmee zij begint.
# custom:
#   title_en: Value and risk in the portfolio
#   description_en: Every plan gets a score for value and for risk. So the municipality chooses what to start with.
#   level: advice
#   source: {regulation: ORG, article: "portfolio van algoritmes", version: "2026-01-01"}
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
#   remedy: Geef het plan met collega's een score en zet het naast de andere plannen.
#   remedy_en: Give the plan a score together with colleagues and put it beside the other plans.
package norms.org.portfolio_scored

import data.classification.scrutiny

applies if scrutiny.in_use

met if "portfolio" in input.facts.purpose.considered
