-- What a registry of version 1 holds: one person, one initiative, and their ledger.
UPDATE registry SET id = '0192-registry';
INSERT INTO people (id, name, email, level, added_at) VALUES ('0192-person', 'Beheer', 'beheer@example.org', 3, '2026-11-24T09:30:00.000000Z');
INSERT INTO person_roles (person_id, role, since) VALUES ('0192-person', 'administrator', '2026-11-24T09:30:00.000000Z');
INSERT INTO numbers (year, last) VALUES (2026, 1);
INSERT INTO initiatives (id, number, title, title_key, description, stage, state, facts, version, owner_id, added_at, changed_at)
VALUES ('0192-initiative', '2026-0001', 'Strooiroutes', 'strooiroutes', '', 'idea', 'active', '{"answered":{"system.technique":"rules"},"unknown":[]}', 1, '0192-person', '2026-11-24T09:31:00.000000Z', '2026-11-24T09:31:00.000000Z');
INSERT INTO initiative_edits (initiative_id, version, at, by, source, changes)
VALUES ('0192-initiative', 1, '2026-11-24T09:31:00.000000Z', '0192-person', 'console', '{"initiative.title":"Strooiroutes","system.technique":"rules"}');
INSERT INTO ledger (seq, at, actor, kind, subject, details, content, prev, hash)
VALUES (1, '2026-11-24T09:30:00.000000Z', 'operator', 'person.added', 'person:1f', '{"level":3,"roles":["administrator"]}', '', 'ec3acbb9718f9a93fb633a83940735c55858a01c52005498d53701d70c8b1e3e', '703c95da0b4f501cf83b7d02e560859e6573e9e999db2a3f2d220f3c3ab0fddc');
INSERT INTO ledger (seq, at, actor, kind, subject, details, content, prev, hash)
VALUES (2, '2026-11-24T09:31:00.000000Z', 'person:1f', 'initiative.added', 'initiative:0192-initiative', '{"number":"2026-0001","source":"console","stage":"idea"}', '', '703c95da0b4f501cf83b7d02e560859e6573e9e999db2a3f2d220f3c3ab0fddc', '44dec3a1b4955f2b8cf508ee56710b504aa0ac3634a17f4822d1a75716d6643d');
UPDATE ledger_head SET seq = 2, hash = '44dec3a1b4955f2b8cf508ee56710b504aa0ac3634a17f4822d1a75716d6643d';
