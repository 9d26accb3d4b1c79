package norms.avg.sub_processors_test

import data.lib.testing
import data.norms.avg.sub_processors as norm

_with_processor := {
	"personal_data": {"processed": true, "handled_by": ["own_staff", "processor"]},
	"practice": {"kinds": []},
}

cases := {
	"the maker of the language model was approved and has the same duties": {
		"facts": object.union(_with_processor, {"transfers": {"sub_processors": "authorised"}}),
		"finding": "met",
	},
	"the supplier uses a cloud service that nobody approved": {
		"facts": object.union(_with_processor, {"transfers": {"sub_processors": "not_authorised"}}),
		"finding": "unmet",
	},
	"a supplier that engages nobody": {
		"facts": object.union(_with_processor, {"transfers": {"sub_processors": "none"}}),
		"finding": "not_applicable",
	},
	"only the municipality's own staff work with the data": {
		"facts": object.union(_with_processor, {"personal_data": {"handled_by": ["own_staff"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_with_processor, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows who can reach the data behind the supplier": {
		"facts": _with_processor,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
