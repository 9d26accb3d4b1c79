# METADATA
# title: DPIA bijgewerkt als het risico verandert
# description: Verandert het risico, dan kijk je opnieuw of het gebruik nog klopt met de DPIA.
# custom:
#   title_en: DPIA reviewed when the risk changes
#   description_en: If the risk changes, you look again whether the use still matches the DPIA.
#   level: obligation
#   source: {regulation: AVG, article: "35", paragraph: "11", version: "2016-05-04"}
#   applies_from: "2018-05-25"
#   caveat: De AVG noemt geen termijn. De Europese toezichthouders raden minstens eens in de drie jaar aan.
#   caveat_en: The GDPR names no period. The European supervisors recommend at least once every three years.
#   due: during_use
#   responsible: process_owner
#   remedy: Plan een vaste dag om de DPIA na te lopen. Doe het ook bij een nieuw model of nieuwe gegevens.
#   remedy_en: Plan a fixed day to go through the DPIA, and do so too with a new model or new data.
package norms.avg.dpia_reviewed

import data.classification.dpia

applies if {
	dpia.required
	input.facts.dpia.state in {"done", "followed_up"}
}

met if "reviewed" in input.facts.records.dpia
