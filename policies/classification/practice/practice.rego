# METADATA
# title: Reikwijdte van de verboden praktijken
# description: Whom Article 5(1) of the AI Act reaches where it names the market, putting into service and use.
# custom:
#   title_en: Reach of the prohibited practices
package classification.practice

import data.classification.role

# METADATA
# description: An AI system that the municipality places on the market, puts into service or uses.
offered_or_used if role.provider

offered_or_used if role.deployer
