package norms.avg.lawful_basis_test

import data.lib.testing
import data.norms.avg.lawful_basis as norm

_personal_data := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
}

cases := {
	"a task of the municipality that is laid down in a law": {
		"facts": object.union(_personal_data, {
			"personal_data": {"lawful_basis": "public_task", "basis_in_law": true},
		}),
		"finding": "met",
	},
	"a legal duty of which the article can be named": {
		"facts": object.union(_personal_data, {
			"personal_data": {"lawful_basis": "legal_obligation", "basis_in_law": true},
		}),
		"finding": "met",
	},
	"consent that is freely given": {
		"facts": object.union(_personal_data, {"personal_data": {"lawful_basis": "consent"}}),
		"finding": "met",
	},
	"a contract with the person concerned": {
		"facts": object.union(_personal_data, {"personal_data": {"lawful_basis": "contract"}}),
		"finding": "met",
	},
	"the protection of somebody's life": {
		"facts": object.union(_personal_data, {"personal_data": {"lawful_basis": "vital_interests"}}),
		"finding": "met",
	},
	"a legitimate interest outside the public tasks": {
		"facts": object.union(_personal_data, {
			"personal_data": {"lawful_basis": "legitimate_interest", "outside_public_task": true},
		}),
		"finding": "met",
	},
	"a legitimate interest as the basis for a public task": {
		"facts": object.union(_personal_data, {
			"personal_data": {"lawful_basis": "legitimate_interest", "outside_public_task": false},
		}),
		"finding": "unmet",
	},
	"a public task that no law lays down": {
		"facts": object.union(_personal_data, {
			"personal_data": {"lawful_basis": "public_task", "basis_in_law": false},
		}),
		"finding": "unmet",
	},
	"nobody has worked out a basis": {
		"facts": object.union(_personal_data, {"personal_data": {"lawful_basis": "none"}}),
		"finding": "unmet",
	},
	"no personal data at all": {
		"facts": {"personal_data": {"processed": false}, "practice": {"kinds": []}},
		"finding": "not_applicable",
	},
	"data that only special investigating officers use for their police task": {
		"facts": {
			"personal_data": {"processed": true, "handled_by": ["police_task"]},
			"practice": {"kinds": []},
		},
		"finding": "not_applicable",
	},
	"police data that the municipality uses for other work too": {
		"facts": object.union(_personal_data, {
			"personal_data": {"handled_by": ["own_staff", "police_task"], "lawful_basis": "none"},
		}),
		"finding": "unmet",
	},
	"face comparison, although somebody thinks that no personal data are used": {
		"facts": object.union(_personal_data, {
			"practice": {"kinds": ["biometric_verification"]},
			"personal_data": {"processed": false, "lawful_basis": "none"},
		}),
		"finding": "unmet",
	},
	"the basis is not known": {
		"facts": _personal_data,
		"finding": "unknown",
	},
	"a public task of which the article is not known": {
		"facts": object.union(_personal_data, {"personal_data": {"lawful_basis": "public_task"}}),
		"finding": "unknown",
	},
	"nobody knows whether personal data are used": {
		"facts": {"practice": {"kinds": []}, "personal_data": {"lawful_basis": "none"}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
