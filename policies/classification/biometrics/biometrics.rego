# METADATA
# title: Biometrie
# description: >-
#   What counts as recognising, sorting or reading people by their bodies: Article 3(35) and (39) to (44) of the AI Act.
#   Checking that somebody is who they say they are is a kind of its own and never identification. Point 1 of Annex III
#   asks the same of an AI system, so that one of the two answers is enough.
# custom:
#   title_en: Biometrics
package classification.biometrics

import data.classification.system

# METADATA
# description: Establishes who somebody is by comparison with the data of known people, 3(35).
# custom:
#   source: {regulation: AIA, article: "3", point: "35", version: "2026-07-27"}
identification if "biometric_identification" in input.facts.practice.kinds

identification if {
	system.ai_system
	"p1a_biometric_identification" in input.facts.area.annex_iii
}

# METADATA
# description: Identification of people who take no active part in it, 3(41).
# custom:
#   source: {regulation: AIA, article: "3", point: "41", version: "2026-07-27"}
remote_identification if {
	identification
	input.facts.biometrics.people_take_part == false
}

# METADATA
# description: Remote identification at once or with a short delay, 3(42).
# custom:
#   source: {regulation: AIA, article: "3", point: "42", version: "2026-07-27"}
real_time_remote_identification if {
	remote_identification
	"real_time" in input.facts.biometrics.timing
}

# METADATA
# description: Remote identification in what was recorded earlier, 3(43).
# custom:
#   source: {regulation: AIA, article: "3", point: "43", version: "2026-07-27"}
post_remote_identification if {
	remote_identification
	"afterwards" in input.facts.biometrics.timing
}

# METADATA
# description: Emotions or intentions of people inferred, from whatever.
infers_emotions if "infers_emotions" in input.facts.practice.kinds

infers_emotions if _listed_for_emotions

# METADATA
# description: Emotions or intentions of people inferred from their bodies, 3(39).
# custom:
#   source: {regulation: AIA, article: "3", point: "39", version: "2026-07-27"}
emotion_recognition_system if {
	"infers_emotions" in input.facts.practice.kinds
	input.facts.biometrics.emotion_from_body
}

emotion_recognition_system if _listed_for_emotions

# METADATA
# description: Assigns people to categories by their bodies, unless that is ancillary to another service, 3(40).
# custom:
#   source: {regulation: AIA, article: "3", point: "40", version: "2026-07-27"}
categorisation_system if {
	_categorises
	not _ancillary
}

_categorises if "biometric_categorisation" in input.facts.practice.kinds

_categorises if {
	system.ai_system
	"p1b_biometric_categorisation" in input.facts.area.annex_iii
}

_listed_for_emotions if {
	system.ai_system
	"p1c_emotion_recognition" in input.facts.area.annex_iii
}

_ancillary if {
	"part_of_commercial_service" in input.facts.biometrics.categorisation_ancillary
	"technically_necessary" in input.facts.biometrics.categorisation_ancillary
}
