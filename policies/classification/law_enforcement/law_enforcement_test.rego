package classification.law_enforcement_test

import data.classification.law_enforcement

cases := {
	"cameras that look for suspects on behalf of the police": {
		"facts": {"purpose": true, "by_authority": true, "authorised_use": false},
		"holds": {"activity"},
	},
	"a check by the municipality for public safety, without powers against crime": {
		"facts": {"purpose": true, "by_authority": false, "authorised_use": false},
		"holds": set(),
	},
	"an officer with powers who hands out parking permits": {
		"facts": {"purpose": false, "by_authority": true, "authorised_use": false},
		"holds": set(),
	},
	"a use that a law authorises, with nothing arranged for third parties": {
		"facts": {"authorised_use": true, "safeguards": false, "authorised_purposes": ["detect"]},
		"holds": {"authorised_use"},
	},
	"a use that a law authorises for detection, with safeguards": {
		"facts": {"authorised_use": true, "safeguards": true, "authorised_purposes": ["detect", "prosecute"]},
		"holds": {"authorised_use", "authorised_use_with_safeguards", "authorised_use_short_of_prosecution"},
	},
	"a use that a law authorises for prosecution only, with safeguards": {
		"facts": {"authorised_use": true, "safeguards": true, "authorised_purposes": ["prosecute"]},
		"holds": {"authorised_use", "authorised_use_with_safeguards"},
	},
	"purposes and safeguards without a law": {
		"facts": {"authorised_use": false, "safeguards": true, "authorised_purposes": ["detect"]},
		"holds": set(),
	},
}

test_concepts[name] if {
	some name, case in cases
	held := law_enforcement with input.facts.law_enforcement as case.facts
	case.holds == object.keys(held)
}
