# METADATA
# title: Personal data
package classification.personal_data

processed if input.facts.decision.affected > 0
