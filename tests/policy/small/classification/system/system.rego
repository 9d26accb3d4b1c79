# METADATA
# title: System
package classification.system

algorithm if input.facts.system.technique in {"rules", "ai"}

# METADATA
# description: What infers by itself.
# custom:
#   source: {regulation: AIA, article: "3", point: "1", version: "2026-07-27"}
ai_system if input.facts.system.technique == "ai"

generative_ai if {
	ai_system
	"borders" in input.facts.system.watches
}
