# METADATA
# title: Mensen houden ruimte om te oordelen
# description: Helpt of beslist een algoritme, dan staat vast welke ruimte medewerkers houden om zelf te oordelen.
# custom:
#   title_en: People keep room to judge
#   description_en: If an algorithm helps or decides, it is settled what room staff keep to judge for themselves.
#   level: obligation
#   source: {regulation: ORG, article: "ruimte om te oordelen", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is gemeentelijk beleid en geen wet. De gemeente kan het aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     This is municipal policy, not a law. The municipality can adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Schrijf op wanneer een medewerker afwijkt, en dat hij dat mag zonder toestemming.
#   remedy_en: Write down when a member of staff deviates, and that this needs no permission.
package norms.org.discretionary_room

import data.classification.scrutiny

applies if {
	scrutiny.in_use
	input.facts.decision.system_role in {"informs", "decides"}
}

met if "discretion" in input.facts.purpose.considered
