# METADATA
# title: Onafhankelijk onderzoek, ook naar gevolgen
# description: >-
#   Iemand die niet meewerkte, onderzoekt een impactvol algoritme. Dat gaat over de werking, de gevolgen voor de
#   samenleving en de ethiek.
# custom:
#   title_en: Independent audit, of effects too
#   description_en: >-
#     Somebody who took no part audits an impactful algorithm. It is about its working, its effects on society and its
#     ethics.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG zegt niet hoe vaak. Deze norm vraagt dat het is gebeurd. Dit is een standpunt van de VNG en geen wet. De
#     datum van het stuk is niet bekend; versie en ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The VNG does not say how often. This norm asks that it was done. This is a position of the VNG, not a law. The
#     date of the paper is not known; version and date of effect are those of this pack of norms.
#   due: during_use
#   responsible: process_owner
#   remedy: Laat een rekenkamer of een extern bureau alle drie onderzoeken en doe iets met de uitkomst.
#   remedy_en: Have an audit office or an outside firm examine all three and act on the result.
package norms.vng.independent_audit

import data.classification.scrutiny

applies if scrutiny.with_impact

met if {
	"independent_working" in input.facts.ethics.examined
	"independent_social" in input.facts.ethics.examined
	"independent_ethics" in input.facts.ethics.examined
}
