# METADATA
# title: "Contract: uitleg aan één persoon"
# description: >-
#   Heeft de uitkomst gevolgen voor mensen, dan helpt de leverancier om haar aan één persoon uit te leggen. Dat staat in
#   het contract.
# custom:
#   title_en: "Contract: explanation to one person"
#   description_en: If the output affects people, the supplier helps to explain it to one person. The contract says so.
#   level: obligation
#   source: {regulation: MCCAI, article: "deel C", version: "2025-03-05"}
#   enacted: "2025-03-05"
#   applies_from: "2025-03-05"
#   caveat: >-
#     In de Europese bepalingen staat dit bij hoog risico. Amsterdam vraagt het van elk algoritme dat besluiten over
#     mensen raakt; dat volgen we hier. De Europese modelbepalingen zijn vrijwillig. Dat de gemeente dit punt als
#     voorwaarde stelt, is beleid.
#   caveat_en: >-
#     In the European clauses this stands with high risk. Amsterdam asks it of every algorithm that touches decisions on
#     people; we follow that here. The European model clauses are voluntary. That the municipality makes this point a
#     condition is policy.
#   due: before_contract
#   responsible: buyer
#   remedy: Neem de bepaling over uitleg over uit de modelbepalingen van Europa of Amsterdam.
#   remedy_en: Take over the clause on explanation from the European or the Amsterdam model clauses.
package norms.procurement.individual_explanation

import data.classification.impactful
import data.classification.procurement

applies if {
	procurement.by_others
	impactful.impactful_algorithm
}

met if "individual_explanation" in input.facts.contract.clauses
