# METADATA
# title: Verbod op naakt of seksueel materiaal zonder toestemming
# description: >-
#   Een AI-systeem mag zonder uitdrukkelijke toestemming geen naakt of seksueel materiaal van een herkenbare mens
#   maken of bewerken. Het gaat om materiaal dat echt lijkt en intieme delen of seksuele handelingen laat zien of
#   horen. Wie het systeem aanbiedt, valt onder het verbod als het daarvoor bedoeld is, of als het te verwachten is
#   en goede beveiliging ontbreekt. Wie het gebruikt, valt eronder als die er zulk materiaal mee maakt.
# custom:
#   title_en: Prohibition of intimate material without consent
#   description_en: >-
#     An AI system may not make or edit realistic material of an identifiable person's intimate parts or sexually
#     explicit conduct. It may with that person's explicit consent. Whoever offers the system falls under the
#     prohibition if it is meant for that. The same holds if it is to be expected and adequate safeguards are missing.
#     Whoever uses it does if they make such material with it.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "ba", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   enacted: "2026-07-27"
#   applies_from: "2026-12-02"
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Maak dit materiaal niet. Bied je het systeem aan, zorg dan voor beveiliging die het betrouwbaar tegenhoudt en
#     misbruik herstelt.
#   remedy_en: >-
#     Do not make this material. If you offer the system, provide safeguards that prevent it reliably and correct
#     misuse.
#   caveat: >-
#     Lid 1 ter noemt twee bewerkingen die geen manipulatie zijn, met "of" ertussen. Wij lezen de eerste bij
#     intieme delen en de tweede bij seksuele handelingen. Naar de letter is één van de twee misschien genoeg.
#   caveat_en: >-
#     Paragraph 1b names two kinds of editing that are no manipulation, with "or" between them. We read the first
#     with intimate parts and the second with explicit conduct. By the letter one of the two may be enough.
package norms.aia.prohibited_intimate_images

import data.classification.role

applies if {
	"intimate_images" in input.facts.practice.kinds
	_prohibited_act
	count(input.facts.intimate.content) > 0
	input.facts.intimate.realistic
	input.facts.intimate.identifiable
}

met if {
	"free" in input.facts.intimate.consent
	"specific" in input.facts.intimate.consent
	"informed" in input.facts.intimate.consent
	"unambiguous" in input.facts.intimate.consent
	"explicit" in input.facts.intimate.consent
}

# 5(1a)(b): use is prohibited only where it is used to make such material.
_prohibited_act if {
	role.deployer
	input.facts.intimate.made_by_municipality
}

# 5(1a)(a)(i): the market and putting into service, by the intended purpose.
_prohibited_act if {
	role.provider
	input.facts.intimate.intended_purpose
}

# 5(1a)(a)(ii): or by what is to be expected of it and not prevented.
_prohibited_act if {
	role.provider
	input.facts.intimate.foreseeable_and_reproducible
	not _safeguarded
}

_safeguarded if {
	"prevents_reliably" in input.facts.intimate.safeguards
	"corrects_misuse" in input.facts.intimate.safeguards
}
