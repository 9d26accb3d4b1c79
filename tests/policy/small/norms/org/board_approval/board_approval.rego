# METADATA
# title: Goedkeuring van het bestuur
# description: Het bestuur keurt impactvolle algoritmes goed.
# custom:
#   title_en: Approval by the board
#   description_en: The board approves algorithms with impact.
#   level: approval
#   source: {regulation: ORG, article: "1", version: "2026-01-01"}
#   applies_from: "2026-01-01"
#   due: before_use
#   responsible: control_board
#   remedy: Leg het voor aan het bestuur.
#   remedy_en: Put it to the board.
package norms.org.board_approval

import data.classification.impactful

applies if impactful.impactful_algorithm

met if input.facts.approvals.control_board == "approved"
