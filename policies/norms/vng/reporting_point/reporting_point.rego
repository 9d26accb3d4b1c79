# METADATA
# title: Er is een plek om fouten te melden
# description: Iedereen kan een fout of incident met het systeem melden, en iemand doet er iets mee.
# custom:
#   title_en: There is a place to report faults
#   description_en: Everybody can report a fault or incident with the system, and somebody acts on it.
#   level: obligation
#   source: {regulation: VNG, article: "position paper AI en algoritmes", version: "2026-01-01"}
#   enacted: "2026-01-01"
#   applies_from: "2026-01-01"
#   caveat: >-
#     De VNG noemt hier artikel 72 van de AI-verordening. Incidenten melden staat in artikel 73 en, voor wie het systeem
#     gebruikt, in artikel 26, lid 5. Dit is een standpunt van de VNG en geen wet. De datum van het stuk is niet bekend;
#     versie en ingangsdatum zijn die van dit normenpakket.
#   caveat_en: >-
#     The VNG names Article 72 of the AI Act here. Reporting incidents is in Article 73 and, for who uses the system, in
#     Article 26(5). This is a position of the VNG, not a law. The date of the paper is not known; version and date of
#     effect are those of this pack of norms.
#   due: before_use
#   responsible: process_owner
#   remedy: Wijs een meldpunt aan, vertel inwoners en medewerkers waar het is, en spreek af wie handelt.
#   remedy_en: Appoint a place to report, tell residents and staff where it is, and agree who acts.
package norms.vng.reporting_point

import data.classification.scrutiny

applies if scrutiny.in_use

met if "reporting_point" in input.facts.governance.arranged
