package norms.avg.informed_when_obtained_test

import data.lib.testing
import data.norms.avg.informed_when_obtained as norm

_from_others := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"data_subjects": {"data_from": ["others"]},
}

cases := {
	"a message that tells all": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": [
					"categories",
					"identity",
					"in_time",
					"purpose",
					"recipients",
					"retention",
					"rights",
					"source",
				],
			},
		}),
		"finding": "met",
	},
	"people who know it all already": {
		"facts": object.union(_from_others, {"data_subjects": {"told": [], "not_told_because": "known"}}),
		"finding": "met",
	},
	"telling is impossible and other measures were taken": {
		"facts": object.union(_from_others, {"data_subjects": {"told": [], "not_told_because": "impossible"}}),
		"finding": "met",
	},
	"a law lays down that the municipality gets the data": {
		"facts": object.union(_from_others, {"data_subjects": {"told": [], "not_told_because": "in_law"}}),
		"finding": "met",
	},
	"professional secrecy holds": {
		"facts": object.union(_from_others, {"data_subjects": {"told": [], "not_told_because": "secrecy"}}),
		"finding": "met",
	},
	"a great interest comes first": {
		"facts": object.union(_from_others, {"data_subjects": {"told": [], "not_told_because": "restricted"}}),
		"finding": "met",
	},
	"people do not hear which kinds of data it is about": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": ["identity", "in_time", "purpose", "recipients", "retention", "rights", "source"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear who is responsible": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": ["categories", "in_time", "purpose", "recipients", "retention", "rights", "source"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people hear it only months later": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": ["categories", "identity", "purpose", "recipients", "retention", "rights", "source"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear what the data are for": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": ["categories", "identity", "in_time", "recipients", "retention", "rights", "source"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear who gets the data": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": ["categories", "identity", "in_time", "purpose", "retention", "rights", "source"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear how long the data are kept": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": ["categories", "identity", "in_time", "purpose", "recipients", "rights", "source"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear which rights they have": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": [
					"categories",
					"identity",
					"in_time",
					"purpose",
					"recipients",
					"retention",
					"source",
				],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear from whom the data come": {
		"facts": object.union(_from_others, {
			"data_subjects": {
				"told": [
					"categories",
					"identity",
					"in_time",
					"purpose",
					"recipients",
					"retention",
					"rights",
				],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people are told nothing": {
		"facts": object.union(_from_others, {"data_subjects": {"told": [], "not_told_because": "none"}}),
		"finding": "unmet",
	},
	"data from people themselves only": {
		"facts": object.union(_from_others, {"data_subjects": {"data_from": ["person"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_from_others, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_from_others, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows what people are told": {
		"facts": _from_others,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
