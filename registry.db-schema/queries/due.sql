-- name: plan_task(id, kind, subject, key, parameters, due_at, at)!
INSERT INTO due_tasks (
  id, kind, subject, key, parameters, due_at, state, claimed_by, claimed_until, attempts, planned_at, done_at
) VALUES (:id, :kind, :subject, :key, :parameters, :due_at, 'waiting', NULL, NULL, 0, :at, NULL)
ON CONFLICT (key) DO NOTHING;

-- name: cancel_tasks(subject, kind)!
UPDATE due_tasks SET state = 'cancelled'
WHERE subject = :subject AND kind = :kind AND state IN ('waiting', 'claimed');

-- name: due_tasks(kind, now, number)
-- What waits, and what somebody took and did not finish in time; each in the order of its index.
SELECT id, kind, subject, key, parameters, due_at, attempts FROM (
  SELECT * FROM (
    SELECT id, kind, subject, key, parameters, due_at, attempts FROM due_tasks
    WHERE kind = :kind AND state = 'waiting' AND due_at <= :now ORDER BY due_at, id LIMIT :number
  ) AS waiting
  UNION ALL
  SELECT * FROM (
    SELECT id, kind, subject, key, parameters, due_at, attempts FROM due_tasks
    WHERE kind = :kind AND state = 'claimed' AND due_at <= :now AND claimed_until < :now
    ORDER BY due_at, id LIMIT :number
  ) AS left_behind
) AS due
ORDER BY due_at, id LIMIT :number;

-- name: claim_task(id, worker, until, now)!
UPDATE due_tasks SET state = 'claimed', claimed_by = :worker, claimed_until = :until, attempts = attempts + 1
WHERE id = :id AND (state = 'waiting' OR (state = 'claimed' AND claimed_until < :now));

-- name: finish_task(id, worker, at)!
UPDATE due_tasks SET state = 'done', done_at = :at, claimed_until = NULL
WHERE id = :id AND state = 'claimed' AND claimed_by = :worker;

-- name: give_task_back(id, worker, due_at)!
UPDATE due_tasks SET state = 'waiting', due_at = :due_at, claimed_by = NULL, claimed_until = NULL
WHERE id = :id AND state = 'claimed' AND claimed_by = :worker;

-- name: fail_task(id, worker, due_at, error, at)!
UPDATE due_tasks SET state = 'waiting', due_at = :due_at, claimed_by = NULL, claimed_until = NULL, error = :error,
  failing_since = COALESCE(failing_since, :at)
WHERE id = :id AND state = 'claimed' AND claimed_by = :worker;

-- name: put_off_task(id)!
-- What was finished too early waits again, as if it had not been begun.
UPDATE due_tasks SET state = 'waiting', claimed_by = NULL, claimed_until = NULL, done_at = NULL
WHERE id = :id AND state IN ('claimed', 'done');

-- name: failing_tasks(number)
-- What failed and is not done yet, what was tried most in front.
SELECT id, kind, subject, due_at, attempts, error, failing_since FROM due_tasks
WHERE error <> '' AND state IN ('waiting', 'claimed') ORDER BY attempts DESC, due_at, id LIMIT :number;

-- name: tasks_of_subject(subject)
SELECT id, kind, subject, key, parameters, due_at, state, attempts FROM due_tasks
WHERE subject = :subject ORDER BY due_at, id;

-- name: put_message(id, person_id, kind, subject, key, parameters, not_before, at)!
INSERT INTO outbox (
  id, person_id, kind, subject, key, parameters, not_before, state, claimed_by, claimed_until, attempts, put_at, sent_at
) VALUES (:id, :person_id, :kind, :subject, :key, :parameters, :not_before, 'waiting', NULL, NULL, 0, :at, NULL)
ON CONFLICT (key) DO NOTHING;

-- name: messages_to_send(now, number)
SELECT id, person_id, kind, subject, key, parameters, not_before, attempts FROM outbox
WHERE not_before <= :now AND (state = 'waiting' OR (state = 'claimed' AND claimed_until < :now))
ORDER BY not_before, id LIMIT :number;

-- name: claim_message(id, worker, until, now)!
UPDATE outbox SET state = 'claimed', claimed_by = :worker, claimed_until = :until, attempts = attempts + 1
WHERE id = :id AND (state = 'waiting' OR (state = 'claimed' AND claimed_until < :now));

-- name: message_sent(id, worker, at)!
UPDATE outbox SET state = 'sent', sent_at = :at, claimed_until = NULL
WHERE id = :id AND state = 'claimed' AND claimed_by = :worker;

-- name: give_message_back(id, worker, not_before)!
UPDATE outbox SET state = 'waiting', not_before = :not_before, claimed_by = NULL, claimed_until = NULL
WHERE id = :id AND state = 'claimed' AND claimed_by = :worker;

-- name: drop_messages(subject, kind)!
UPDATE outbox SET state = 'dropped' WHERE subject = :subject AND kind = :kind AND state = 'waiting';

-- name: messages_of_person(person_id)
SELECT id, person_id, kind, subject, key, parameters, not_before, attempts, state FROM outbox
WHERE person_id = :person_id ORDER BY not_before, id;

-- name: messages_about(subject)
SELECT id, person_id, kind, subject, key, parameters, not_before, attempts, state FROM outbox
WHERE subject = :subject ORDER BY not_before, id;
