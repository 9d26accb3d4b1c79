package norms.vng.supplier_explains_test

import data.lib.testing
import data.norms.vng.supplier_explains as norm

_bought := {"system": {"technique": "rules", "developed_by": "supplier"}}

cases := {
	"a bought algorithm that the supplier explains to everybody": {
		"facts": object.union(_bought, {"supplier": {"explanation": "open"}}),
		"finding": "met",
	},
	"a trade secret that is explained in confidence": {
		"facts": object.union(_bought, {"supplier": {"explanation": "confidential"}}),
		"finding": "met",
	},
	"a bought model for property values that the supplier refuses to explain": {
		"facts": object.union(_bought, {"system": {"technique": "ai"}, "supplier": {"explanation": "refused"}}),
		"finding": "unmet",
	},
	"an explanation that nobody asked for": {
		"facts": object.union(_bought, {"supplier": {"explanation": "not_asked"}}),
		"finding": "unmet",
	},
	"an algorithm made on order that is not explained": {
		"facts": object.union(_bought, {
			"system": {"developed_by": "commissioned"},
			"supplier": {"explanation": "refused"},
		}),
		"finding": "unmet",
	},
	"an algorithm built with partners who do not explain it": {
		"facts": object.union(_bought, {
			"system": {"developed_by": "with_partners"},
			"supplier": {"explanation": "refused"},
		}),
		"finding": "unmet",
	},
	"an algorithm that the municipality built itself": {
		"facts": object.union(_bought, {"system": {"developed_by": "in_house"}}),
		"finding": "not_applicable",
	},
	"a purchase without an algorithm": {
		"facts": object.union(_bought, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the supplier explains it": {
		"facts": _bought,
		"finding": "unknown",
	},
	"nobody knows who made it": {
		"facts": {"system": {"technique": "rules"}, "supplier": {"explanation": "refused"}},
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
