# METADATA
# title: Rechtshandhaving
# description: >-
#   Whether a use is law enforcement (Article 3(45) and (46) of the AI Act), and whether a law authorises it against
#   criminal offences. The second is about the use, not about who the user is; what special investigating officers do
#   is asked, never assumed.
# custom:
#   title_en: Law enforcement
package classification.law_enforcement

# METADATA
# description: >-
#   An activity by or on behalf of a law enforcement authority, or of a body that the law gave such powers, against
#   criminal offences or dangers to public safety.
# custom:
#   source: {regulation: AIA, article: "3", point: "46", version: "2026-07-27"}
activity if {
	input.facts.law_enforcement.purpose
	input.facts.law_enforcement.by_authority
}

# METADATA
# description: A law authorises the use in order to detect, prevent, investigate or prosecute criminal offences.
authorised_use if input.facts.law_enforcement.authorised_use

# METADATA
# description: The same, where the article also asks for safeguards for the rights and freedoms of third parties, 50(1).
authorised_use_with_safeguards if {
	authorised_use
	input.facts.law_enforcement.safeguards
}

# METADATA
# description: The same, where the article does not mention prosecution, 50(3).
authorised_use_short_of_prosecution if {
	authorised_use_with_safeguards
	some purpose in input.facts.law_enforcement.authorised_purposes
	purpose in {"detect", "prevent", "investigate"}
}
