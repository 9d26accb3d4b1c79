# METADATA
# title: Vertel dat beeld of geluid nep is
# description: >-
#   Wie met AI beeld, geluid of video maakt dat ten onrechte echt lijkt, vertelt dat erbij, uiterlijk bij het
#   eerste contact, duidelijk en toegankelijk. Bij duidelijk artistiek, creatief, satirisch of fictief werk is het
#   genoeg om op een passende manier te melden dat zulk materiaal erin zit. De plicht geldt niet als een wet het
#   gebruik tegen strafbare feiten toestaat.
# custom:
#   title_en: Disclose a deepfake
#   description_en: >-
#     Whoever makes images, sound or video with AI that wrongly look or sound real discloses that, at the latest at
#     first exposure, clearly and accessibly. In evidently artistic, creative, satirical or fictional work it is
#     enough to say in a fitting way that such material is in it. The duty does not hold if a law authorises the
#     use against criminal offences.
#   level: obligation
#   source: {regulation: AIA, article: "50", paragraph: "4", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-28
#   applies_from: "2026-08-02"
#   due: before_use
#   responsible: communication
#   remedy: Zet er zichtbaar of hoorbaar bij dat AI het heeft gemaakt of bewerkt.
#   remedy_en: State visibly or audibly with it that AI made or edited it.
#   caveat: >-
#     Naar de letter stelt artikel 111, lid 2, ook deze plicht uit voor oudere systemen met hoog risico. Dat zijn
#     systemen die al vóór de overgangsdatum op de markt of in gebruik waren. Wij rekenen met de datum van artikel 50
#     zelf.
#   caveat_en: >-
#     By the letter Article 111(2) defers this duty too for high-risk systems that were on the market or in use
#     before the cut-off date. We count from the date of Article 50 itself.
package norms.aia.transparency_deepfake

import data.classification.high_risk
import data.classification.law_enforcement
import data.classification.role

applies if {
	some medium in input.facts.system.generates
	medium in {"image", "audio", "video"}
	role.deployer
	input.facts.transparency.looks_real
	not law_enforcement.authorised_use
	not high_risk.annex_i_section_b
}

met if {
	_disclosed
	"at_first_exposure" in input.facts.transparency.deepfake_notice
	"clear" in input.facts.transparency.deepfake_notice
	"accessible" in input.facts.transparency.deepfake_notice
}

_disclosed if "says_artificial" in input.facts.transparency.deepfake_notice

_disclosed if {
	"says_it_contains_artificial" in input.facts.transparency.deepfake_notice
	input.facts.transparency.evidently_creative
}
