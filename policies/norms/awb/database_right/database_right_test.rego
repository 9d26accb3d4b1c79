package norms.awb.database_right_test

import data.lib.testing
import data.norms.awb.database_right as norm

_database := {"system": {"technique": "rules"}, "copyright": {"uses": ["databases"]}}

cases := {
	"a database with the maker's permission": {
		"facts": object.union(_database, {"copyright": {"settled": ["database_permission"]}}),
		"finding": "met",
	},
	"a database that was copied from a website": {
		"facts": object.union(_database, {"copyright": {"settled": []}}),
		"finding": "unmet",
	},
	"only the municipality's own data": {
		"facts": object.union(_database, {"copyright": {"uses": []}}),
		"finding": "not_applicable",
	},
	"a file in which nothing calculates": {
		"facts": object.union(_database, {"system": {"technique": "no_algorithm"}}),
		"finding": "not_applicable",
	},
	"nobody knows whether the maker agrees": {
		"facts": _database,
		"finding": "unknown",
	},
}

test_finding[name] if {
	some name, case in cases
	judged := norm with input as testing.input_of(case)
	testing.agrees(case, judged)
}
