# METADATA
# title: "Ethische toets: mensgericht"
# description: De ethische toets gaat na of het systeem mensen dient en of mensen het laatste woord houden.
# custom:
#   title_en: "Ethical assessment: human-centred"
#   description_en: >-
#     The ethical assessment examines whether the system serves people and whether people keep the last word.
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
#   remedy: Bespreek wat mensen winnen en verliezen, en wie het laatste woord heeft.
#   remedy_en: Discuss what people gain and lose, and who has the last word.
package norms.org.eia_human_centred

import data.classification.scrutiny

applies if scrutiny.full

met if "human_centred" in input.facts.ethics.values
