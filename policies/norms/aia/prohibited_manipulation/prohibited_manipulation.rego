# METADATA
# title: Verbod op manipulatie die schaadt
# description: >-
#   Een AI-systeem mag mensen niet ongemerkt, manipulerend of misleidend sturen, zodat zij anders kiezen en er
#   grote schade is of te verwachten is.
# custom:
#   title_en: Prohibition of harmful manipulation
#   description_en: >-
#     An AI system may not steer people subliminally, manipulatively or deceptively so that they choose differently
#     and significant harm is done or likely.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "a", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   applies_from: "2025-02-02"
#   due: always
#   responsible: process_owner
#   remedy: Gebruik dit systeem niet en bied het niet aan. Haal de sturende techniek eruit, of stop met het plan.
#   remedy_en: Do not use or offer this system. Take the steering technique out, or stop the plan.
package norms.aia.prohibited_manipulation

import data.classification.practice

applies if {
	"manipulates" in input.facts.practice.kinds
	practice.offered_or_used
	count(input.facts.practice.manipulation_techniques) > 0
	input.facts.practice.manipulation_distorts
	input.facts.practice.manipulation_harms
}
