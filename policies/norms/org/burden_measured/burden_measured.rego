# METADATA
# title: Gemeten wat het invoeren kostte
# description: De gemeente meet hoeveel tijd en geld het invoeren zelf kostte.
# custom:
#   title_en: Measured what the introduction took
#   description_en: The municipality measures how much time and money the introduction itself took.
#   level: advice
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend; versie en ingangsdatum zijn die
#     van dit normenpakket.
#   caveat_en: >-
#     This is a position of the VNG, not a law. The date of the paper is not known; version and date of effect are those
#     of this pack of norms.
#   due: during_use
#   responsible: process_owner
#   remedy: Tel uren en kosten van het invoeren op en deel ze met andere gemeenten.
#   remedy_en: Add up the hours and costs of the introduction and share them with other municipalities.
package norms.org.burden_measured

import data.classification.scrutiny

applies if scrutiny.full

met if "burden" in input.facts.benefit.measured
