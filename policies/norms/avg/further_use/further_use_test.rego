package norms.avg.further_use_test

import data.lib.testing
import data.norms.avg.further_use as norm

_residents_data := {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}}

cases := {
	"a new purpose that fits the old one": {
		"facts": object.union(_residents_data, {"records": {"further_use": "compatible"}}),
		"finding": "met",
	},
	"a new purpose with consent": {
		"facts": object.union(_residents_data, {"records": {"further_use": "consent"}}),
		"finding": "met",
	},
	"a new purpose that a law allows": {
		"facts": object.union(_residents_data, {"records": {"further_use": "law"}}),
		"finding": "met",
	},
	"statistics with safeguards": {
		"facts": object.union(_residents_data, {"records": {"further_use": "statistics"}}),
		"finding": "met",
	},
	"old files train a model and nobody asked whether that fits": {
		"facts": object.union(_residents_data, {"records": {"further_use": "not_assessed"}}),
		"finding": "unmet",
	},
	"data that are used for what they were collected for": {
		"facts": object.union(_residents_data, {"records": {"further_use": "none"}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_residents_data, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_residents_data, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows what the data were collected for": {
		"facts": _residents_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
