# METADATA
# title: Verbod op ongericht gezichten verzamelen
# description: >-
#   Een AI-systeem mag geen databank voor gezichtsherkenning maken of aanvullen door zonder gericht te zoeken
#   gezichten van internet of uit camerabeelden te halen.
# custom:
#   title_en: Prohibition of untargeted scraping of faces
#   description_en: >-
#     An AI system may not build or expand a face recognition database by untargeted scraping of faces from the
#     internet or camera footage.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "e", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   applies_from: "2025-02-02"
#   due: always
#   responsible: process_owner
#   remedy: Stop met verzamelen en gebruik de verzameling niet. Vraag de FG wat er met de beelden moet gebeuren.
#   remedy_en: >-
#     Stop collecting and do not use the collection. Ask the data protection officer what must be done with the
#     images.
package norms.aia.prohibited_face_scraping

import data.classification.practice

applies if {
	"collects_faces" in input.facts.practice.kinds
	practice.offered_or_used
	input.facts.practice.faces_for_recognition
	count(input.facts.practice.faces_source) > 0
	input.facts.practice.faces_untargeted
}
