# METADATA
# title: Verbod op seksueel materiaal met kinderen
# description: >-
#   Een AI-systeem mag geen kinderpornografie of pornografische voorstelling met kinderen maken of bewerken.
#   Toestemming helpt nooit. Alleen een wet die zegt dat het niet wederrechtelijk is, maakt een uitzondering. Wie
#   het systeem aanbiedt, valt onder het verbod als het daarvoor bedoeld is, of als het te verwachten is en goede
#   beveiliging ontbreekt. Wie het gebruikt, valt eronder als die er zulk materiaal mee maakt.
# custom:
#   title_en: Prohibition of child sexual abuse material
#   description_en: >-
#     An AI system may not make or edit child pornography or a pornographic performance with children. Consent never
#     helps. Only a law by which it is not without right makes an exception. Whoever offers the system falls under the
#     prohibition if it is meant for that. The same holds if it is to be expected and adequate safeguards are missing.
#     Whoever uses it does if they make such material with it.
#   level: prohibition
#   source: {regulation: AIA, article: "5", paragraph: "1", point: "bb", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-00
#   enacted: "2026-07-27"
#   applies_from: "2026-12-02"
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Maak dit materiaal niet en ga meteen naar een jurist. Bied je het systeem aan, zorg dan voor beveiliging die
#     het betrouwbaar tegenhoudt en misbruik herstelt.
#   remedy_en: >-
#     Do not make this material and go to a lawyer at once. If you offer the system, provide safeguards that
#     prevent it reliably and correct misuse.
package norms.aia.prohibited_child_abuse_material

import data.classification.role

applies if {
	"child_abuse_material" in input.facts.practice.kinds
	_prohibited_act
	input.facts.intimate.child_material_covered
}

met if input.facts.intimate.not_without_right

# 5(1a)(b): use is prohibited only where it is used to make such material.
_prohibited_act if {
	role.deployer
	input.facts.intimate.child_made_by_municipality
}

# 5(1a)(a)(i): the market and putting into service, by the intended purpose.
_prohibited_act if {
	role.provider
	input.facts.intimate.child_intended_purpose
}

# 5(1a)(a)(ii): or by what is to be expected of it and not prevented.
_prohibited_act if {
	role.provider
	input.facts.intimate.child_foreseeable_and_reproducible
	not _safeguarded
}

_safeguarded if {
	"prevents_reliably" in input.facts.intimate.child_safeguards
	"corrects_misuse" in input.facts.intimate.child_safeguards
}
