# METADATA
# title: "Contract: welke keuzes de leverancier maakte"
# description: In het contract staat dat de leverancier vertelt welke keuzes hij maakte, met welke gegevens en waarom.
# custom:
#   title_en: "Contract: which choices the supplier made"
#   description_en: The contract says that the supplier tells which choices it made, with which data and why.
#   level: obligation
#   source: {regulation: AMSTERDAM, article: "procedurele transparantie", version: "2020"}
#   enacted: "2020-12-31"
#   applies_from: "2020-12-31"
#   caveat: >-
#     De Amsterdamse modelbepalingen zijn vrijwillig en staan ook in de contractgenerator van de VNG. Van de datum is
#     alleen het jaar 2020 bekend; we rekenen vanaf de laatste dag.
#   caveat_en: >-
#     The Amsterdam model clauses are voluntary and are also in the VNG's generator of contracts. Of the date only the
#     year 2020 is known; we count from the last day.
#   due: before_contract
#   responsible: buyer
#   remedy: Neem de bepaling over procedurele transparantie over uit de Amsterdamse modelbepalingen.
#   remedy_en: Take over the clause on procedural transparency from the Amsterdam model clauses.
package norms.procurement.procedural_transparency

import data.classification.procurement

applies if procurement.by_others

met if "procedural_transparency" in input.facts.contract.clauses
