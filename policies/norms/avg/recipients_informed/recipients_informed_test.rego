package norms.avg.recipients_informed_test

import data.lib.testing
import data.norms.avg.recipients_informed as norm

_shared_data := {
	"personal_data": {"processed": true, "handled_by": ["own_staff", "processor"]},
	"practice": {"kinds": []},
}

cases := {
	"the supplier hears of each correction": {
		"facts": object.union(_shared_data, {"data_subjects": {"rights": ["recipients_told"]}}),
		"finding": "met",
	},
	"the partner keeps the wrong data": {
		"facts": object.union(_shared_data, {
			"personal_data": {"handled_by": ["own_staff", "partner"]},
			"data_subjects": {"rights": ["rectification"]},
		}),
		"finding": "unmet",
	},
	"only the municipality's own staff have the data": {
		"facts": object.union(_shared_data, {"personal_data": {"handled_by": ["own_staff"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_shared_data, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether others hear of a correction": {
		"facts": _shared_data,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
