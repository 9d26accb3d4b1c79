# METADATA
# title: Gelijke behandeling bij werk
# description: >-
#   Bij werving, selectie, voorwaarden, promotie en ontslag maakt een algoritme geen verboden onderscheid tussen
#   mensen.
# custom:
#   title_en: Equal treatment at work
#   description_en: >-
#     In recruitment, selection, terms, promotion and dismissal an algorithm makes no forbidden distinction between
#     people.
#   level: obligation
#   source: {regulation: AWGB, article: "5", paragraph: "1", version: "1994-09-01"}
#   applies_from: "1994-09-01"
#   caveat: Voor leeftijd, handicap en geslacht gelden daarnaast eigen wetten.
#   caveat_en: For age, disability and sex laws of their own hold as well.
#   due: before_use
#   responsible: hr
#   remedy: >-
#     Haal kenmerken als afkomst en geslacht eruit en zoek naar gegevens die ze verraden. Leg uit waarom de rest nodig
#     is voor het werk.
#   remedy_en: >-
#     Take out traits such as origin and sex and look for data that give them away. Explain why the rest is needed for
#     the job.
package norms.awb.equal_treatment_work

import data.classification.system

applies if {
	system.algorithm
	input.facts.decision.system_role in {"decides", "informs"}
	_about_work
}

# Whom a vacancy is shown to is a choice too, with or without a decision.
applies if {
	system.algorithm
	input.facts.decision.categorises
	_about_work
}

met if {
	"no_protected_trait" in input.facts.public_law.equality
	"proxies_examined" in input.facts.public_law.equality
	"differences_justified" in input.facts.public_law.equality
}

_about_work if {
	some group in input.facts.persons.groups
	group in {"job_applicants", "staff"}
}
