# METADATA
# title: Grondrechten bekeken
# description: >-
#   Raakt een algoritme een grondrecht, dan staat dat in een wet, is het nodig en gaat het niet verder dan past. Dat
#   is vooraf bekeken.
# custom:
#   title_en: Fundamental rights examined
#   description_en: >-
#     If an algorithm touches a fundamental right, a law provides for it, it is needed and it goes no further than
#     fits. That was examined beforehand.
#   level: obligation
#   source: {regulation: HANDVEST, article: "52", paragraph: "1", version: "2009-12-01"}
#   urn: urn:nl:ak:ver:grw-01
#   applies_from: "2009-12-01"
#   caveat: >-
#     Het Handvest geldt waar de gemeente Europees recht uitvoert, zoals de AVG en de AI-verordening. Daarbuiten
#     stellen het EVRM en de Grondwet per recht zulke eisen. Deze norm vraagt het bij elk impactvol algoritme.
#   caveat_en: >-
#     The Charter holds where the municipality implements Union law, such as the GDPR and the AI Act. Elsewhere the
#     European Convention and the Constitution set such demands for each right. This norm asks it for every impactful
#     algorithm.
#   due: before_use
#   responsible: legal
#   remedy: Doe een IAMA of laat een jurist per grondrecht opschrijven welke wet het toestaat en waarom het nodig is.
#   remedy_en: Do an IAMA or have a lawyer write down for each right which law allows it and why it is needed.
package norms.awb.fundamental_rights

import data.classification.impactful

applies if impactful.impactful_algorithm

met if {
	"listed" in input.facts.public_law.rights
	"in_law" in input.facts.public_law.rights
	"needed_and_fitting" in input.facts.public_law.rights
}
