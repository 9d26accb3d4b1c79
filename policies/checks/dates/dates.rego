# METADATA
# title: The dates of norms
# description: Every date in METADATA exists, and enacted, applies_from and applies_until follow each other.
package checks.dates

import data.checks.calendar
import data.checks.catalogue
import data.checks.messages

# METADATA
# description: A date that is none.
violation contains messages.about("date_invalid", norm.id, place, {"key": key, "value": value}) if {
	some norm in catalogue.norms
	some key in {"enacted", "applies_from", "applies_from_literal", "applies_until"}
	value := norm.custom[key]
	not calendar.is_date(sprintf("%v", [value]))
	place := catalogue.place_of_key(norm, key)
}

# METADATA
# description: A date that lies after one that must follow it.
violation contains messages.about("dates_out_of_order", norm.id, place, {"earlier": earlier, "later": later}) if {
	some norm in catalogue.norms
	some [earlier, later] in _in_order
	calendar.is_date(norm.custom[earlier])
	calendar.is_date(norm.custom[later])
	norm.custom[earlier] > norm.custom[later]
	place := catalogue.place_of_key(norm, later)
}

_in_order := {
	["enacted", "applies_from"],
	["enacted", "applies_from_literal"],
	["enacted", "applies_until"],
	["applies_from", "applies_until"],
	["applies_from_literal", "applies_until"],
}
