# METADATA
# title: Gegevens over ras of afkomst
# description: >-
#   Gegevens over ras of afkomst gebruik je alleen om vast te stellen wie iemand is, als dat niet anders kan. Of om
#   een achterstand te verkleinen. Een wet kan meer toestaan.
# custom:
#   title_en: Data on race or origin
#   description_en: >-
#     Data on race or origin are only used to establish who somebody is where that cannot be done otherwise, or to
#     reduce a disadvantage. A law can allow more.
#   level: prohibition
#   source: {regulation: UAVG, article: "25", version: "2018-05-25"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Artikel 25 werkt artikel 9, tweede lid, onder g, van de AVG uit. Andere wetten kunnen dat ook. Artikel 4 bis van
#     de AI-verordening staat sinds 27 juli 2026 onder strenge voorwaarden toe om discriminatie door AI op te sporen.
#   caveat_en: >-
#     Article 25 gives effect to Article 9(2)(g) GDPR. Other laws can do so too. Since 27 July 2026 Article 4a of the
#     AI Act allows detecting discrimination by AI under strict conditions.
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Haal deze gegevens eruit, ook als ze uit andere gegevens blijken, of laat een jurist de uitzondering noemen.
#   remedy_en: Take these data out, also where they show from other data, or have a lawyer name the exception.
package norms.avg.racial_data

import data.classification.personal_data

applies if {
	personal_data.special_categories
	"racial_ethnic" in personal_data.special_kinds
	input.facts.personal_data.special_exception == "substantial_public_interest"
}

met if input.facts.sensitive.race_purpose in {"identification", "positive_action", "specific_law"}

# Article 4a of the AI Act came with Regulation (EU) 2026/1744.
met if {
	input.facts.sensitive.race_purpose == "bias_detection"
	input.as_of >= "2026-07-27"
}
