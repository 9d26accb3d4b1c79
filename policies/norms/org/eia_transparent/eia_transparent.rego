# METADATA
# title: "Ethische toets: transparant"
# description: De ethische toets gaat na of mensen weten dat het systeem er is en kunnen volgen hoe het werkt.
# custom:
#   title_en: "Ethical assessment: transparent"
#   description_en: >-
#     The ethical assessment examines whether people know that the system is there and can follow how it works.
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
#   remedy: Laat inwoners de uitleg lezen en vraag wat zij niet begrijpen.
#   remedy_en: Let residents read the explanation and ask what they do not understand.
package norms.org.eia_transparent

import data.classification.scrutiny

applies if scrutiny.full

met if "transparent" in input.facts.ethics.values
