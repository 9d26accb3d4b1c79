# METADATA
# title: Liever open source of een aanbieder uit Europa
# description: >-
#   Kies bij generatieve AI liever voor open source of een aanbieder uit Europa. Kies je iets anders, dan heb je
#   daar goede redenen voor.
# custom:
#   title_en: Open source or a European provider preferred
#   description_en: >-
#     With generative AI prefer open source or a provider from Europe. If something else is chosen, there are good
#     reasons for it.
#   level: advice
#   source: {regulation: GENAI, article: "10", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: before_contract
#   responsible: buyer
#   remedy: Kijk of er een open of Europees product is dat past, en schrijf op waarom je kiest wat je kiest.
#   remedy_en: Look whether an open or European product fits, and write down why you choose what you choose.
#   caveat: >-
#     Dit is een standpunt van de overheid, afgesproken met de VNG, en geen wet. Bronnen noemen 16 en 22 april
#     2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is a position of the government, agreed with the VNG, and not statute. Sources name 16 and 22 April
#     2025. We count from the last day.
package norms.genai.open_or_european_preferred

import data.classification.system

applies if system.generative_ai

met if input.facts.generative.preference in {"open_or_european", "weighed"}
