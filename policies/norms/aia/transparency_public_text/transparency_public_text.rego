# METADATA
# title: Vertel dat AI een publieke tekst schreef
# description: >-
#   Wie met AI tekst maakt om het publiek te informeren over zaken van algemeen belang, vertelt dat erbij. Dat
#   gebeurt uiterlijk bij het eerste contact, duidelijk en toegankelijk. Dat hoeft niet als een mens de tekst
#   controleert en iemand de redactionele verantwoordelijkheid draagt, of als een wet het gebruik tegen strafbare
#   feiten toestaat.
# custom:
#   title_en: Disclose that AI wrote a public text
#   description_en: >-
#     Whoever makes text with AI to inform the public on matters of public interest discloses that, at the latest at
#     first exposure, clearly and accessibly. That is not needed if a human being reviews the text and somebody bears
#     editorial responsibility. Nor is it if a law authorises the use against criminal offences.
#   level: obligation
#   source: {regulation: AIA, article: "50", paragraph: "4", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-28
#   applies_from: "2026-08-02"
#   due: before_use
#   responsible: communication
#   remedy: >-
#     Laat een mens elke tekst controleren en wijs iemand aan die verantwoordelijk is voor de publicatie. Of zet
#     erbij dat AI de tekst schreef.
#   remedy_en: >-
#     Let a human being review each text and appoint somebody who is responsible for the publication. Or state that
#     AI wrote the text.
#   caveat: >-
#     Naar de letter stelt artikel 111, lid 2, ook deze plicht uit voor oudere systemen met hoog risico. Dat zijn
#     systemen die al vóór de overgangsdatum op de markt of in gebruik waren. Wij rekenen met de datum van artikel 50
#     zelf.
#   caveat_en: >-
#     By the letter Article 111(2) defers this duty too for high-risk systems that were on the market or in use
#     before the cut-off date. We count from the date of Article 50 itself.
package norms.aia.transparency_public_text

import data.classification.high_risk
import data.classification.law_enforcement
import data.classification.role

applies if {
	"text" in input.facts.system.generates
	role.deployer
	input.facts.transparency.text_informs_public
	not law_enforcement.authorised_use
	not _edited_under_responsibility
	not high_risk.annex_i_section_b
}

met if {
	"says_artificial" in input.facts.transparency.text_notice
	"at_first_exposure" in input.facts.transparency.text_notice
	"clear" in input.facts.transparency.text_notice
	"accessible" in input.facts.transparency.text_notice
}

_edited_under_responsibility if {
	"human_review" in input.facts.transparency.text_editing
	"editorial_responsibility" in input.facts.transparency.text_editing
}
