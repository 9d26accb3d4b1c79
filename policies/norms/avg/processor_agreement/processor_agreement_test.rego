package norms.avg.processor_agreement_test

import data.lib.testing
import data.norms.avg.processor_agreement as norm

_processor := {
	"personal_data": {"processed": true, "handled_by": ["own_staff", "processor"]},
	"practice": {"kinds": []},
}

cases := {
	"a supplier processes the data under a signed agreement": {
		"facts": object.union(_processor, {"supplier": {"processor_agreement": true}}),
		"finding": "met",
	},
	"a supplier processes the data without an agreement": {
		"facts": object.union(_processor, {"supplier": {"processor_agreement": false}}),
		"finding": "unmet",
	},
	"only the municipality's own staff work with the data": {
		"facts": {"personal_data": {"processed": true, "handled_by": ["own_staff"]}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": {"personal_data": {"processed": false}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["police_task"]},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"nobody knows whether there is an agreement": {
		"facts": _processor,
		"finding": "unknown",
	},
	"nobody knows who works with the data": {
		"facts": {"personal_data": {"processed": true}, "supplier": {"processor_agreement": false}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
