# METADATA
# title: Akkoord van de CISO
# description: >-
#   De CISO beslist over de beveiliging als een leverancier het systeem draait of er van buiten in kan. Dat geldt als
#   het om persoonsgegevens gaat of om een verbinding met andere systemen. De cloud telt ook als leverancier.
# custom:
#   title_en: Approval of the CISO
#   description_en: >-
#     The CISO decides on the security of a system at a supplier or in the cloud, or that a supplier can get into from
#     outside. That holds if it is about personal data or a connection with other systems.
#   level: approval
#   source: {regulation: BIO2, article: "5.19, 5.23", version: "2025-09-23"}
#   enacted: "2025-09-23"
#   applies_from: "2025-09-23"
#   caveat: >-
#     BIO2 1.2 is voor gemeenten een richtinggevend kader, geen wet. Dat juist de CISO akkoord geeft, is
#     gemeentelijk beleid.
#   caveat_en: >-
#     BIO2 1.2 is a guiding framework for municipalities, not a law. That it is the CISO who approves is municipal
#     policy.
#   due: before_use
#   responsible: ciso
#   remedy: Laat de CISO de leverancier, de cloud en de verbindingen beoordelen voordat je begint.
#   remedy_en: Have the CISO assess the supplier, the cloud and the connections before you start.
package norms.org.ciso_approval

import data.classification.personal_data
import data.classification.system

applies if {
	_within_reach_of_others
	personal_data.processed
}

applies if {
	_within_reach_of_others
	"linked_systems" in input.facts.supplier.connections
}

met if input.facts.approvals.ciso == "approved"

_within_reach_of_others if {
	system.algorithm
	"runs_outside" in input.facts.supplier.connections
}

_within_reach_of_others if {
	system.algorithm
	"remote_access" in input.facts.supplier.connections
}
