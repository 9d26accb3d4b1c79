package classification.role_test

import data.classification.role as concept

_bought := {"technique": "ai", "developed_by": "supplier", "under_own_name": false, "used_by_municipality": true, "changes": []}

_ranking_of_applicants := {"annex_iii": ["p4a_recruitment"]}

_outside := {
	"system": object.union(_bought, {"developed_by": "in_house", "under_own_name": true}),
	"supply_chain": {"role": ["distributor", "importer"]},
}

cases := {
	"a product that is bought and used as it is": {"facts": {"system": _bought}, "holds": {"deployer"}},
	"a system that the municipality builds and uses": {
		"facts": {"system": object.union(_bought, {"developed_by": "in_house"})},
		"holds": {"deployer", "provider", "provider_by_development"},
	},
	"a system that the municipality builds for others under its own name": {
		"facts": {"system": object.union(
			_bought,
			{"developed_by": "in_house", "under_own_name": true, "used_by_municipality": false},
		)},
		"holds": {"provider", "provider_by_development"},
	},
	"a chatbot made on order that bears the name of the municipality": {
		"facts": {"system": object.union(_bought, {"developed_by": "commissioned", "under_own_name": true})},
		"holds": {"deployer", "provider", "provider_by_development"},
	},
	"a chatbot made on order that bears the name of its maker": {
		"facts": {"system": object.union(_bought, {"developed_by": "commissioned"})},
		"holds": {"deployer"},
	},
	"a system built with other municipalities under the own name": {
		"facts": {"system": object.union(_bought, {"developed_by": "with_partners", "under_own_name": true})},
		"holds": {"deployer", "provider", "provider_by_development"},
	},
	"fixed rules that the municipality writes and uses": {
		"facts": {"system": object.union(_bought, {"technique": "rules", "developed_by": "in_house", "under_own_name": true})},
		"holds": set(),
	},
	"a bought system without high risk that bears the name of the municipality": {
		"facts": {
			"system": object.union(_bought, {"under_own_name": true}),
			"area": {"annex_iii": []},
			"provider": {"duties_left_with_supplier": false},
		},
		"holds": {"deployer"},
	},
	"a bought high-risk system that bears the name of the municipality": {
		"facts": {
			"system": object.union(_bought, {"under_own_name": true}),
			"area": _ranking_of_applicants,
			"provider": {"duties_left_with_supplier": false},
		},
		"holds": {"deployer", "provider", "provider_by_change"},
	},
	"the same where the contract leaves the duties with the supplier": {
		"facts": {
			"system": object.union(_bought, {"under_own_name": true}),
			"area": _ranking_of_applicants,
			"provider": {"duties_left_with_supplier": true},
		},
		"holds": {"deployer"},
	},
	"a bought high-risk system that is modified substantially": {
		"facts": {"system": object.union(_bought, {"changes": ["substantial_modification"]}), "area": _ranking_of_applicants},
		"holds": {"deployer", "provider", "provider_by_change"},
	},
	"a general chatbot that gets the purpose of ranking applicants": {
		"facts": {
			"system": object.union(_bought, {"technique": "generative_ai", "changes": ["new_purpose"]}),
			"area": _ranking_of_applicants,
		},
		"holds": {"deployer", "provider", "provider_by_change"},
	},
	"a general chatbot that gets a purpose without high risk": {
		"facts": {
			"system": object.union(_bought, {"technique": "generative_ai", "changes": ["new_purpose"]}),
			"area": {"annex_iii": []},
		},
		"holds": {"deployer"},
	},
	"an own high-risk system that is modified substantially": {
		"facts": {
			"system": object.union(_bought, {"developed_by": "in_house", "changes": ["substantial_modification"]}),
			"area": _ranking_of_applicants,
		},
		"holds": {"deployer", "provider", "provider_by_development"},
	},
	"a bought system that the municipality is the first to bring to others in the Union": {
		"facts": {"system": _bought, "supply_chain": {"role": ["importer"]}},
		"holds": {"deployer", "importer"},
	},
	"a bought system that the municipality passes on to others": {
		"facts": {"system": _bought, "supply_chain": {"role": ["distributor"]}},
		"holds": {"deployer", "distributor"},
	},
	"fixed rules of somebody else that the municipality passes on to others": {
		"facts": {"system": object.union(_bought, {"technique": "rules"}), "supply_chain": {"role": ["distributor"]}},
		"holds": set(),
	},
	"a system that is built and used for science only": {
		"facts": object.union(_outside, {"scope": {"exclusions": ["science_only"]}}),
		"holds": set(),
	},
	"a system that is built and never leaves the laboratory": {
		"facts": object.union(_outside, {"scope": {"exclusions": ["before_service"]}, "system": {"used_by_municipality": false}}),
		"holds": set(),
	},
	"a system that is built for national security only": {
		"facts": object.union(_outside, {"scope": {"exclusions": ["national_security"]}}),
		"holds": set(),
	},
	"a system that is built and given to everybody under a free licence": {
		"facts": object.union(_outside, {"scope": {"exclusions": ["free_licence"]}}),
		"holds": {"deployer", "provider", "provider_by_development", "importer", "distributor"},
	},
	"a bought high-risk system that is modified substantially for science only": {
		"facts": {
			"scope": {"exclusions": ["science_only"]},
			"system": object.union(_bought, {"under_own_name": true, "changes": ["substantial_modification"]}),
			"area": _ranking_of_applicants,
			"provider": {"duties_left_with_supplier": false},
		},
		"holds": set(),
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == found
}

held contains "deployer" if concept.deployer

held contains "provider" if concept.provider

held contains "provider_by_development" if concept.provider_by_development

held contains "provider_by_change" if concept.provider_by_change

held contains "importer" if concept.importer

held contains "distributor" if concept.distributor
