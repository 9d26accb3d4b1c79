-- name: add_person(id, name, email, level, at)!
INSERT INTO people (id, name, email, level, added_at, erased_at)
VALUES (:id, :name, :email, :level, :at, NULL);

-- name: person(id)^
SELECT id, name, email, level, added_at, erased_at FROM people WHERE id = :id;

-- name: person_by_email(email)^
SELECT id, name, email, level, added_at, erased_at FROM people WHERE email = :email;

-- name: people()
-- Names are sorted by the program: each store would do it in its own way.
SELECT id, name, email, level, added_at, erased_at FROM people WHERE erased_at IS NULL ORDER BY id;

-- name: people_with_role(role)
SELECT people.id, name, email, level, added_at, erased_at FROM people
JOIN person_roles ON person_roles.person_id = people.id
WHERE person_roles.role = :role AND erased_at IS NULL ORDER BY people.id;

-- name: number_of_people()$
SELECT count(*) AS number FROM people;

-- name: set_level(id, level)!
UPDATE people SET level = :level WHERE id = :id AND erased_at IS NULL;

-- name: erase_person(id, at)!
UPDATE people SET name = NULL, email = NULL, erased_at = :at WHERE id = :id AND erased_at IS NULL;

-- name: roles_of_person(person_id)
SELECT role, since FROM person_roles WHERE person_id = :person_id ORDER BY role;

-- name: give_role(person_id, role, at)!
INSERT INTO person_roles (person_id, role, since) VALUES (:person_id, :role, :at)
ON CONFLICT (person_id, role) DO NOTHING;

-- name: take_role(person_id, role)!
DELETE FROM person_roles WHERE person_id = :person_id AND role = :role;

-- name: number_with_role(role)$
SELECT count(*) AS number FROM person_roles WHERE role = :role;

-- name: take_all_roles(person_id)!
DELETE FROM person_roles WHERE person_id = :person_id;

-- name: add_passport(id, person_id, level, obtained_on, expires_on)!
INSERT INTO passports (id, person_id, level, obtained_on, expires_on)
VALUES (:id, :person_id, :level, :obtained_on, :expires_on);

-- name: passports_of_person(person_id)
SELECT id, person_id, level, obtained_on, expires_on FROM passports
WHERE person_id = :person_id ORDER BY expires_on DESC, id;

-- name: erase_passports(person_id)!
DELETE FROM passports WHERE person_id = :person_id;

-- name: forget_typed_evidence(person_id)!
-- What was typed in is its own document, up to its first words: only its digest is left of that.
UPDATE evidence SET document = digest WHERE by = :person_id AND substr(digest, 1, 7) = 'sha256:'
  AND EXISTS (SELECT 1 FROM evidence_texts WHERE evidence_texts.evidence_id = evidence.id);

-- name: forget_evidence_texts(person_id)!
DELETE FROM evidence_texts WHERE evidence_id IN (SELECT id FROM evidence WHERE by = :person_id);
