# METADATA
# title: Gevolgen in verhouding
# description: >-
#   Een besluit is voor iemand niet zwaarder dan past bij het doel. Dat kijk je per geval na, ook als een algoritme
#   meehelpt.
# custom:
#   title_en: Consequences in proportion
#   description_en: >-
#     A decision is not heavier for somebody than fits its aim. You look at that in each case, also if an algorithm
#     has a part in it.
#   level: obligation
#   source: {regulation: AWB, article: "3:4", paragraph: "2", version: "1994-01-01"}
#   applies_from: "1994-01-01"
#   caveat: Schrijft een wet precies voor wat er moet gebeuren, dan is er minder te wegen.
#   caveat_en: Where a law prescribes exactly what must be done, there is less to weigh.
#   due: before_use
#   responsible: process_owner
#   remedy: Regel dat iemand in elk geval kan zien of de uitkomst te hard is, en dan anders mag besluiten.
#   remedy_en: >-
#     Arrange that in each case somebody can see whether the outcome is too harsh, and may then decide otherwise.
package norms.awb.proportionality

import data.classification.automated_decision

applies if automated_decision.formal_decision

met if "proportionate" in input.facts.automated.accountable_for
