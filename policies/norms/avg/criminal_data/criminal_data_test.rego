package norms.avg.criminal_data_test

import data.lib.testing
import data.norms.avg.criminal_data as norm

_offences := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": ["criminal"]},
	"practice": {"kinds": []},
}

cases := {
	"data on offences that a law allows": {
		"facts": object.union(_offences, {"personal_data": {"criminal_data_allowed": true}}),
		"finding": "met",
	},
	"data on offences that no law allows": {
		"facts": object.union(_offences, {"personal_data": {"criminal_data_allowed": false}}),
		"finding": "unmet",
	},
	"data on health only": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": ["health"]},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"data on offences that officers use for their police task only": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["police_task"], "special_kinds": ["criminal"]},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": {"personal_data": {"processed": false}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"nobody knows whether a law allows it": {
		"facts": _offences,
		"finding": "unknown",
	},
	"nobody knows which kinds of data are used": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["own_staff"], "criminal_data_allowed": false},
			"practice": {"kinds": []},
		},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
