# METADATA
# title: Klaag als de maker van een model zich niet aan de wet houdt
# description: >-
#   Wie een AI-model van een ander in zijn systeem bouwt, mag bij het AI-bureau klagen als de aanbieder van dat model
#   de wet overtreedt. Dat kan alleen bij een algemeen AI-model. De klacht noemt het contact van die aanbieder, de
#   feiten, de artikelen en de redenen.
# custom:
#   title_en: Complain if the maker of a model does not keep to the law
#   description_en: >-
#     Whoever builds a general-purpose AI model of somebody else into its own system may complain to the AI Office. That
#     is for when the provider of that model infringes the law. The complaint names the contact of that provider, the
#     facts, the articles and the reasons.
#   level: advice
#   source: {regulation: AIA, article: "89", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-37
#   applies_from: "2026-08-02"
#   due: during_use
#   responsible: legal
#   remedy: Vraag de aanbieder nog één keer om wat ontbreekt en beslis dan of je klaagt.
#   remedy_en: Ask the provider once more for what is missing and then decide whether to complain.
#   caveat: De wet geeft een recht om te klagen en geen plicht. Dat je een besluit daarover neemt, is ons advies.
#   caveat_en: The law gives a right to complain and no duty. That you take a decision about it is our advice.
package norms.aia.complaint_about_model

import data.classification.general_purpose

applies if {
	general_purpose.downstream_provider
	input.facts.general_purpose.provider_fails
}

met if input.facts.general_purpose.complaint in {"filed", "settled", "decided_against"}
