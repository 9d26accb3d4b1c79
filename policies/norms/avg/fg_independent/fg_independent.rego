# METADATA
# title: FG is onafhankelijk
# description: Niemand zegt de FG hoe die zijn taak moet doen. De FG kan direct naar de hoogste leiding.
# custom:
#   title_en: Data protection officer is independent
#   description_en: >-
#     Nobody tells the data protection officer how to do the task. The officer can go directly to the highest
#     management.
#   level: obligation
#   source: {regulation: AVG, article: "38", paragraph: "3", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: executive
#   remedy: Leg vast dat de FG vrij kan oordelen en bij het college terecht kan.
#   remedy_en: Lay down that the data protection officer can judge freely and can turn to the municipal executive.
package norms.avg.fg_independent

import data.classification.personal_data

applies if personal_data.under_gdpr

met if "independent" in input.facts.records.fg
