# METADATA
# title: "Contract: systeem voor kwaliteit"
# description: Bij hoog risico staat in het contract dat de leverancier met een systeem voor kwaliteit werkt.
# custom:
#   title_en: "Contract: quality management"
#   description_en: With high risk the contract says that the supplier works with a quality management system.
#   level: obligation
#   source: {regulation: MCCAI, article: "deel C", version: "2025-03-05"}
#   enacted: "2025-03-05"
#   applies_from: "2025-03-05"
#   caveat: De Europese modelbepalingen zijn vrijwillig. Dat de gemeente dit punt als voorwaarde stelt, is beleid.
#   caveat_en: The European model clauses are voluntary. That the municipality makes this point a condition is policy.
#   due: before_contract
#   responsible: buyer
#   remedy: Neem deze bepaling over uit de versie voor hoog risico van de Europese modelbepalingen.
#   remedy_en: Take over this clause from the high-risk version of the European model clauses.
package norms.procurement.quality_management

import data.classification.procurement

applies if procurement.high_risk_clauses

met if "quality_management" in input.facts.contract.clauses
