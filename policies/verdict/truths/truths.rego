# METADATA
# title: What partial evaluation is asked
# description: >-
#   For the norms that `input.norms` names and for every concept: what is left of each question when
#   some facts are open. Plain evaluation reads only the concepts here.
package verdict.truths

import data.classification.automated_decision
import data.classification.high_risk
import data.classification.impactful
import data.classification.personal_data
import data.classification.role
import data.classification.system

# METADATA
# description: The legal concepts that a verdict always states, and that must be known before it is complete.
labels := {
	"algorithm",
	"ai_system",
	"generative_ai",
	"provider",
	"deployer",
	"high_risk_annex_iii",
	"high_risk_annex_i",
	"impactful_algorithm",
	"personal_data",
	"automated_decision",
}

# METADATA
# description: >-
#   Entries ["applies", norm], ["met", norm], ["from", norm, date], ["literal", norm, date]
#   and ["label", concept].
holds contains ["applies", id] if {
	some id in input.norms
	norm := data.catalogue.norms[id]
	data.norms[norm.pack][norm.name].applies
}

holds contains ["met", id] if {
	some id in input.norms
	norm := data.catalogue.norms[id]
	data.norms[norm.pack][norm.name].met
}

holds contains ["from", id, date] if {
	some id in input.norms
	norm := data.catalogue.dated[id]
	date := data.norms[norm.pack][norm.name].applies_from
}

holds contains ["literal", id, date] if {
	some id in input.norms
	norm := data.catalogue.dated[id]
	date := data.norms[norm.pack][norm.name].applies_from_literal
}

holds contains ["label", "algorithm"] if system.algorithm

holds contains ["label", "ai_system"] if system.ai_system

holds contains ["label", "generative_ai"] if system.generative_ai

holds contains ["label", "provider"] if role.provider

holds contains ["label", "deployer"] if role.deployer

holds contains ["label", "high_risk_annex_iii"] if high_risk.annex_iii

holds contains ["label", "high_risk_annex_i"] if high_risk.annex_i

holds contains ["label", "impactful_algorithm"] if impactful.impactful_algorithm

holds contains ["label", "personal_data"] if personal_data.processed

holds contains ["label", "automated_decision"] if automated_decision.automated_decision
