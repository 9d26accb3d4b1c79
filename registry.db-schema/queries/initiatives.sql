-- name: start_numbers(year)!
INSERT INTO numbers (year, last) VALUES (:year, 0) ON CONFLICT (year) DO NOTHING;

-- name: next_number(year)$
UPDATE numbers SET last = last + 1 WHERE year = :year RETURNING last;

-- name: add_initiative(id, number, title, title_key, description, stage, state, facts, product_id, owner_id, at)!
INSERT INTO initiatives (
  id, number, title, title_key, description, stage, state, facts, version, product_id, owner_id, added_at, changed_at
) VALUES (
  :id, :number, :title, :title_key, :description, :stage, :state, :facts, 1, :product_id, :owner_id, :at, :at
);

-- name: initiative(id)^
SELECT id, number, title, description, stage, state, facts, version, product_id, owner_id, added_at, changed_at
FROM initiatives WHERE id = :id;

-- name: initiative_by_number(number)^
SELECT id, number, title, description, stage, state, facts, version, product_id, owner_id, added_at, changed_at
FROM initiatives WHERE number = :number;

-- name: initiatives_page(after, number)
SELECT id, number, title, description, stage, state, facts, version, product_id, owner_id, added_at, changed_at
FROM initiatives WHERE id > :after ORDER BY id LIMIT :number;

-- name: initiatives_listed(state, stage, outcome, person_id, after, number)
-- An empty text lets every state, stage, outcome or person pass.
SELECT initiatives.id, initiatives.number, title, stage, state, version, product_id, owner_id, added_at, changed_at,
  current_verdicts.outcome AS outcome, current_verdicts.verdict_id AS verdict_id
FROM initiatives LEFT JOIN current_verdicts ON current_verdicts.initiative_id = initiatives.id
WHERE initiatives.id > :after
  AND (CAST(:state AS TEXT) = '' OR state = :state)
  AND (CAST(:stage AS TEXT) = '' OR stage = :stage)
  AND (CAST(:outcome AS TEXT) = '' OR current_verdicts.outcome = :outcome)
  AND (CAST(:person_id AS TEXT) = '' OR owner_id = :person_id OR EXISTS (
    SELECT 1 FROM initiative_people
    WHERE initiative_people.initiative_id = initiatives.id AND initiative_people.person_id = :person_id))
ORDER BY initiatives.id LIMIT :number;

-- name: change_initiative(id, expected, title, title_key, description, stage, state, facts, product_id, owner_id, at)!
UPDATE initiatives SET title = :title, title_key = :title_key, description = :description, stage = :stage,
  state = :state, facts = :facts, product_id = :product_id, owner_id = :owner_id, version = version + 1,
  changed_at = :at
WHERE id = :id AND version = :expected;

-- name: add_initiative_edit(id, version, at, by, source, changes)!
INSERT INTO initiative_edits (initiative_id, version, at, by, source, changes)
VALUES (:id, :version, :at, :by, :source, :changes);

-- name: initiative_edits(id, after)
SELECT version, at, by, source, changes FROM initiative_edits
WHERE initiative_id = :id AND version > :after ORDER BY version;

-- name: join_initiative(id, person_id, at)!
INSERT INTO initiative_people (initiative_id, person_id, since) VALUES (:id, :person_id, :at)
ON CONFLICT (initiative_id, person_id) DO NOTHING;

-- name: people_of_initiative(id)
SELECT person_id, since FROM initiative_people WHERE initiative_id = :id ORDER BY since, person_id;

-- name: takes_part(id, person_id)$
SELECT 1 AS takes_part FROM initiative_people WHERE initiative_id = :id AND person_id = :person_id;

-- name: initiatives_of_product(product_id)
SELECT id, owner_id, state FROM initiatives WHERE product_id = :product_id ORDER BY id;

-- name: initiative_briefly(id)^
SELECT id, number, title, description, state FROM initiatives WHERE id = :id;

-- name: initiatives_titled(title_key)
SELECT id, number, title, state FROM initiatives WHERE title_key = :title_key ORDER BY id;

-- name: initiatives_briefly_of_product(product_id)
SELECT id, number, title, state FROM initiatives WHERE product_id = :product_id ORDER BY id;

-- name: offer_initiative(id, initiative_id, from_id, to_id, at)!
-- One offer at a time; whoever comes second makes none.
INSERT INTO initiative_offers (id, initiative_id, from_id, to_id, state, at, ended_at)
VALUES (:id, :initiative_id, :from_id, :to_id, 'open', :at, NULL) ON CONFLICT DO NOTHING;

-- name: open_offer(initiative_id)^
SELECT id, initiative_id, from_id, to_id, at FROM initiative_offers
WHERE initiative_id = :initiative_id AND state = 'open';

-- name: offers_to(person_id)
SELECT id, initiative_id, from_id, to_id, at FROM initiative_offers
WHERE to_id = :person_id AND state = 'open' ORDER BY at, id;

-- name: offered_to(id, person_id)$
SELECT 1 AS offered FROM initiative_offers WHERE initiative_id = :id AND to_id = :person_id AND state = 'open';

-- name: end_offer(id, state, at)!
UPDATE initiative_offers SET state = :state, ended_at = :at WHERE id = :id AND state = 'open';

-- name: initiatives_numbered(pattern, number)
-- By a part of the number; the inner query reads nothing but the index.
SELECT id FROM initiatives
WHERE initiatives.number IN (
  SELECT numbered.number FROM initiatives AS numbered WHERE numbered.number LIKE :pattern ESCAPE '!' LIMIT :number);
