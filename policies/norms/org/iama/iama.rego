# METADATA
# title: IAMA aangeraden
# description: >-
#   Bij AI met hoog risico en bij andere impactvolle algoritmes is een IAMA aangeraden. Je bespreekt dan samen wat
#   het systeem met de rechten van mensen kan doen.
# custom:
#   title_en: IAMA recommended
#   description_en: >-
#     With high-risk AI and other impactful algorithms an IAMA is recommended: discussing together what the system
#     may do to people's rights.
#   level: advice
#   source: {regulation: ALGORITMEKADER, article: "IAMA", version: "2026-02-16"}
#   enacted: "2026-02-16"
#   applies_from: "2026-02-16"
#   caveat: De IAMA is een hulpmiddel en geen plicht. Dit advies volgt uit de pre-scan van het Rijk (versie 2.0).
#   caveat_en: >-
#     The IAMA is an instrument, not a duty. This advice follows from central government's pre-scan (version 2.0).
#   due: before_use
#   responsible: process_owner
#   remedy: Doe een IAMA met mensen van verschillende afdelingen en leg de uitkomst vast.
#   remedy_en: Do an IAMA with people from different departments and record the result.
package norms.org.iama

import data.classification.impactful

applies if impactful.impactful_algorithm

met if input.facts.governance.iama_done
