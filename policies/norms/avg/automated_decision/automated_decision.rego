# METADATA
# title: Geen besluit door een systeem alleen
# description: >-
#   Een besluit met grote gevolgen voor een mens mag niet alleen door een systeem worden genomen. Er is een
#   uitzondering als een wet, een overeenkomst of toestemming het toestaat, met waarborgen. Een score die in de
#   praktijk de doorslag geeft, telt als besluit.
# custom:
#   title_en: No decision by a system alone
#   description_en: >-
#     A decision with large consequences for a human being may not be taken by a system alone. An exception is where a
#     law, a contract or consent allows it, with safeguards. A score that in practice settles the matter counts as a
#     decision.
#   level: prohibition
#   source: {regulation: AVG, article: "22", paragraph: "1", version: "2016-05-04"}
#   urn: urn:nl:ak:ver:avg-10
#   applies_from: "2018-05-25"
#   caveat: >-
#     Artikel 40 van de Uitvoeringswet AVG noemt gebonden besluiten niet, maar wordt in de praktijk zo gelezen: er
#     mag niets te kiezen zijn. Met profilering geldt artikel 40 nooit. Dat een score zelf het besluit kan zijn,
#     volgt uit HvJ EU 7 december 2023, C-634/21 (SCHUFA).
#   caveat_en: >-
#     Article 40 of the GDPR Implementation Act does not mention bound powers, but is read that way in practice:
#     there must be nothing to choose. It never holds with profiling. That a score can be the decision itself
#     follows from CJEU 7 December 2023, C-634/21 (SCHUFA).
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Laat een mens met kennis, tijd en bevoegdheid elk besluit echt beoordelen. Of laat een jurist de uitzondering
#     aanwijzen en regel de waarborgen.
#   remedy_en: >-
#     Let a human being with knowledge, time and authority really assess each decision, or have a lawyer point out
#     the exception and arrange the safeguards.
package norms.avg.automated_decision

import data.classification.automated_decision
import data.classification.personal_data

applies if {
	personal_data.under_gdpr
	automated_decision.automated_decision
}

# Article 22(2)(a) and (c), with the safeguards of 22(3).
met if {
	input.facts.automated.exception in {"contract", "explicit_consent"}
	"human_intervention" in input.facts.automated.safeguards
	"own_view" in input.facts.automated.safeguards
	"contest" in input.facts.automated.safeguards
}

# Article 22(2)(b): a law of its own that lays down suitable measures.
met if {
	input.facts.automated.exception == "specific_law"
	input.facts.automated.suitable_measures
}

# Article 40 UAVG, which leaves out profiling.
met if {
	input.facts.automated.exception == "public_task"
	input.facts.persons.profiling == false
	input.facts.automated.suitable_measures
}
