# METADATA
# title: "Ethische toets: beheersbaar"
# description: De ethische toets gaat na of mensen het systeem kunnen bijsturen en stoppen.
# custom:
#   title_en: "Ethical assessment: controllable"
#   description_en: The ethical assessment examines whether people can adjust the system and stop it.
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
#   remedy: Oefen wat je doet als het systeem ontspoort, en wie het dan stopt.
#   remedy_en: Practise what is done if the system derails, and who stops it then.
package norms.org.eia_controllable

import data.classification.scrutiny

applies if scrutiny.full

met if "controllable" in input.facts.ethics.values
