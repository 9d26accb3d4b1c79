# METADATA
# title: KIA aangeraden
# description: >-
#   Is een digitale dienst vooral voor mensen onder de 18, onderzoek dan wat zij met de rechten van kinderen doet
#   (KIA).
# custom:
#   title_en: KIA recommended
#   description_en: >-
#     If a digital service is mainly for people under 18, examine what it does to the rights of children (KIA).
#   level: advice
#   source: {regulation: PRESCAN, article: "KIA", version: "2.0"}
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is een advies uit de pre-scan van het Rijk (versie 2.0) en geen wet. De datum is die van dit normenpakket.
#   caveat_en: >-
#     This is advice from central government's pre-scan (version 2.0), not a law. The date is that of this pack of
#     norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Doe een KIA, het liefst samen met jongeren, en leg de uitkomst vast.
#   remedy_en: Do a KIA, preferably together with young people, and record the result.
package norms.avg.kia

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.interacts_with_people
	"for_minors" in input.facts.dpia.risk_factors
}

met if input.facts.data_subjects.kia_done
