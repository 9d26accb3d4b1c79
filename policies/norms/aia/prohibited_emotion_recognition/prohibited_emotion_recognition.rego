# METADATA
# title: Verbod op gevoelens aflezen op het werk en in het onderwijs
# description: >-
#   Een AI-systeem mag op het werk en in het onderwijs geen gevoelens van mensen afleiden, behalve om een medische
#   reden of voor de veiligheid.
# custom:
#   title_en: Prohibition of inferring emotions at work and in education
#   description_en: >-
#     An AI system may not infer people's emotions at work or in education, except for a medical reason or for
#     safety.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "f", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   applies_from: "2025-02-02"
#   due: always
#   responsible: process_owner
#   remedy: Zet het aflezen van gevoelens uit voor medewerkers, sollicitanten, leerlingen en studenten.
#   remedy_en: Switch off the inferring of emotions for staff, applicants, pupils and students.
#   caveat: >-
#     De tekst van het verbod noemt geen biometrische gegevens. De definitie van een systeem voor het herkennen van
#     emoties (artikel 3, punt 39) doet dat wel. Wij volgen de tekst, ook voor gevoelens die uit woorden worden
#     afgeleid. Vraag een jurist als het alleen om tekst gaat.
#   caveat_en: >-
#     The text of the prohibition does not mention biometric data. The definition of an emotion recognition system
#     (Article 3, point 39) does. We follow the text, also for emotions that are inferred from words. Ask a lawyer
#     if it is about text only.
package norms.aia.prohibited_emotion_recognition

import data.classification.biometrics
import data.classification.practice

applies if {
	biometrics.infers_emotions
	practice.offered_or_used
	"emotions" in input.facts.practice.inferred_states
	_at_work_or_in_education
}

met if input.facts.practice.emotion_reason in {"medical", "safety"}

_at_work_or_in_education if "work" in input.facts.practice.emotion_places

_at_work_or_in_education if "education" in input.facts.practice.emotion_places
