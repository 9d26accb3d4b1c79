# METADATA
# title: Eerst de toezichthouder vragen
# description: >-
#   Blijft er na alle maatregelen een hoog risico over, dan vraag je eerst advies aan de Autoriteit Persoonsgegevens.
# custom:
#   title_en: Ask the supervisor first
#   description_en: >-
#     If a high risk remains after all measures, you first seek the advice of the Data Protection Authority.
#   level: obligation
#   source: {regulation: AVG, article: "36", paragraph: "1", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: fg
#   remedy: >-
#     Begin pas als het risico kleiner is, of als de Autoriteit Persoonsgegevens heeft geadviseerd en je dat advies
#     opvolgt.
#   remedy_en: Do not start. Make the risk smaller, or seek the advice of the Data Protection Authority and follow it.
package norms.avg.prior_consultation

import data.classification.dpia

applies if {
	dpia.required
	input.facts.dpia.state in {"done", "followed_up"}
	input.facts.records.residual_risk
}

met if input.facts.records.prior_consultation == "followed"
