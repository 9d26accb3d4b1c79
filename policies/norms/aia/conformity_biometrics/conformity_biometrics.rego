# METADATA
# title: Laat biometrie beoordelen
# description: >-
#   De aanbieder van een systeem voor biometrie met hoog risico laat het voor de start beoordelen door een aangemelde
#   instantie. Voor opsporing, migratie en asiel doet de toezichthouder dat. Zelf beoordelen mag alleen met Europese
#   normen of specificaties die alle eisen dekken.
# custom:
#   title_en: Have biometrics assessed
#   description_en: >-
#     The provider of a high-risk biometric system has it assessed by a notified body before it starts. For law
#     enforcement, migration and asylum the supervisor does so. Assessing it itself is only allowed with European
#     standards or specifications that cover all requirements.
#   level: obligation
#   source: {regulation: AIA, article: "43", paragraph: "1", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-14
#   due: before_use
#   responsible: legal
#   remedy: Vraag de beoordeling aan bij een aangemelde instantie en start pas als die klaar is.
#   remedy_en: Request the assessment from a notified body and only start when it is done.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van bijlage III. Daarover is discussie. Voor oudere
#     systemen is die datum ook de grens.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of Annex III. This is debated. For older systems that date
#     is the cut-off too.
package norms.aia.conformity_biometrics

import data.classification.annex_iii_point
import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.any_ground
	high_risk.annex_iii
	annex_iii_point.point_1
	not high_risk.annex_i_section_a
}

applies_from := transition.annex_iii_route

applies_from_literal := transition.annex_iii_residual

met if input.facts.conformity.procedure in {"notified_body", "temporary_authorisation"}

met if {
	input.facts.conformity.procedure == "internal_control"
	input.facts.conformity.standards_applied
}
