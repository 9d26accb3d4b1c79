# METADATA
# title: "Contract: de techniek mag worden bekeken"
# description: >-
#   In het contract staat dat de gemeente de techniek mag bekijken, ook de broncode. Dat kan via een onafhankelijke
#   deskundige.
# custom:
#   title_en: "Contract: the technology may be seen"
#   description_en: >-
#     The contract says that the municipality may see the technology, source code too. An independent expert may do so
#     for it.
#   level: obligation
#   source: {regulation: AMSTERDAM, article: "technische transparantie", version: "2020"}
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
#   remedy: Neem de bepaling over technische transparantie over uit de Amsterdamse modelbepalingen.
#   remedy_en: Take over the clause on technical transparency from the Amsterdam model clauses.
package norms.procurement.technical_transparency

import data.classification.procurement

applies if procurement.by_others

met if "technical_transparency" in input.facts.contract.clauses
