# METADATA
# title: Extra zorg voor wie eerder is benadeeld
# description: >-
#   Raakt een impactvol algoritme een groep die eerder is benadeeld, dan hoort de gemeente die groep eerst. Zij volgt de
#   gevolgen en wijst een vaste contactpersoon aan.
# custom:
#   title_en: Extra care for those who were harmed before
#   description_en: >-
#     If an impactful algorithm affects a group that was harmed before, the municipality hears that group first. It
#     follows the effects and appoints a fixed contact.
#   level: obligation
#   source: {regulation: ORG, article: "extra zorg", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 10. Dit is gemeentelijk beleid en geen wet. De gemeente kan het
#     aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 10. This is municipal policy, not a law. The municipality can
#     adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Praat met mensen uit de groep, meet apart wat het systeem voor hen doet en wijs een vaste persoon aan.
#   remedy_en: >-
#     Talk with people from the group, measure separately what the system does to them and appoint a fixed person.
package norms.org.groups_harmed_before

import data.classification.participation

applies if participation.harmed_before

met if {
	"heard" in input.facts.participation.extra_care
	"effects_followed" in input.facts.participation.extra_care
	"contact" in input.facts.participation.extra_care
}
