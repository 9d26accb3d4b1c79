# METADATA
# title: Sensoren in het sensorenregister
# description: >-
#   Staat er een sensor of camera op een openbare plek, dan staat in het sensorenregister waar en wat die verzamelt.
# custom:
#   title_en: Sensors in the sensor register
#   description_en: >-
#     If there is a sensor or camera in a public place, the sensor register says where it stands and what it collects.
#   level: obligation
#   source: {regulation: ORG, article: "sensorenregister", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De AI-toolkit voor gemeenten noemt dit in stap 6. Een wet die dit van elke gemeente vraagt, is er niet. Dit is
#     gemeentelijk beleid en geen wet. De gemeente kan het aanpassen; de datum is die van dit normenpakket.
#   caveat_en: >-
#     The AI toolkit for municipalities names this in step 6. There is no law that asks this of every municipality. This
#     is municipal policy, not a law. The municipality can adapt it; the date is that of this pack of norms.
#   due: before_use
#   responsible: communication
#   remedy: "Zet elke sensor in het sensorenregister: waar hij staat en welke gegevens hij verzamelt."
#   remedy_en: "Put each sensor in the sensor register: where it stands and which data it collects."
package norms.org.sensor_register

import data.classification.scrutiny

applies if {
	scrutiny.in_use
	"public_sensors" in input.facts.supplier.connections
}

met if {
	"place" in input.facts.sensors.registered
	"data" in input.facts.sensors.registered
}
