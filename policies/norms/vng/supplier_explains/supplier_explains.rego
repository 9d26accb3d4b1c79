# METADATA
# title: De maker legt zijn algoritme uit
# description: >-
#   Wie een algoritme levert, legt uit hoe het tot een uitkomst komt, ook als hij zich op een bedrijfsgeheim
#   beroept. Dat staat vast voordat de gemeente tekent.
# custom:
#   title_en: The supplier explains its algorithm
#   description_en: >-
#     Whoever supplies an algorithm explains how it arrives at its output, also where it claims a trade secret. That
#     is settled before the municipality signs.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Uitleg in vertrouwen is hier genoeg; wat de betrokkene zelf moet kunnen controleren, volgt uit HR 17 augustus
#     2018, ECLI:NL:HR:2018:1316. Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend;
#     versie en ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     An explanation in confidence is enough here. What the person concerned must be able to check follows from HR 17
#     August 2018, ECLI:NL:HR:2018:1316. This is a position of the VNG, not a law. The date of the paper is not known;
#     version and date of effect are those of this pack of norms.
#   due: before_contract
#   responsible: buyer
#   remedy: >-
#     Teken niet voordat de leverancier het algoritme uitlegt, zo nodig in vertrouwen of aan een onafhankelijke
#     deskundige. Weigert hij, kies dan een ander.
#   remedy_en: >-
#     Do not sign before the supplier explains the algorithm, if need be in confidence or to an independent expert.
#     If it refuses, choose another one.
package norms.vng.supplier_explains

import data.classification.system

applies if {
	system.algorithm
	input.facts.system.developed_by in {"supplier", "commissioned", "with_partners"}
}

met if input.facts.supplier.explanation in {"open", "confidential"}
