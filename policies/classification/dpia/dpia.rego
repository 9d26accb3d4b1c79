# METADATA
# title: Wanneer een DPIA nodig is
# description: >-
#   The grounds of the pre-scan DPIA of central government (version 2.0), which join Article 35 GDPR, the list of the
#   Dutch Data Protection Authority and the criteria of the European supervisors.
# custom:
#   title_en: When a DPIA is needed
package classification.dpia

import data.classification.automated_decision
import data.classification.personal_data

# METADATA
# description: A data protection impact assessment is obligatory.
# custom:
#   source: {regulation: AVG, article: "35", paragraph: "1", version: "2016-05-04"}
required if {
	personal_data.under_gdpr
	_ground
}

# METADATA
# description: >-
#   A data protection impact assessment is wise, not obligatory: exactly one European criterion fits, as two would be a
#   ground.
recommended if {
	personal_data.under_gdpr
	not _ground
	count(edpb_criteria) > 0
}

# Article 35(3)(a) GDPR, whatever else is chosen: decisions that rest on profiles, also where a person takes them.
_ground if {
	input.facts.persons.profiling
	input.facts.decision.legal_effect
	input.facts.decision.system_role in {"informs", "decides"}
}

_ground if count(input.facts.dpia.ap_list) > 0

_ground if count(edpb_criteria) >= 2

_ground if count(risk_points) > 4

_ground if input.facts.dpia.new_legislation

# METADATA
# description: >-
#   The European criteria that the plan fits, as chosen and as other answers show (WP248). Answers can only add to
#   what was chosen.
edpb_criteria contains criterion if some criterion in input.facts.dpia.edpb_criteria

edpb_criteria contains "evaluation_scoring" if input.facts.persons.profiling

edpb_criteria contains "automated_decision" if automated_decision.automated_decision

edpb_criteria contains "sensitive_data" if count(personal_data.special_kinds) > 0

edpb_criteria contains "sensitive_data" if personal_data.criminal_data

edpb_criteria contains "vulnerable_people" if _vulnerable_people

# METADATA
# description: The points of the risk score, one entry for each point; what counts for two has two entries.
risk_points contains "ordinary_data" if "many_ordinary_kinds" in input.facts.dpia.risk_factors

risk_points contains "special_data" if count(personal_data.special_kinds) > 0

risk_points contains "special_data_more" if count(personal_data.special_kinds) > 6

risk_points contains "sensitive_data" if "sensitive_kinds" in input.facts.dpia.risk_factors

risk_points contains "sensitive_data" if "many_sensitive_kinds" in input.facts.dpia.risk_factors

risk_points contains "sensitive_data" if personal_data.criminal_data

risk_points contains "sensitive_data_more" if "many_sensitive_kinds" in input.facts.dpia.risk_factors

risk_points contains "data_subjects" if _vulnerable_people

risk_points contains "data_subjects_more" if {
	_vulnerable_people
	_other_people
}

risk_points contains "data_subjects_more" if {
	"children" in input.facts.persons.groups
	"vulnerable" in input.facts.persons.groups
}

risk_points contains "number_of_people" if "ten_thousand_people" in input.facts.dpia.risk_factors

risk_points contains "frequency" if "monthly_or_more" in input.facts.dpia.risk_factors

risk_points contains "retention" if "kept_for_years" in input.facts.dpia.risk_factors

risk_points contains "transfer" if "transfer" in input.facts.dpia.risk_factors

risk_points contains "transfer" if "stored_or_supported_outside" in input.facts.dpia.risk_factors

risk_points contains "transfer_more" if "stored_or_supported_outside" in input.facts.dpia.risk_factors

risk_points contains "transfer_more" if {
	"transfer" in input.facts.dpia.risk_factors
	count(personal_data.special_kinds) > 0
}

risk_points contains "base_registers" if "base_registers" in input.facts.dpia.risk_factors

risk_points contains "minors" if "minors_not_excluded" in input.facts.dpia.risk_factors

risk_points contains "minors" if "for_minors" in input.facts.dpia.risk_factors

risk_points contains "minors_more" if "for_minors" in input.facts.dpia.risk_factors

# The pre-scan draws the line for children at 16; the question draws it at 18, so that it never counts too little.
_vulnerable_people if "children" in input.facts.persons.groups

_vulnerable_people if "vulnerable" in input.facts.persons.groups

_other_people if {
	some group in input.facts.persons.groups
	group in {"residents", "staff", "job_applicants", "visitors"}
}
