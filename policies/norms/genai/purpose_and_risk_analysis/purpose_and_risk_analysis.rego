# METADATA
# title: Eerst een doel en een risicoanalyse
# description: >-
#   Voor elk gebruik van generatieve AI staat vast waarvoor het is en dat het binnen de wet past. De risico's zijn
#   vooraf onderzocht met een DPIA of een IAMA.
# custom:
#   title_en: A purpose and a risk analysis first
#   description_en: >-
#     For each use of generative AI it is settled what it is for and that it fits within the law. The risks were
#     examined beforehand by a DPIA or an IAMA.
#   level: obligation
#   source: {regulation: GENAI, article: "1, 2", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Schrijf op waarvoor je het gebruikt, laat een jurist kijken, en doe een DPIA of een IAMA voordat je begint.
#   remedy_en: >-
#     Write down what it is used for, let a lawyer look at it, and carry out a DPIA or an IAMA before you start.
#   caveat: >-
#     Dit is een standpunt van de overheid, afgesproken met de VNG, en geen wet. Bronnen noemen 16 en 22 april
#     2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     This is a position of the government, agreed with the VNG, and not statute. Sources name 16 and 22 April
#     2025. We count from the last day.
package norms.genai.purpose_and_risk_analysis

import data.classification.system

applies if system.generative_ai

met if {
	"clear_purpose" in input.facts.generative.arranged
	"law_checked" in input.facts.generative.arranged
	_risks_analysed
}

_risks_analysed if input.facts.dpia.state in {"done", "followed_up"}

_risks_analysed if input.facts.governance.iama_done
