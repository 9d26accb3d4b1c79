# METADATA
# title: Registreer het gebruik in de EU-databank
# description: >-
#   Een overheid die een AI-systeem van bijlage III met hoog risico gaat gebruiken, zet zichzelf en haar gebruik van
#   dat systeem eerst in de EU-databank. Dat geldt niet voor kritieke infrastructuur.
# custom:
#   title_en: Register the use in the EU database
#   description_en: >-
#     A public authority that is going to use a high-risk AI system of Annex III first enters itself in the EU database.
#     It enters its use of that system too. This does not hold for critical infrastructure.
#   level: obligation
#   source: {regulation: AIA, article: "49", paragraph: "3", version: "2026-07-27"}
#   urn: urn:nl:ak:ver:aia-25
#   due: before_use
#   responsible: process_owner
#   remedy: >-
#     Registreer de gemeente, kies het systeem en vul het gebruik in. Voeg een samenvatting toe van de beoordeling
#     van grondrechten en van de DPIA.
#   remedy_en: >-
#     Register the municipality, select the system and enter the use, with a summary of the assessment of fundamental
#     rights and of the DPIA.
#   caveat: >-
#     Naar de letter geldt dit artikel vanaf 2 augustus 2026, omdat artikel 113 het niet uitstelt. De plicht hoort bij
#     regels die wel zijn uitgesteld, dus wij rekenen met de datum van bijlage III. Daarover is discussie. Voor oudere
#     systemen is die datum ook de grens.
#   caveat_en: >-
#     By the letter this article applies from 2 August 2026, because Article 113 does not defer it. The duty belongs
#     to rules that are deferred, so we count from the date of Annex III. This is debated. For older systems that date
#     is the cut-off too.
package norms.aia.registered_use_public_authority

import data.classification.public_authority
import data.classification.transition

applies if public_authority.deployer_under_annex_iii

applies_from := transition.annex_iii_route

applies_from_literal := transition.annex_iii_residual

met if "own_use" in input.facts.deployer.registration
