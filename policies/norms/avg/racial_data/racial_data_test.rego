package norms.avg.racial_data_test

import data.lib.testing
import data.norms.avg.racial_data as norm

_origin := {
	"personal_data": {
		"processed": true,
		"handled_by": ["own_staff"],
		"special_kinds": ["racial_ethnic"],
		"special_exception": "substantial_public_interest",
	},
	"practice": {"kinds": []},
}

cases := {
	"identity cannot be established otherwise": {
		"facts": object.union(_origin, {"sensitive": {"race_purpose": "identification"}}),
		"finding": "met",
	},
	"a programme against a disadvantage of a minority": {
		"facts": object.union(_origin, {"sensitive": {"race_purpose": "positive_action"}}),
		"finding": "met",
	},
	"a law lays down the use": {
		"facts": object.union(_origin, {"sensitive": {"race_purpose": "specific_law"}}),
		"finding": "met",
	},
	"detecting discrimination by an AI system since the AI Act allows it": {
		"facts": object.union(_origin, {"sensitive": {"race_purpose": "bias_detection"}}),
		"finding": "met",
	},
	"detecting discrimination by an AI system before that": {
		"facts": object.union(_origin, {"sensitive": {"race_purpose": "bias_detection"}}),
		"as_of": "2026-07-26",
		"finding": "unmet",
	},
	"origin that helps choose whom to visit at home": {
		"facts": object.union(_origin, {"sensitive": {"race_purpose": "other"}}),
		"finding": "unmet",
	},
	"explicit consent instead of a public interest": {
		"facts": object.union(_origin, {"personal_data": {"special_exception": "explicit_consent"}}),
		"finding": "not_applicable",
	},
	"data on health only": {
		"facts": object.union(_origin, {"personal_data": {"special_kinds": ["health"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_origin, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what the data on origin are for": {
		"facts": _origin,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
