# METADATA
# title: Policy about the policies
# description: >-
#   What must hold for the norms together. Runs when policies are checked, never in the served bundle.
#   Input: `inspect` (annotations and namespaces of `opa inspect -a`), `sources` (text by file of norms and their
#   tests), `questions` (text by file), `schema` (of the facts), `facts` and `urns` (names), `vocabulary`, `lists`
#   (text by file of the vocabulary, the glossary and the coverage), and `tests` (the tables of cases by norm).
# scope: package
package checks

import data.checks.annotations
import data.checks.catalogue
import data.checks.dates
import data.checks.tables
import data.checks.unfinished
import data.checks.vocabulary

# METADATA
# description: Everything that is wrong, each as {"code", "norm", "file", "row", "message_nl", "message_en"}.
violation := union({
	catalogue.violation,
	annotations.violation,
	dates.violation,
	tables.violation,
	unfinished.violation,
	vocabulary.violation,
})
