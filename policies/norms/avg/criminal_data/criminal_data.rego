# METADATA
# title: Gegevens over strafbare feiten
# description: >-
#   Gegevens over strafbare feiten of een verdenking mag je alleen gebruiken onder toezicht van de overheid, of als
#   een wet het met waarborgen toestaat.
# custom:
#   title_en: Data on criminal offences
#   description_en: >-
#     Data on criminal offences or a suspicion of them may only be used under the control of official authority.
#     Otherwise a law has to allow it, with safeguards.
#   level: prohibition
#   source: {regulation: AVG, article: "10", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   caveat: >-
#     Artikel 10 is in Nederland uitgewerkt in artikel 31 tot en met 33 van de Uitvoeringswet AVG. Wat boa's voor
#     hun politietaak verwerken, valt onder de Wet politiegegevens.
#   caveat_en: >-
#     In the Netherlands Articles 31 to 33 of the GDPR Implementation Act give effect to Article 10. What special
#     investigating officers process for their police task falls under the Police Data Act.
#   due: always
#   responsible: process_owner
#   remedy: Laat deze gegevens weg, of laat een jurist het wetsartikel noemen dat het gebruik toestaat.
#   remedy_en: Leave these data out, or have a lawyer name the article of law that allows their use.
package norms.avg.criminal_data

import data.classification.personal_data

applies if personal_data.criminal_data

met if input.facts.personal_data.criminal_data_allowed
