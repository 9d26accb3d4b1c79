# METADATA
# title: "Ethische toets: inclusief"
# description: >-
#   De ethische toets gaat na of het systeem voor iedereen werkt, ook voor wie weinig in de gegevens voorkomt.
# custom:
#   title_en: "Ethical assessment: inclusive"
#   description_en: >-
#     The ethical assessment examines whether the system works for everybody, also for those who hardly occur in the
#     data.
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
#   remedy: Ga na wie het systeem niet kan gebruiken of er niet in voorkomt, en los dat op.
#   remedy_en: Find out who cannot use the system or is missing from it, and solve that.
package norms.org.eia_inclusive

import data.classification.scrutiny

applies if scrutiny.full

met if "inclusive" in input.facts.ethics.values
