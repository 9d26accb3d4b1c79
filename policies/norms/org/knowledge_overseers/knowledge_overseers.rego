# METADATA
# title: "Kennispaspoort: wie toezicht houdt"
# description: Wie toezicht houdt op een impactvol algoritme, heeft verdieping gevolgd.
# custom:
#   title_en: "Knowledge passport: those who oversee"
#   description_en: Whoever oversees an impactful algorithm followed the advanced course.
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
#   remedy: Laat iedereen die toezicht houdt de verdieping volgen.
#   remedy_en: Let everybody who oversees follow the advanced course.
package norms.org.knowledge_overseers

import data.classification.scrutiny

applies if scrutiny.with_impact

met if "overseers" in input.facts.knowledge.held
