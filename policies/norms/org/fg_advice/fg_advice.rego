# METADATA
# title: Advies van de FG over de DPIA
# description: Bij een verplichte DPIA vraagt de gemeente advies aan haar functionaris gegevensbescherming (FG).
# custom:
#   title_en: Advice of the data protection officer on the DPIA
#   description_en: With an obligatory DPIA the municipality seeks the advice of its data protection officer.
#   level: approval
#   source: {regulation: AVG, article: "35", paragraph: "2", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Volgens de AVG adviseert de FG en beslist hij niet. Dat zonder zijn akkoord niet wordt begonnen, is
#     gemeentelijk beleid.
#   caveat_en: >-
#     Under the GDPR the data protection officer advises and does not decide. That nothing starts without agreement
#     is municipal policy.
#   due: before_use
#   responsible: fg
#   remedy: Leg de DPIA voor aan de FG en verwerk het advies.
#   remedy_en: Put the DPIA before the data protection officer and act on the advice.
package norms.org.fg_advice

import data.classification.dpia

applies if dpia.required

met if input.facts.approvals.fg == "approved"
