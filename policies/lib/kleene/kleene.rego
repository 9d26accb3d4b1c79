# METADATA
# title: Three-valued logic
# description: Kleene's strong connectives over "yes", "no" and "open".
package lib.kleene

# METADATA
# description: The conjunction of two values, as a table.
conjunction := {
	"yes": {"yes": "yes", "no": "no", "open": "open"},
	"no": {"yes": "no", "no": "no", "open": "no"},
	"open": {"yes": "open", "no": "no", "open": "open"},
}

# METADATA
# description: The value of a certain answer.
certain(true) := "yes"

certain(false) := "no"
