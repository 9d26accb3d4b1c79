# METADATA
# title: "Kennispaspoort: de proceseigenaar"
# description: De proceseigenaar heeft genoeg verdieping om risico's te begrijpen en te beslissen.
# custom:
#   title_en: "Knowledge passport: the process owner"
#   description_en: The process owner has advanced knowledge, enough to understand risks and to decide.
#   level: obligation
#   source: {regulation: ORG, article: "AI-kennispaspoort", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 4. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 4. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: hr
#   remedy: Laat de proceseigenaar de verdieping volgen voordat het systeem start.
#   remedy_en: Let the process owner follow the advanced course before the system starts.
package norms.org.knowledge_owner

import data.classification.scrutiny

applies if scrutiny.full

met if "owner" in input.facts.knowledge.held
