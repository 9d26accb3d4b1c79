package classification.incident_test

import data.classification.incident as concept

_built := {
	"system": {"technique": "ai", "developed_by": "in_house", "used_by_municipality": true, "changes": []},
	"area": {"annex_iii": ["p5a_public_benefits"]},
	"transparency": {"placed_on_market": true},
	"incidents": {"kinds": [], "provider_unreachable": false},
}

_bought := {"system": {"developed_by": "supplier", "under_own_name": false}, "transparency": {"placed_on_market": false}}

cases := {
	"a system that the municipality supplies to others, and nothing happened": {
		"facts": _built,
		"holds": {"reporter", "provider_reports"},
	},
	"a system that only the municipality itself uses": {
		"facts": object.union(_built, {"transparency": {"placed_on_market": false}}),
		"holds": set(),
	},
	"a bought system whose provider can be reached": {"facts": object.union(_built, _bought), "holds": set()},
	"a bought system whose provider cannot be reached": {
		"facts": object.union_n([_built, _bought, {"incidents": {"provider_unreachable": true}}]),
		"holds": {"reporter"},
	},
	"a system of the municipality without high risk": {
		"facts": object.union(_built, {"area": {"annex_iii": []}}),
		"holds": set(),
	},
	"harm to fundamental rights": {
		"facts": object.union(_built, {"incidents": {"kinds": ["rights"]}}),
		"holds": {"reporter", "provider_reports", "happened", "ordinary"},
	},
	"harm to health": {
		"facts": object.union(_built, {"incidents": {"kinds": ["health"]}}),
		"holds": {"reporter", "provider_reports", "happened", "ordinary"},
	},
	"harm to property or the environment": {
		"facts": object.union(_built, {"incidents": {"kinds": ["property_environment"]}}),
		"holds": {"reporter", "provider_reports", "happened", "ordinary"},
	},
	"disruption of critical infrastructure": {
		"facts": object.union(_built, {"incidents": {"kinds": ["infrastructure"]}}),
		"holds": {"reporter", "provider_reports", "happened", "urgent"},
	},
	"a widespread infringement": {
		"facts": object.union(_built, {"incidents": {"kinds": ["widespread"]}}),
		"holds": {"reporter", "provider_reports", "happened", "urgent"},
	},
	"a death": {
		"facts": object.union(_built, {"incidents": {"kinds": ["death"]}}),
		"holds": {"reporter", "provider_reports", "happened", "fatal"},
	},
}

test_holds[name] if {
	some name, case in cases
	found := held with input as {"as_of": "2026-11-24", "facts": case.facts}
	case.holds == found
}

held contains "reporter" if concept.reporter

held contains "provider_reports" if concept.provider_reports

held contains "happened" if concept.happened

held contains "ordinary" if concept.ordinary

held contains "urgent" if concept.urgent

held contains "fatal" if concept.fatal
