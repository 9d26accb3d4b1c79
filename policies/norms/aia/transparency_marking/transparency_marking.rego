# METADATA
# title: Merk wat AI heeft gemaakt
# description: >-
#   Wie een AI-systeem aanbiedt dat geluid, beeld, video of tekst maakt, zet er een merk in waaraan een computer AI
#   herkent. Het merk werkt zo goed als technisch haalbaar is. Het hoeft niet als het systeem alleen helpt bij gewoon
#   bewerken of de invoer nauwelijks verandert. Het hoeft ook niet als een wet het gebruik tegen strafbare feiten
#   toestaat.
# custom:
#   title_en: Mark what AI has made
#   description_en: >-
#     Whoever provides an AI system that makes sound, images, video or text marks the output. A computer can then detect
#     that AI made it, as far as is technically feasible. That is not needed as far as the system only assists with
#     standard editing or hardly changes the input. Nor is it if a law authorises the use against criminal offences.
#   level: obligation
#   source: {regulation: AIA, article: "50", paragraph: "2", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-28
#   due: before_use
#   responsible: developer
#   remedy: >-
#     Zet een merk in de uitkomst dat machines kunnen lezen. Vraag de maker van het onderliggende model of zijn
#     techniek dat al doet.
#   remedy_en: >-
#     Put a mark in the output that machines can read. Ask the maker of the underlying model whether its technique
#     already does so.
#   caveat: >-
#     Het uitstel tot 2 december 2026 staat in artikel 111, lid 4. Naar de letter is het er alleen voor systemen die
#     vóór 2 augustus 2026 in de handel waren. Een eigen systeem dat alleen in gebruik is genomen, heeft dat uitstel
#     dus niet. Naar de letter stelt artikel 111, lid 2, ook deze plicht uit voor oudere systemen met hoog risico.
#     Dat zijn systemen die al vóór de overgangsdatum op de markt of in gebruik waren. Wij rekenen met de datum van
#     artikel 50 zelf.
#   caveat_en: >-
#     By the letter the deferral to 2 December 2026 (Article 111(4)) is only for systems placed on the market before 2
#     August 2026. A system of one's own that was only put into service does not have it. By the letter Article 111(2)
#     defers this duty too for high-risk systems that were on the market or in use before the cut-off. We count from the
#     date of Article 50 itself.
package norms.aia.transparency_marking

import data.classification.high_risk
import data.classification.law_enforcement
import data.classification.role
import data.classification.transition

applies if {
	count(input.facts.system.generates) > 0
	role.provider
	not law_enforcement.authorised_use
	not _all_output_excepted
	not high_risk.annex_i_section_b
}

applies_from := "2026-12-02" if {
	role.provider_by_development
	input.as_of >= "2026-07-27"
	_on_the_market_before
}

applies_from := "2026-08-02" if {
	role.provider_by_development
	input.as_of >= "2026-07-27"
	not _on_the_market_before
}

# Article 111(4) did not exist yet.
applies_from := "2026-08-02" if {
	role.provider_by_development
	input.as_of < "2026-07-27"
}

# Article 25(1) makes somebody else the provider from the day that it applies.
applies_from := transition.chapter_iii if role.provider_by_change

met if {
	"machine_readable" in input.facts.transparency.marking
	"detectable" in input.facts.transparency.marking
	"works_as_well_as_feasible" in input.facts.transparency.marking
}

_all_output_excepted if count(input.facts.transparency.marking_exceptions) > 0

_on_the_market_before if {
	input.facts.transparency.placed_on_market
	input.facts.transparency.placed_on_market_on < "2026-08-02"
}
