# METADATA
# title: "Ethische toets: duurzaam"
# description: De ethische toets gaat na wat het systeem betekent voor het milieu en voor mensen na ons.
# custom:
#   title_en: "Ethical assessment: sustainable"
#   description_en: The ethical assessment examines what the system means for the environment and for people after us.
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
#   remedy: Weeg het verbruik van stroom en water af tegen wat het systeem oplevert.
#   remedy_en: Weigh the use of power and water against what the system brings.
package norms.org.eia_sustainable

import data.classification.scrutiny

applies if scrutiny.full

met if "sustainable" in input.facts.ethics.values
