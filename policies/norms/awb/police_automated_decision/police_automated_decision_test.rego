package norms.awb.police_automated_decision_test

import data.lib.testing
import data.norms.awb.police_automated_decision as norm

_officers := {
	"personal_data": {"processed": true, "handled_by": ["police_task"]},
	"practice": {"kinds": []},
	"system": {"technique": "rules"},
	"decision": {"system_role": "decides", "legal_effect": true},
}

cases := {
	"an officer looks beforehand and the person hears how it works": {
		"facts": object.union(_officers, {"public_law": {"police_safeguards": ["human_beforehand", "person_informed"]}}),
		"finding": "met",
	},
	"the person hears nothing": {
		"facts": object.union(_officers, {"public_law": {"police_safeguards": ["human_beforehand"]}}),
		"finding": "unmet",
	},
	"nobody looks beforehand": {
		"facts": object.union(_officers, {"public_law": {"police_safeguards": ["person_informed"]}}),
		"finding": "unmet",
	},
	"the system fines people by itself": {
		"facts": object.union(_officers, {"public_law": {"police_safeguards": []}}),
		"finding": "unmet",
	},
	"data that officers do not use": {
		"facts": object.union(_officers, {"personal_data": {"handled_by": ["own_staff"]}}),
		"finding": "not_applicable",
	},
	"a system that has no part in decisions": {
		"facts": object.union(_officers, {"decision": {"system_role": "none"}}),
		"finding": "not_applicable",
	},
	"a decision without large consequences": {
		"facts": object.union(_officers, {"decision": {"legal_effect": false}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_officers, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows what is arranged": {
		"facts": _officers,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
