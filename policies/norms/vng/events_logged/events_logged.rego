# METADATA
# title: Gebeurtenissen zijn na te gaan
# description: Het systeem houdt bij wat er gebeurt. Zo kun je later nagaan hoe een incident ontstond.
# custom:
#   title_en: Events can be traced
#   description_en: The system logs what happens. So it can be traced later how an incident came about.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG verwijst naar artikel 12 van de AI-verordening. Dat geldt voor wie een systeem met hoog risico bouwt; deze
#     norm vraagt het van elk algoritme waar de gemeente extra op let. Dit is een standpunt van de VNG en geen wet. De
#     datum van het stuk is niet bekend; versie en ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The VNG refers to Article 12 of the AI Act. That holds for whoever builds a high-risk system; this norm asks it of
#     every algorithm that the municipality watches closely. This is a position of the VNG, not a law. The date of the
#     paper is not known; version and date of effect are those of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Zet het bijhouden aan, ook als de leverancier dat doet, en spreek af wie het mag inzien.
#   remedy_en: Switch logging on, also if the supplier does it, and agree who may look into it.
package norms.vng.events_logged

import data.classification.scrutiny

applies if scrutiny.full

met if "events_logged" in input.facts.governance.arranged
