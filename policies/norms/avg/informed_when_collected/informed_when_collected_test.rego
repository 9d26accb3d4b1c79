package norms.avg.informed_when_collected_test

import data.lib.testing
import data.norms.avg.informed_when_collected as norm

_from_people := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"data_subjects": {"data_from": ["person"]},
}

cases := {
	"a form that tells all": {
		"facts": object.union(_from_people, {
			"data_subjects": {
				"told": [
					"identity",
					"in_time",
					"must_provide",
					"purpose",
					"recipients",
					"retention",
					"rights",
				],
			},
		}),
		"finding": "met",
	},
	"people who know it all already": {
		"facts": object.union(_from_people, {"data_subjects": {"told": [], "not_told_because": "known"}}),
		"finding": "met",
	},
	"a great interest comes first": {
		"facts": object.union(_from_people, {"data_subjects": {"told": [], "not_told_because": "restricted"}}),
		"finding": "met",
	},
	"people do not hear who is responsible": {
		"facts": object.union(_from_people, {
			"data_subjects": {
				"told": ["in_time", "must_provide", "purpose", "recipients", "retention", "rights"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people hear it only months later": {
		"facts": object.union(_from_people, {
			"data_subjects": {
				"told": ["identity", "must_provide", "purpose", "recipients", "retention", "rights"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear whether they have to give the data": {
		"facts": object.union(_from_people, {
			"data_subjects": {
				"told": ["identity", "in_time", "purpose", "recipients", "retention", "rights"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear what the data are for": {
		"facts": object.union(_from_people, {
			"data_subjects": {
				"told": ["identity", "in_time", "must_provide", "recipients", "retention", "rights"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear who gets the data": {
		"facts": object.union(_from_people, {
			"data_subjects": {
				"told": ["identity", "in_time", "must_provide", "purpose", "retention", "rights"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear how long the data are kept": {
		"facts": object.union(_from_people, {
			"data_subjects": {
				"told": ["identity", "in_time", "must_provide", "purpose", "recipients", "rights"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"people do not hear which rights they have": {
		"facts": object.union(_from_people, {
			"data_subjects": {
				"told": ["identity", "in_time", "must_provide", "purpose", "recipients", "retention"],
				"not_told_because": "none",
			},
		}),
		"finding": "unmet",
	},
	"a form that tells nothing": {
		"facts": object.union(_from_people, {"data_subjects": {"told": [], "not_told_because": "none"}}),
		"finding": "unmet",
	},
	"it takes too much effort, which is no excuse when you ask people themselves": {
		"facts": object.union(_from_people, {"data_subjects": {"told": [], "not_told_because": "impossible"}}),
		"finding": "unmet",
	},
	"data from another system only": {
		"facts": object.union(_from_people, {"data_subjects": {"data_from": ["others"]}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_from_people, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"police data that only officers use": {
		"facts": object.union(_from_people, {"personal_data": {"handled_by": ["police_task"]}}),
		"finding": "not_applicable",
	},
	"nobody knows what people are told": {
		"facts": _from_people,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
