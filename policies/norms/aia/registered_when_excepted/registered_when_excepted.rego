# METADATA
# title: Registreer ook wat geen hoog risico heeft
# description: >-
#   Noemt bijlage III het gebruik maar heeft het systeem volgens de aanbieder geen hoog risico, dan zet hij het toch
#   in de EU-databank. Hij zet ook zichzelf erin. Dat gebeurt voordat het op de markt komt of in gebruik gaat.
# custom:
#   title_en: Register what is not high-risk too
#   description_en: >-
#     A provider that holds its system of Annex III not to be high-risk enters itself and that system in the EU
#     database. It does so before the system is placed on the market or put into service.
#   level: obligation
#   source: {regulation: AIA, article: "49", paragraph: "2", version: "2026-07-27"}
#   applies_from_literal: "2026-08-02"
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Registreer de gemeente als aanbieder en het systeem in de EU-databank. Gebruik de punten 1 tot en met 6 en 8
#     van bijlage VIII, afdeling B.
#   remedy_en: >-
#     Register the municipality as provider and the system in the EU database, with points 1 to 6 and 8 of Annex VIII,
#     Section B.
#   caveat: >-
#     Naar de letter geldt dit vanaf 2 augustus 2026, omdat het systeem geen hoog risico heeft en artikel 113 alleen
#     systemen met hoog risico uitstelt. Wij rekenen met de datum van bijlage III; dat is een lezing. Ook is omstreden
#     of één van de vier beperkte taken al genoeg is. Hier mag er daarnaast geen groot risico zijn. Dat is er altijd
#     als de uitkomst zwaar meetelt in het eindresultaat; ook dat is een lezing. Vrije software zonder hoog risico valt
#     naar de letter buiten de wet (artikel 2, lid 12). Wij rekenen haar hier mee, want juist deze regel gaat over de
#     vraag of het hoog risico is.
#   caveat_en: >-
#     By the letter this applies from 2 August 2026, because the system is not high-risk and Article 113 defers
#     high-risk systems only. We count from the date of Annex III; that is a reading. It is also debated whether one of
#     the four limited tasks is enough. Here there must be no significant risk either. There always is if the output
#     weighs heavily in the final result; that is a reading too. By the letter free software without high risk is
#     outside the Act (Article 2(12)). We count it here, because this very rule is about whether it is high-risk.
package norms.aia.registered_when_excepted

import data.classification.high_risk
import data.classification.role
import data.classification.transition

applies if {
	role.provider
	high_risk.excepted
	not high_risk.annex_i_section_b
}

applies_from := transition.excepted_systems

met if input.facts.provider.registered
