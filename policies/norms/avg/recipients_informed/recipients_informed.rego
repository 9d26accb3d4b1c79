# METADATA
# title: Verbetering ook bij anderen
# description: Wordt iets verbeterd of gewist, dan vertel je dat aan anderen die de gegevens kregen.
# custom:
#   title_en: Corrections passed on to others
#   description_en: If something is corrected or erased, you tell others who got the data.
#   level: obligation
#   source: {regulation: AVG, article: "19", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   caveat: Het hoeft niet als het onmogelijk is of veel te veel moeite kost.
#   caveat_en: It is not needed where it is impossible or takes far too much effort.
#   due: before_use
#   responsible: process_owner
#   remedy: Houd bij wie gegevens kreeg en stuur een verbetering door.
#   remedy_en: Keep track of who got data and pass a correction on.
package norms.avg.recipients_informed

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	some other in input.facts.personal_data.handled_by
	other in {"partner", "processor"}
}

met if "recipients_told" in input.facts.data_subjects.rights
