# METADATA
# title: Three-valued logic
# description: Kleene's strong connectives over "yes", "no" and "open".
package lib.kleene

# METADATA
# description: '"no" if one is "no", "yes" if all are "yes", otherwise "open".'
all_of(values) := "no" if "no" in values

all_of(values) := "yes" if {
	some _ in values
	values == {"yes"}
}

all_of(values) := "open" if {
	"open" in values
	not "no" in values
}

# METADATA
# description: '"yes" if one is "yes", "no" if all are "no" or there are none, otherwise "open".'
any_of(values) := "yes" if "yes" in values

any_of(values) := "no" if count(values - {"no"}) == 0

any_of(values) := "open" if {
	"open" in values
	not "yes" in values
}

# METADATA
# description: The value of a certain answer.
certain(true) := "yes"

certain(false) := "no"

# METADATA
# description: The opposite; what is open stays open.
negation("yes") := "no"

negation("no") := "yes"

negation("open") := "open"
