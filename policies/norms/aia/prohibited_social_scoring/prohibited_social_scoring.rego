# METADATA
# title: Verbod op sociale scores
# description: >-
#   Een AI-systeem mag mensen niet over een periode beoordelen op sociaal gedrag of persoonlijke kenmerken en hen
#   daarom slechter behandelen. Dat is verboden bij een onderwerp dat er niets mee te maken heeft. Het is ook
#   verboden als de behandeling geen goede reden heeft of te zwaar is. Voor groepen geldt hetzelfde.
# custom:
#   title_en: Prohibition of social scoring
#   description_en: >-
#     An AI system may not evaluate people or groups over a period on social behaviour or personal traits, if that gets
#     them treated worse. It is prohibited if that happens in an unrelated context, or in a way that is unjustified or
#     disproportionate.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "c", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   applies_from: "2025-02-02"
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Gebruik deze score niet voor dit doel. Gebruik alleen gegevens die bij het onderwerp horen, en zorg dat het
#     gevolg past bij wat iemand deed.
#   remedy_en: >-
#     Do not use this score for this purpose. Use only data that belong to the subject, and make the consequence
#     fit what somebody did.
package norms.aia.prohibited_social_scoring

import data.classification.practice

applies if {
	"scores_people" in input.facts.practice.kinds
	practice.offered_or_used
	input.facts.practice.score_over_time
	count(input.facts.practice.score_basis) > 0
	count(input.facts.practice.score_effects) > 0
}
