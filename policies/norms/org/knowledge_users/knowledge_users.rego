# METADATA
# title: "Kennispaspoort: wie ermee werkt"
# description: Iedereen die met AI werkt, heeft het basisniveau. Wie nieuw is, volgt eerst de basiscursus.
# custom:
#   title_en: "Knowledge passport: those who work with it"
#   description_en: Everybody who works with AI has the basic level. Newcomers follow the basic course first.
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
#   remedy: Geef de basiscursus en schrijf in het paspoort wie hem deed.
#   remedy_en: Give the basic course and record in the passport who did it.
package norms.org.knowledge_users

import data.classification.system

applies if system.ai_in_use

met if "users_basic" in input.facts.knowledge.held
