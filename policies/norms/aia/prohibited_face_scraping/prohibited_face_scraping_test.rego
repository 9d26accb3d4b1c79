package norms.aia.prohibited_face_scraping_test

import data.lib.testing
import data.norms.aia.prohibited_face_scraping as norm

_base := {
	"system": {
		"technique": "ai",
		"developed_by": "supplier",
		"under_own_name": false,
		"used_by_municipality": true,
		"changes": [],
	},
	"practice": {
		"kinds": ["collects_faces"],
		"faces_for_recognition": true,
		"faces_source": ["internet"],
		"faces_untargeted": true,
	},
}

cases := {
	"all profile photos of a website are fetched for a database of faces": {
		"facts": _base,
		"finding": "unmet",
	},
	"all faces are taken from surveillance cameras for a database of faces": {
		"facts": object.union(_base, {
			"practice": {"faces_source": ["camera_footage"]},
		}),
		"finding": "unmet",
	},
	"the municipality only had it made and offers it under its own name": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "commissioned",
				"under_own_name": true,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "unmet",
	},
	"the municipality neither provides it nor uses it": {
		"facts": object.union(_base, {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": false,
				"changes": [],
			},
		}),
		"finding": "not_applicable",
	},
	"fixed rules that people wrote down are no AI system": {
		"facts": object.union(_base, {
			"system": {"technique": "rules"},
		}),
		"finding": "not_applicable",
	},
	"a system that does none of the practices": {
		"facts": {
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"the images are not for recognising faces": {
		"facts": object.union(_base, {
			"practice": {"faces_for_recognition": false},
		}),
		"finding": "not_applicable",
	},
	"staff handed over their photo for a pass": {
		"facts": object.union(_base, {
			"practice": {"faces_source": []},
		}),
		"finding": "not_applicable",
	},
	"only images of people who were pointed out beforehand": {
		"facts": object.union(_base, {
			"practice": {"faces_untargeted": false},
		}),
		"finding": "not_applicable",
	},
	"nobody knows where the images come from": {
		"facts": {
			"system": {
				"technique": "ai",
				"developed_by": "supplier",
				"under_own_name": false,
				"used_by_municipality": true,
				"changes": [],
			},
			"practice": {
				"kinds": ["collects_faces"],
				"faces_for_recognition": true,
				"faces_untargeted": true,
			},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
