# METADATA
# title: Dates as text
# description: Whether a text is a day that exists, without a clock and without an error for one that does not.
package checks.calendar

# METADATA
# description: True for "YYYY-MM-DD" where that day exists.
is_date(text) if {
	regex.match(`^\d{4}-\d{2}-\d{2}$`, text)
	[year, month, day] := [to_number(part) | some part in split(text, "-")]
	day >= 1
	day <= _days(year, month)
}

_days(year, 2) := 29 if _is_leap(year)

_days(year, 2) := 28 if not _is_leap(year)

_days(_, month) := 30 if month in {4, 6, 9, 11}

_days(_, month) := 31 if month in {1, 3, 5, 7, 8, 10, 12}

_is_leap(year) if {
	year % 4 == 0
	year % 100 != 0
}

_is_leap(year) if year % 400 == 0
