# METADATA
# title: Laat mensen veilig melden dat de wet niet wordt nageleefd
# description: >-
#   Wie voor de gemeente werkt, kan veilig melden dat de AI-verordening niet wordt nageleefd, en wordt daarbij
#   beschermd. De regels voor klokkenluiders gelden ook hiervoor.
# custom:
#   title_en: Let people safely report that the law is not complied with
#   description_en: >-
#     Whoever works for the municipality can safely report that the AI Act is not complied with, and is protected. The
#     rules for whistleblowers hold for this too.
#   level: obligation
#   source: {regulation: AIA, article: "87", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-36
#   applies_from: "2026-08-02"
#   due: during_use
#   responsible: hr
#   remedy: Zet in de meldregeling dat die ook over AI gaat, en vertel het aan iedereen die voor de gemeente werkt.
#   remedy_en: >-
#     Put in the reporting procedure that it covers AI too, and tell everybody who works for the municipality.
#   caveat: >-
#     Artikel 87 verwijst naar richtlijn (EU) 2019/1937. In Nederland staat die in de Wet bescherming klokkenluiders.
#     Naar de letter stelt artikel 111, lid 2, ook deze regel uit voor oudere systemen met hoog risico. Wij rekenen
#     met de datum van artikel 87 zelf.
#   caveat_en: >-
#     Article 87 refers to Directive (EU) 2019/1937. In the Netherlands that is in the Wet bescherming klokkenluiders.
#     By the letter Article 111(2) defers this rule too for older high-risk systems. We count from the date of Article
#     87 itself.
package norms.aia.reporting_breaches

import data.classification.high_risk
import data.classification.role
import data.classification.scope

applies if {
	role.deployer
	not high_risk.annex_i_section_b
	not scope.free_software
}

applies if {
	role.provider
	not high_risk.annex_i_section_b
	not scope.free_software
}

met if {
	"internal_channel" in input.facts.after_start.reporting_channel
	"protected" in input.facts.after_start.reporting_channel
	"known" in input.facts.after_start.reporting_channel
}
