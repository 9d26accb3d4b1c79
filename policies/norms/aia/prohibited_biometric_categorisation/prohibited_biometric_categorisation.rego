# METADATA
# title: Verbod op indelen naar gevoelige kenmerken
# description: >-
#   Een AI-systeem mag mensen niet een voor een aan hun gezicht, stem of lichaam indelen om iets gevoeligs af te
#   leiden. Het gaat om ras, politieke mening, lidmaatschap van een vakbond, geloof, seksleven en seksuele
#   gerichtheid. Rechtmatig verkregen verzamelingen labelen of filteren mag, en indelen voor rechtshandhaving ook.
# custom:
#   title_en: Prohibition of categorisation by sensitive features
#   description_en: >-
#     An AI system may not categorise people individually by face, voice or body to infer sensitive things about them.
#     These are race, political opinions, trade union membership, religion or philosophy, sex life and sexual
#     orientation. Labelling or filtering lawfully acquired datasets is allowed, and so is categorising for law
#     enforcement.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "g", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   applies_from: "2025-02-02"
#   due: always
#   responsible: process_owner
#   remedy: Stop met deze indeling en wis de labels van mensen.
#   remedy_en: Stop this categorisation and delete the labels of people.
package norms.aia.prohibited_biometric_categorisation

import data.classification.biometrics
import data.classification.law_enforcement
import data.classification.practice

applies if {
	biometrics.categorisation_system
	practice.offered_or_used
	count(input.facts.biometrics.categories) > 0
	input.facts.biometrics.categorises_individually
}

met if input.facts.biometrics.categorisation_subject == "lawful_dataset"

met if law_enforcement.activity
