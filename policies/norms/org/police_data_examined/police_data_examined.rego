# METADATA
# title: Wet politiegegevens bekeken
# description: >-
#   Verwerken boa's gegevens om strafbare feiten op te sporen, dan geldt de Wet politiegegevens. Een jurist bekijkt
#   of het gebruik daarin past.
# custom:
#   title_en: Police Data Act examined
#   description_en: >-
#     If special investigating officers process data to trace criminal offences, the Police Data Act holds. A lawyer
#     examines whether the use fits it.
#   level: obligation
#   source: {regulation: ORG, article: "Wet politiegegevens", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De regels van de Wet politiegegevens zelf zijn nog niet als normen uitgewerkt; daarom moet een jurist ernaar
#     kijken. Dit is gemeentelijk beleid en geen wet. De gemeente kan het aanpassen; de datum is die van dit
#     normenpakket.
#   caveat_en: >-
#     The rules of the Police Data Act itself have not been worked out as norms yet; that is why a lawyer must look.
#     This is municipal policy, not a law. The municipality can adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: legal
#   remedy: Laat een jurist opschrijven welke regels van de Wet politiegegevens gelden en hoe je je daaraan houdt.
#   remedy_en: Have a lawyer write down which rules of the Police Data Act hold and how you keep to them.
package norms.org.police_data_examined

import data.classification.personal_data

applies if personal_data.police_task

met if input.facts.personal_data.police_rules_checked
