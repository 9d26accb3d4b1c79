-- name: add_ask(id, initiative_id, fact, asker_id, colleague_id, note, at, expires_at)!
INSERT INTO asks (id, initiative_id, fact, asker_id, colleague_id, note, state, asked_at, expires_at, ended_at)
VALUES (:id, :initiative_id, :fact, :asker_id, :colleague_id, :note, 'open', :at, :expires_at, NULL)
ON CONFLICT DO NOTHING;

-- name: ask(id)^
SELECT id, initiative_id, fact, asker_id, colleague_id, note, state, asked_at, expires_at, ended_at
FROM asks WHERE id = :id;

-- name: open_ask(initiative_id, fact, colleague_id)^
SELECT id, initiative_id, fact, asker_id, colleague_id, note, state, asked_at, expires_at, ended_at
FROM asks WHERE initiative_id = :initiative_id AND fact = :fact AND colleague_id = :colleague_id AND state = 'open';

-- name: asks_of_initiative(initiative_id)
SELECT id, initiative_id, fact, asker_id, colleague_id, note, state, asked_at, expires_at, ended_at
FROM asks WHERE initiative_id = :initiative_id ORDER BY asked_at, id;

-- name: asks_to_person(person_id, now, number)
-- What somebody is asked and may still answer.
SELECT asks.id, asks.initiative_id, fact, asker_id, colleague_id, note, asks.state, asked_at, expires_at, ended_at
FROM asks JOIN initiatives ON initiatives.id = asks.initiative_id
WHERE colleague_id = :person_id AND asks.state = 'open' AND expires_at > :now AND initiatives.state = 'active'
ORDER BY asked_at, asks.id LIMIT :number;

-- name: end_ask(id, state, at)!
UPDATE asks SET state = :state, ended_at = :at, note = '' WHERE id = :id AND state = 'open';

-- name: withdraw_expired_ask(initiative_id, fact, colleague_id, at)!
UPDATE asks SET state = 'withdrawn', ended_at = :at, note = ''
WHERE initiative_id = :initiative_id AND fact = :fact AND colleague_id = :colleague_id AND state = 'open'
  AND expires_at <= :at;

-- name: withdraw_asks_of(initiative_id, at)!
UPDATE asks SET state = 'withdrawn', ended_at = :at, note = '' WHERE initiative_id = :initiative_id AND state = 'open';

-- name: forget_asks(person_id, at)!
UPDATE asks SET state = CASE WHEN state = 'open' THEN 'withdrawn' ELSE state END,
  ended_at = CASE WHEN state = 'open' THEN :at ELSE ended_at END, note = ''
WHERE asker_id = :person_id OR colleague_id = :person_id;

-- name: colleagues(role)
-- Everybody, and whether they have a role. The program sorts by name and compares names: not every store can, beyond
-- ASCII.
SELECT people.id, people.name,
  CASE WHEN EXISTS (
    SELECT 1 FROM person_roles WHERE person_roles.person_id = people.id AND person_roles.role = :role
  ) THEN 1 ELSE 0 END AS has_role
FROM people
WHERE people.erased_at IS NULL
ORDER BY people.id;

-- name: obligations_of_person(person_id, sees_all, number)
-- What somebody must still do: theirs by name, of their own initiatives, or of a role that they have, unless
-- the owner of somebody else's initiative has it.
SELECT obligations.id, initiative_id, kind, origin, item, what, wants, owner_role, obligations.owner_id, due_at,
  obligations.state, escalation, verdict_id, opened_at, closed_at, closed_by, closed_as, closed_reason,
  initiatives.number, initiatives.title
FROM obligations JOIN initiatives ON initiatives.id = obligations.initiative_id
WHERE obligations.state = 'open' AND (
  obligations.owner_id = :person_id
  OR initiatives.owner_id = :person_id
  OR (
    obligations.owner_id IS NULL
    AND owner_role IN (SELECT role FROM person_roles WHERE person_id = :person_id)
    AND (:sees_all = 1 OR EXISTS (
      SELECT 1 FROM initiative_people
      WHERE initiative_people.initiative_id = initiatives.id AND initiative_people.person_id = :person_id
    ) OR NOT EXISTS (
      SELECT 1 FROM person_roles
      WHERE person_roles.person_id = initiatives.owner_id AND person_roles.role = obligations.owner_role
    ))
  )
)
ORDER BY due_at, obligations.id LIMIT :number;

-- name: reviews_of_person(person_id, until, number)
-- When somebody's own initiatives are looked at again, or they are asked to confirm what is known.
SELECT due_tasks.kind, due_tasks.due_at, due_tasks.parameters, initiatives.id AS initiative_id, initiatives.number,
  initiatives.title
FROM initiatives JOIN due_tasks ON due_tasks.subject = 'initiative:' || initiatives.id
WHERE initiatives.owner_id = :person_id AND initiatives.state = 'active'
  AND due_tasks.kind IN ('review.period', 'review.confirmation')
  AND due_tasks.state IN ('waiting', 'claimed') AND due_tasks.due_at <= :until
ORDER BY due_tasks.due_at, initiatives.number LIMIT :number;

-- name: begin_step(product, execution, workspace, kind, account, given, at, until)!
INSERT INTO chat_steps (product, execution, workspace, kind, account, given, initiative_id, state, attempts,
  claimed_until, begun_at)
VALUES (:product, :execution, :workspace, :kind, :account, :given, NULL, 'waiting', 0, :until, :at)
ON CONFLICT (product, execution) DO NOTHING;

-- name: steps_waiting(product, now, number)
SELECT execution, workspace, kind, account, given, initiative_id, attempts, begun_at FROM chat_steps
WHERE product = :product AND state = 'waiting' AND claimed_until <= :now ORDER BY claimed_until, begun_at, execution
LIMIT :number;

-- name: claim_step(product, execution, until, now)!
UPDATE chat_steps SET claimed_until = :until
WHERE product = :product AND execution = :execution AND state = 'waiting' AND claimed_until <= :now;

-- name: put_step_off(product, execution, claimed, until)!
-- Not where somebody else took it since.
UPDATE chat_steps SET claimed_until = :until
WHERE product = :product AND execution = :execution AND state = 'waiting' AND claimed_until = :claimed;

-- name: step_held_until(product, execution)$
SELECT claimed_until FROM chat_steps WHERE product = :product AND execution = :execution AND state = 'waiting';

-- name: step_known(product, execution)!
-- How often whom it is for was told that it waits.
UPDATE chat_steps SET attempts = attempts + 1 WHERE product = :product AND execution = :execution;

-- name: step_about(product, execution, initiative_id)!
UPDATE chat_steps SET initiative_id = :initiative_id
WHERE product = :product AND execution = :execution AND initiative_id IS NULL;

-- name: step_registered(product, execution)$
SELECT initiative_id FROM chat_steps WHERE product = :product AND execution = :execution;

-- name: end_step(product, execution)!
UPDATE chat_steps SET state = 'done', given = '{}'
WHERE product = :product AND execution = :execution AND state = 'waiting';

-- name: forget_chat_steps(person_id)!
-- The step itself stays, so that it is not begun once more.
UPDATE chat_steps SET state = 'done', given = '{}', account = '' WHERE EXISTS (
  SELECT 1 FROM chat_accounts WHERE chat_accounts.person_id = :person_id
    AND chat_accounts.product = chat_steps.product AND chat_accounts.workspace = chat_steps.workspace
    AND chat_accounts.account = chat_steps.account);

-- name: add_evidence_text(evidence_id, text)!
INSERT INTO evidence_texts (evidence_id, text) VALUES (:evidence_id, :text) ON CONFLICT (evidence_id) DO NOTHING;

-- name: evidence_text(evidence_id)$
SELECT text FROM evidence_texts WHERE evidence_id = :evidence_id;
