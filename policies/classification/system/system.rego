# METADATA
# title: Wat voor systeem het is
# description: Whether something is an algorithm, an AI system, or a system for generative AI.
# custom:
#   title_en: What kind of system it is
package classification.system

# METADATA
# description: Anything that calculates or decides by itself, also by rules that people wrote down.
algorithm if input.facts.system.technique in {"rules", "ai", "generative_ai"}

# METADATA
# description: A system that infers how to generate output, Article 3(1) of the AI Act.
# custom:
#   source: {regulation: AIA, article: "3", point: "1", version: "2026-07-27"}
ai_system if input.facts.system.technique in {"ai", "generative_ai"}

# METADATA
# description: >-
#   An AI system that the municipality uses, itself or through others on its behalf, whether or not the AI Act holds for
#   it.
ai_in_use if {
	ai_system
	input.facts.system.used_by_municipality
}

# METADATA
# description: An AI system that makes new text, images or sound.
generative_ai if input.facts.system.technique == "generative_ai"
