# METADATA
# title: "Ethische toets: eerlijk"
# description: De ethische toets gaat na of het systeem iemand benadeelt zonder goede reden.
# custom:
#   title_en: "Ethical assessment: fair"
#   description_en: >-
#     The ethical assessment examines whether the system puts somebody at a disadvantage without good reason.
#   level: obligation
#   collection: eia
#   source: {regulation: ORG, article: "ethische toets (EIA)", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De zeven waarden komen van Eindhoven; de AI-toolkit voor gemeenten noemt de ethische toets in stap 2. Dit is
#     gemeentelijk beleid en geen wet. De gemeente kan het aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The seven values come from Eindhoven; the AI toolkit for municipalities names the ethical assessment in step 2.
#     This is municipal policy, not a law. The municipality can adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Vergelijk de uitkomsten voor verschillende groepen en verklaar de verschillen.
#   remedy_en: Compare the output for different groups and explain the differences.
package norms.org.eia_fair

import data.classification.scrutiny

applies if scrutiny.full

met if "fair" in input.facts.ethics.values
