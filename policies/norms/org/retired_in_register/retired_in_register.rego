# METADATA
# title: "Gestopt: het register klopt"
# description: Stopt een algoritme dat in het Algoritmeregister staat, dan staat er daarna dat het buiten gebruik is.
# custom:
#   title_en: "Retired: the register is right"
#   description_en: >-
#     If an algorithm that is in the Algorithm Register is retired, the register says afterwards that it is out of use.
#   level: obligation
#   source: {regulation: ALGORITMEREGISTER, article: "publicatiestandaard", version: "1.0"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     Publiceren is een afspraak van overheden en geen wet. Een gestopt algoritme hoeft niet in het register te blijven;
#     wat er staat, moet wel kloppen. De datum is die van dit normenpakket.
#   caveat_en: >-
#     Publication is an agreement of public authorities, not a law. A retired algorithm need not stay in the register;
#     but what is there must be right. The date is that of this pack of norms.
#   due: on_retirement
#   responsible: communication
#   remedy: Zet de status op buiten gebruik en vul de einddatum in, of haal de beschrijving weg.
#   remedy_en: Set the status to out of use and fill in the end date, or remove the description.
package norms.org.retired_in_register

import data.classification.system

applies if {
	system.algorithm
	input.facts.publication.algoritmeregister
}

met if "register_updated" in input.facts.information_management.ended
