# METADATA
# title: Verbod op bijzondere persoonsgegevens
# description: >-
#   Gegevens over gezondheid, afkomst, geloof, politiek, vakbond, seksualiteit, DNA en biometrie om iemand te
#   herkennen mag je niet gebruiken, behalve als een uitzondering geldt.
# custom:
#   title_en: Ban on special categories of personal data
#   description_en: >-
#     Data on health, origin, belief, politics, trade union, sexuality, DNA and biometrics to identify somebody may
#     not be used, unless an exception holds.
#   level: prohibition
#   source: {regulation: AVG, article: "9", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-08
#   applies_from: "2018-05-25"
#   caveat: >-
#     De uitzonderingen van artikel 9, tweede lid, zijn in Nederland uitgewerkt in artikel 22 tot en met 30 van de
#     Uitvoeringswet AVG en in sectorwetten. Of zo'n artikel in dit geval past, beoordeelt een jurist.
#   caveat_en: >-
#     In the Netherlands Articles 22 to 30 of the GDPR Implementation Act and sectoral laws give effect to the
#     exceptions of Article 9(2). Whether such an article fits this case is for a lawyer to judge.
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Laat deze gegevens weg, of laat een jurist de uitzondering en het wetsartikel noemen die het gebruik toestaan.
#   remedy_en: Leave these data out, or have a lawyer name the exception and the article of law that allow their use.
package norms.avg.special_categories

import data.classification.personal_data

applies if personal_data.special_categories

# Article 9(2)(a), (c), (e) and (f) stand on their own.
met if input.facts.personal_data.special_exception in {
	"explicit_consent",
	"vital_interests",
	"made_public",
	"legal_claims",
}

# Article 9(2)(b), (g), (h), (i) and (j) need a law.
met if {
	input.facts.personal_data.special_exception in {
		"employment_social_law",
		"substantial_public_interest",
		"health_care",
		"public_health",
		"archiving_research",
	}
	input.facts.personal_data.exception_in_law
}
