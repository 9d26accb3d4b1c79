# METADATA
# title: Mensen weten hoe ze met generatieve AI omgaan
# description: Wie met generatieve AI werkt, weet genoeg van AI om dat goed te doen.
# custom:
#   title_en: People know how to deal with generative AI
#   description_en: Whoever works with generative AI knows enough about AI to do that well.
#   level: obligation
#   source: {regulation: GENAI, article: "7", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: before_use
#   responsible: hr
#   remedy: Train iedereen die ermee werkt voordat zij toegang krijgen.
#   remedy_en: Train everybody who works with it before they get access.
#   caveat: >-
#     Dit is een standpunt van de overheid, afgesproken met de VNG, en geen wet. Bronnen noemen 16 en 22 april
#     2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is a position of the government, agreed with the VNG, and not statute. Sources name 16 and 22 April
#     2025. We count from the last day.
package norms.genai.trained_staff

import data.classification.system

applies if system.generative_ai

met if "staff_trained" in input.facts.generative.arranged
