package classification.personal_data_test

import data.classification.personal_data as concept

_none := {"personal_data": {"processed": false}, "practice": {"kinds": []}}

_ordinary := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"], "special_kinds": []},
	"practice": {"kinds": []},
}

cases := {
	"no data about people": {"facts": _none, "holds": set(), "kinds": set()},
	"ordinary data in the hands of the municipality": {
		"facts": _ordinary,
		"holds": {"processed", "under_gdpr"},
		"kinds": set(),
	},
	"data on health": {
		"facts": object.union(_ordinary, {"personal_data": {"special_kinds": ["health"]}}),
		"holds": {"processed", "under_gdpr", "special_categories"},
		"kinds": {"health"},
	},
	"data on criminal offences are no special category": {
		"facts": object.union(_ordinary, {"personal_data": {"special_kinds": ["criminal"]}}),
		"holds": {"processed", "under_gdpr", "criminal_data"},
		"kinds": set(),
	},
	"data on health and on criminal offences": {
		"facts": object.union(_ordinary, {"personal_data": {"special_kinds": ["criminal", "health"]}}),
		"holds": {"processed", "under_gdpr", "special_categories", "criminal_data"},
		"kinds": {"health"},
	},
	"kinds that are chosen without personal data do not count": {
		"facts": object.union(_none, {"personal_data": {"special_kinds": ["health"]}}),
		"holds": set(),
		"kinds": set(),
	},
	"recognising people from a distance uses biometric data, whatever was answered": {
		"facts": object.union(_none, {
			"personal_data": {"handled_by": ["own_staff"]},
			"practice": {"kinds": ["biometric_identification"]},
		}),
		"holds": {"processed", "under_gdpr", "special_categories"},
		"kinds": {"biometric"},
	},
	"checking at the counter who somebody is uses biometric data, whatever was answered": {
		"facts": object.union(_none, {
			"personal_data": {"handled_by": ["own_staff"]},
			"practice": {"kinds": ["biometric_verification"]},
		}),
		"holds": {"processed", "under_gdpr", "special_categories"},
		"kinds": {"biometric"},
	},
	"data that only special investigating officers use for their police task": {
		"facts": object.union(_ordinary, {"personal_data": {
			"handled_by": ["police_task"],
			"special_kinds": ["criminal", "health"],
		}}),
		"holds": {"processed", "police_task"},
		"kinds": {"health"},
	},
	"police data that are used for other work too": {
		"facts": object.union(_ordinary, {"personal_data": {"handled_by": ["own_staff", "police_task"]}}),
		"holds": {"processed", "police_task", "under_gdpr"},
		"kinds": set(),
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input.facts as case.facts
	case.holds == found
}

test_kinds[name] if {
	some name, case in cases
	kinds := concept.special_kinds with input.facts as case.facts
	case.kinds == kinds
}

held contains "processed" if concept.processed

held contains "under_gdpr" if concept.under_gdpr

held contains "police_task" if concept.police_task

held contains "special_categories" if concept.special_categories

held contains "criminal_data" if concept.criminal_data
