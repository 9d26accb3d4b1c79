# METADATA
# title: What still has to be written
# description: >-
#   A norm, its cases and its questions hold no mark of a place that is still to be filled in. `toetssteen policy new`
#   puts that mark at each place that only an author can fill in.
package checks.unfinished

import data.checks.messages

# METADATA
# description: A line that still holds the mark, as in `data.checks.violation`.
violation contains messages.about("unfinished", "", {"file": file, "row": index + 1}, {"line": said}) if {
	some file, text in _texts
	contains(text, _mark)
	some index, line in split(text, "\n")
	regex.match(sprintf(`\b%s\b`, [_mark]), line)
	said := trim(line, " \t#")
}

_mark := "TODO"

_texts[file] := text if some file, text in input.sources

_texts[file] := text if some file, text in input.questions
