# METADATA
# title: "Ethische toets: veilig"
# description: De ethische toets gaat na of mensen en gegevens veilig zijn, ook als iemand kwaad wil.
# custom:
#   title_en: "Ethical assessment: safe"
#   description_en: The ethical assessment examines whether people and data are safe, also if somebody means harm.
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
#   remedy: Bespreek met de CISO hoe het systeem misbruikt kan worden en wat je daartegen doet.
#   remedy_en: Discuss with the security officer how the system can be misused and what is done against it.
package norms.org.eia_safe

import data.classification.scrutiny

applies if scrutiny.full

met if "safe" in input.facts.ethics.values
