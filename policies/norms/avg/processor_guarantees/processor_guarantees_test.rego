package norms.avg.processor_guarantees_test

import data.lib.testing
import data.norms.avg.processor_guarantees as norm

_with_processor := {
	"personal_data": {"processed": true, "handled_by": ["own_staff", "processor"]},
	"practice": {"kinds": []},
}

cases := {
	"a supplier whose protection was checked": {
		"facts": object.union(_with_processor, {"transfers": {"processor": ["vetted"]}}),
		"finding": "met",
	},
	"a supplier that was chosen on price alone": {
		"facts": object.union(_with_processor, {"transfers": {"processor": ["instructions"]}}),
		"finding": "unmet",
	},
	"only the municipality's own staff work with the data": {
		"facts": object.union(_with_processor, {"personal_data": {"handled_by": ["own_staff"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_with_processor, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the supplier was checked": {
		"facts": _with_processor,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
