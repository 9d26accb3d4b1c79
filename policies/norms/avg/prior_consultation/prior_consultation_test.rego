package norms.avg.prior_consultation_test

import data.lib.testing
import data.norms.avg.prior_consultation as norm

_high_risk_remains := {
	"personal_data": {"processed": true, "handled_by": ["own_staff"]},
	"practice": {"kinds": []},
	"dpia": {"new_legislation": true, "state": "done"},
	"records": {"residual_risk": true},
}

cases := {
	"the authority advised and its advice is followed": {
		"facts": object.union(_high_risk_remains, {"records": {"prior_consultation": "followed"}}),
		"finding": "met",
	},
	"the authority was asked but has not answered": {
		"facts": object.union(_high_risk_remains, {"records": {"prior_consultation": "asked"}}),
		"finding": "unmet",
	},
	"the authority was not asked": {
		"facts": object.union(_high_risk_remains, {"records": {"prior_consultation": "none"}}),
		"finding": "unmet",
	},
	"a DPIA after which no high risk remains": {
		"facts": object.union(_high_risk_remains, {"records": {"residual_risk": false}}),
		"finding": "not_applicable",
	},
	"a DPIA that is not ready": {
		"facts": object.union(_high_risk_remains, {"dpia": {"state": "under_way"}}),
		"finding": "not_applicable",
	},
	"no personal data at all": {
		"facts": object.union(_high_risk_remains, {"personal_data": {"processed": false}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the authority was asked": {
		"facts": _high_risk_remains,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
