# METADATA
# title: Persoonsgegevens beveiligd
# description: >-
#   De beveiliging past bij het risico voor mensen. Gegevens zijn beschermd, blijven beschikbaar en zijn te
#   herstellen. De beveiliging wordt steeds getest.
# custom:
#   title_en: Personal data secured
#   description_en: >-
#     Security fits the risk for people. Data are protected, remain available and can be restored. Security is tested
#     again and again.
#   level: obligation
#   source: {regulation: AVG, article: "32", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-12
#   applies_from: "2018-05-25"
#   due: before_use
#   responsible: ciso
#   remedy: Laat de CISO het risico bepalen en de maatregelen van {security.measures} nemen.
#   remedy_en: Have the security officer determine the risk and take the measures of {security.measures}.
package norms.avg.security

import data.classification.personal_data

applies if personal_data.under_gdpr

met if {
	"risk_weighed" in input.facts.security.measures
	"encrypted" in input.facts.security.measures
	"access_limited" in input.facts.security.measures
	"available" in input.facts.security.measures
	"restorable" in input.facts.security.measures
	"tested" in input.facts.security.measures
}
