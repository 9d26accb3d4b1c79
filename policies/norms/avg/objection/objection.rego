# METADATA
# title: Recht van bezwaar tegen gebruik van gegevens
# description: >-
#   Steunt het gebruik op een publieke taak of een eigen belang, dan kan iemand om zijn eigen situatie bezwaar maken.
#   De gemeente stopt dan, tenzij haar belang zwaarder weegt.
# custom:
#   title_en: Right to object to the use of data
#   description_en: >-
#     If the use rests on a public task or a legitimate interest, somebody can object because of their own situation.
#     The municipality then stops, unless its interest weighs more.
#   level: obligation
#   source: {regulation: AVG, article: "21", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-09
#   applies_from: "2018-05-25"
#   caveat: Dit is iets anders dan bezwaar tegen een besluit volgens de Awb.
#   caveat_en: This is not the same as an objection to a decision under the Awb.
#   due: before_use
#   responsible: process_owner
#   remedy: Regel wie zo'n bezwaar afweegt en hoe je iemand uit het systeem haalt.
#   remedy_en: Arrange who weighs such an objection and how somebody is taken out of the system.
package norms.avg.objection

import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	input.facts.personal_data.lawful_basis in {"legitimate_interest", "public_task"}
}

met if "objection" in input.facts.data_subjects.rights
