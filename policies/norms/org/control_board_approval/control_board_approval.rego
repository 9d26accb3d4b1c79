# METADATA
# title: Besluit van de AI Control Board
# description: >-
#   De AI Control Board besluit over elk AI-systeem en elk impactvol algoritme, voordat het wordt gebruikt. Een
#   gewone rekenregel zonder grote gevolgen hoeft niet langs de board.
# custom:
#   title_en: Decision of the AI control board
#   description_en: >-
#     The AI control board decides on every AI system and every impactful algorithm before it is used. A plain
#     rule-based algorithm without large consequences need not go to the board.
#   level: approval
#   source: {regulation: ORG, article: "AI Control Board", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Dit is gemeentelijk beleid en geen wet. De gemeente kan het aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     This is municipal policy, not a law. The municipality can adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: control_board
#   remedy: Leg het plan voor aan de AI Control Board en begin pas na haar besluit.
#   remedy_en: Put the plan before the AI control board and start only after its decision.
package norms.org.control_board_approval

import data.classification.impactful
import data.classification.system

applies if system.ai_system

applies if impactful.impactful_algorithm

met if input.facts.approvals.control_board == "approved"
