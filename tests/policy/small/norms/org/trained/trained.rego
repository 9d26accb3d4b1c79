# METADATA
# title: Opleiding
# description: Wie op een algoritme let is liefst opgeleid.
# custom:
#   title_en: Training
#   description_en: Whoever watches an algorithm is preferably trained.
#   level: advice
#   source: {regulation: ORG, article: "3", version: "2026-01-01"}
#   applies_from: "2026-01-01"
#   due: during_use
#   responsible: process_owner
#   remedy: Volg een cursus.
#   remedy_en: Take a course.
package norms.org.trained

import data.classification.system

applies if system.algorithm

met if input.facts.oversight.trained
