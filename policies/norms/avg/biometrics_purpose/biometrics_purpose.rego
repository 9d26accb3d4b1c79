# METADATA
# title: Biometrie alleen om te controleren of te beveiligen
# description: >-
#   Bij een zwaarwegend algemeen belang herken je mensen alleen aan hun lichaam om te controleren wie zij zijn, of om
#   te beveiligen. Het mag alleen als het echt nodig is. Dat geldt ook aan de balie.
# custom:
#   title_en: Biometrics only to authenticate or to secure
#   description_en: >-
#     Whoever relies on a substantial public interest only recognises people by their bodies to check who somebody is
#     or for security. And only where it is really needed. That holds at the counter too.
#   level: prohibition
#   source: {regulation: UAVG, article: "29", version: "2018-05-25"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Een andere wet kan dit gebruik ook regelen. Sinds 1 september 2026 noemt het artikel maar één belang:
#     rechtmatige toegang tot plaatsen, gebouwen, diensten, producten of systemen (Stb. 2026, 154). Leg uit waarom dat
#     hier zwaar weegt. De Autoriteit Persoonsgegevens is kritisch over gezichtsherkenning aan de balie (januari 2025,
#     secundaire bron).
#   caveat_en: >-
#     Another law can lay down this use too. Since 1 September 2026 the article names one interest only: lawful access
#     to places, buildings, services, products or systems (Stb. 2026, 154). Explain why that weighs heavily here. The
#     Data Protection Authority is critical of face recognition at the counter (January 2025, secondary source).
#   due: always
#   responsible: process_owner
#   remedy: Gebruik een pas, een code of een medewerker. Of laat vastleggen waarom het lichaamskenmerk echt nodig is.
#   remedy_en: Use a pass, a code or a member of staff. Or have it recorded why the bodily feature is really needed.
package norms.avg.biometrics_purpose

import data.classification.personal_data

applies if {
	personal_data.special_categories
	"biometric" in personal_data.special_kinds
	input.facts.personal_data.special_exception == "substantial_public_interest"
}

met if {
	input.facts.sensitive.biometric_purpose in {"authentication", "security"}
	input.facts.sensitive.biometric_necessary
}

# Article 9(2)(g) GDPR: another law can lay down the exception.
met if input.facts.sensitive.biometric_purpose == "specific_law"
