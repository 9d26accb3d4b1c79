# METADATA
# title: Geen herkenning van mensen in de openbare ruimte
# description: >-
#   Gemeenten hebben samen afgesproken dat zij in de openbare ruimte niet herkennen wie iemand is aan gezicht,
#   stem, loop of ander lichaamskenmerk. Dat geldt ook achteraf, zonder camera, zonder AI en voor elk doel.
#   Controleren of iemand is wie hij zegt te zijn, valt er niet onder.
# custom:
#   title_en: No biometric identification in public space
#   description_en: >-
#     Municipalities have agreed together not to recognise who somebody is by face, voice, gait or another bodily
#     feature in public space. It holds afterwards too, without cameras, without AI and for each purpose. Checking
#     whether somebody is who they say they are is not included.
#   level: prohibition
#   source: {regulation: VNG, article: "Principes Digitale Samenleving", version: "2022-12-31"}
#   enacted: "2022-12-31"
#   applies_from: "2022-12-31"
#   due: always
#   responsible: process_owner
#   remedy: >-
#     Herken geen mensen in de openbare ruimte. Kies een middel dat niet weet wie iemand is, zoals tellen zonder
#     beelden te bewaren.
#   remedy_en: >-
#     Do not identify people in public space. Choose a means that does not know who somebody is, such as counting
#     without storing images.
#   caveat: >-
#     Dit is een afspraak van gemeenten en geen wet. We kennen hem uit een secundaire bron (gemeente.nu, januari
#     2025). De ledenvergadering van de VNG nam de principes aan in december 2022. De precieze dag staat niet vast,
#     dus rekenen we vanaf de laatste dag van die maand.
#   caveat_en: >-
#     This is an agreement of municipalities and not statute. We know it from a secondary source (gemeente.nu,
#     January 2025). The members' assembly of the VNG adopted the principles in December 2022. The exact day is not
#     certain, so we count from the last day of that month.
package norms.vng.biometrics_public_space

import data.classification.biometrics

applies if {
	biometrics.identification
	input.facts.biometrics.in_public_space
}
