package norms.genai.no_images_or_voices_test

import data.lib.testing
import data.norms.genai.no_images_or_voices as norm

cases := {
	"photos for a leaflet are generated": {
		"facts": {
			"system": {"technique": "generative_ai", "generates": ["image"]},
			"generative": {"media": ["photos"]},
		},
		"finding": "unmet",
	},
	"a voice-over for a film is generated": {
		"facts": {
			"system": {"technique": "generative_ai", "generates": ["audio"]},
			"generative": {"media": ["voice_overs"]},
		},
		"finding": "unmet",
	},
	"it can make images but is not used for that": {
		"facts": {
			"system": {"technique": "generative_ai", "generates": ["image", "text"]},
			"generative": {"media": []},
		},
		"finding": "not_applicable",
	},
	"it only makes text": {
		"facts": {
			"system": {"technique": "generative_ai", "generates": ["text"]},
		},
		"finding": "not_applicable",
	},
	"a model that predicts and makes nothing new": {
		"facts": {
			"system": {"technique": "ai"},
		},
		"finding": "not_applicable",
	},
	"nobody knows what it is used for": {
		"facts": {
			"system": {"technique": "generative_ai", "generates": ["video"]},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
