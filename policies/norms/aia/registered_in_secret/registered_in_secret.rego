# METADATA
# title: Registreer opsporing en migratie in het deel dat niet openbaar is
# description: >-
#   Een AI-systeem van punt 1, 6 of 7 van bijlage III voor opsporing, migratie, asiel of grenzen staat in een
#   beveiligd deel van de EU-databank. Daarin staan aanbieder, overheid en gebruik, met alleen de gegevens die
#   artikel 49, lid 4, noemt. Dat geldt ook als het systeem volgens de aanbieder geen hoog risico heeft.
# custom:
#   title_en: Register law enforcement and migration in the non-public part
#   description_en: >-
#     Some systems of Annex III are entered in a secure part of the EU database, with their provider, authority and
#     use. These are systems of point 1, 6 or 7 for law enforcement, migration, asylum and borders. Only the data that
#     Article 49(4) lists are entered. This also holds if the provider considers that the system is not high-risk.
#   level: obligation
#   source: {regulation: AIA, article: "49", paragraph: "4", version: "2026-07-27"}
#   due: before_use
#   responsible: process_owner
#   remedy: Kies bij de registratie het beveiligde deel en laat weg wat daar niet hoort.
#   remedy_en: Choose the secure part when registering and leave out what does not belong there.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van bijlage III. Daarover is discussie. Voor oudere
#     systemen is die datum ook de grens. Het lid noemt nog punt 9 van bijlage VIII, afdeling B, maar dat punt is
#     geschrapt.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of Annex III. This is debated. For older systems that date
#     is the cut-off too. The paragraph still mentions point 9 of Annex VIII, Section B, but that point was deleted.
package norms.aia.registered_in_secret

import data.classification.annex_iii_point
import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	_registers
	high_risk.any_ground
	high_risk.annex_iii
	annex_iii_point.registered_in_secret
}

# A system that its provider holds not to be high-risk, Article 49(2).
applies if {
	role.provider
	high_risk.excepted
	annex_iii_point.registered_in_secret
	not high_risk.annex_i_section_b
}

applies_from := transition.annex_iii_route if high_risk.annex_iii

applies_from := transition.excepted_systems if high_risk.excepted

applies_from_literal := transition.annex_iii_residual if high_risk.annex_iii

applies_from_literal := "2026-08-02" if high_risk.excepted

met if "non_public_part" in input.facts.conformity.registration

_registers if role.provider

_registers if role.deployer
