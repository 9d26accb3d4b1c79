# METADATA
# title: Generatieve AI in een afgeschermde omgeving
# description: >-
#   Generatieve AI draait in een omgeving die is afgeschermd. Alleen eigen gebruikers kunnen erin en anderen zien
#   de invoer en de uitkomst niet.
# custom:
#   title_en: Generative AI in a protected environment
#   description_en: >-
#     Generative AI runs in a protected environment. Only one's own users can get in and others do not see the
#     input and the output.
#   level: obligation
#   source: {regulation: GENAI, article: "8", version: "2025-04-22"}
#   enacted: "2025-04-22"
#   applies_from: "2025-04-22"
#   due: before_use
#   responsible: ciso
#   remedy: >-
#     Laat de CISO de omgeving inrichten. Geef toegang met het werkaccount en zorg dat invoer en uitkomst binnen
#     blijven.
#   remedy_en: >-
#     Let the security officer arrange the environment. Give access by work account and keep input and output
#     inside.
#   caveat: >-
#     Het standpunt sluit openbare apps uit. Dat er dan een afgeschermde omgeving moet zijn, lezen wij in de uitleg
#     van de VNG over generatieve AI. Dit is een standpunt van de overheid, afgesproken met de VNG, en geen wet.
#     Bronnen noemen 16 en 22 april 2025. Wij rekenen vanaf de laatste dag.
#   caveat_en: >-
#     The position excludes public apps. That there must be a protected environment instead we read in the
#     explanation of the VNG on generative AI. This is a position of the government, agreed with the VNG, and not
#     statute. Sources name 16 and 22 April 2025. We count from the last day.
package norms.genai.protected_environment

import data.classification.system

applies if {
	system.generative_ai
	input.facts.generative.access in {"contract", "own_hosting"}
}

met if {
	"own_users_only" in input.facts.generative.environment
	"input_stays_inside" in input.facts.generative.environment
}
