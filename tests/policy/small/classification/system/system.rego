# METADATA
# title: System
package classification.system

algorithm if input.facts.system.technique in {"rules", "ai"}

ai_system if input.facts.system.technique == "ai"

generative_ai if {
	ai_system
	"borders" in input.facts.system.watches
}
