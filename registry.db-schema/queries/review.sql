-- name: review_candidates(day, bundle_digest, policies_digest, opa, everything, after, number)
-- What can have changed since it was last judged, with the first reason that holds.
SELECT review_states.initiative_id, review_states.number, review_states.title, review_states.owner_id,
  review_states.verdict_id, review_checks.until,
  CASE
    WHEN review_states.verdict_id IS NULL AND review_checks.initiative_id IS NULL THEN 'new'
    WHEN review_checks.initiative_id IS NULL THEN 'unchecked'
    WHEN review_checks.failed <> '' THEN 'failed'
    WHEN review_checks.initiative_version <> review_states.initiative_version THEN 'facts'
    WHEN review_checks.product_version <> review_states.product_version THEN 'product'
    WHEN review_checks.mark <> review_states.mark THEN 'decision'
    WHEN review_checks.policies_digest <> :policies_digest THEN 'policies'
    WHEN review_checks.bundle_digest <> :bundle_digest THEN 'settings'
    WHEN review_checks.opa <> :opa THEN 'opa'
    WHEN :day < review_checks.since OR :day >= review_checks.until THEN 'date'
    WHEN COALESCE(review_checks.verdict_id, '') <> COALESCE(review_states.verdict_id, '') THEN 'unchecked'
    ELSE 'asked'
  END AS because
FROM review_states LEFT JOIN review_checks ON review_checks.initiative_id = review_states.initiative_id
WHERE review_states.state = 'active' AND review_states.initiative_id > :after
  AND (
    :everything = 1
    OR review_checks.initiative_id IS NULL
    OR review_checks.initiative_version <> review_states.initiative_version
    OR review_checks.product_version <> review_states.product_version
    OR review_checks.mark <> review_states.mark
    OR review_checks.bundle_digest <> :bundle_digest
    OR review_checks.opa <> :opa
    OR :day < review_checks.since
    OR :day >= review_checks.until
    OR COALESCE(review_checks.verdict_id, '') <> COALESCE(review_states.verdict_id, '')
  )
ORDER BY review_states.initiative_id LIMIT :number;

-- name: review_state(initiative_id)^
SELECT initiative_id, number, title, state, initiative_version, owner_id, product_version, mark, verdict_id
FROM review_states WHERE initiative_id = :initiative_id;

-- name: review_horizons(day, after, number)
-- Until when each verdict keeps, of those that turn on a date after the day.
SELECT initiatives.id AS initiative_id, initiatives.number, initiatives.title, review_checks.until
FROM review_checks JOIN initiatives ON initiatives.id = review_checks.initiative_id
WHERE initiatives.state = 'active' AND review_checks.until > :day AND review_checks.until < '9999-12-31'
  AND initiatives.id > :after
ORDER BY initiatives.id LIMIT :number;

-- name: add_review_run(id, kind, slot, state, scope, as_of, bundle_digest, policies_digest, revision, opa, at, by, ended_at)!
INSERT INTO review_runs (
  id, kind, slot, state, scope, as_of, bundle_digest, policies_digest, revision, opa, started_at, started_by, ended_at,
  approved_at, approved_by
) VALUES (
  :id, :kind, :slot, :state, :scope, :as_of, :bundle_digest, :policies_digest, :revision, :opa, :at, :by, :ended_at,
  NULL, NULL
) ON CONFLICT (slot) DO NOTHING;

-- name: review_run(id)^
SELECT id, kind, state, scope, as_of, bundle_digest, policies_digest, revision, opa, started_at, started_by, ended_at,
  approved_at, approved_by
FROM review_runs WHERE id = :id;

-- name: review_runs(number)
SELECT id, kind, state, scope, as_of, bundle_digest, policies_digest, revision, opa, started_at, started_by, ended_at,
  approved_at, approved_by
FROM review_runs ORDER BY started_at DESC, id DESC LIMIT :number;

-- name: running_review()^
SELECT id, kind, state, scope, as_of, bundle_digest, policies_digest, revision, opa, started_at, started_by, ended_at,
  approved_at, approved_by
FROM review_runs WHERE slot = 'review';

-- name: last_review_day()$
SELECT max(as_of) AS day FROM review_runs WHERE kind = 'review' AND state IN ('running', 'done');

-- name: last_review_policies()$
SELECT policies_digest FROM review_runs WHERE kind = 'review' ORDER BY started_at DESC, id DESC LIMIT 1;

-- name: approved_impact(policies_digest)$
SELECT id FROM review_runs WHERE kind = 'impact' AND state = 'approved' AND policies_digest = :policies_digest LIMIT 1;

-- name: end_review_run(id, state, at)!
UPDATE review_runs SET state = :state, slot = id, ended_at = :at WHERE id = :id AND state = 'running';

-- name: approve_review_run(id, at, by)!
UPDATE review_runs SET state = 'approved', approved_at = :at, approved_by = :by WHERE id = :id AND state = 'saved';

-- name: add_review_item(run_id, initiative_id, owner_id, because)*!
INSERT INTO review_items (
  run_id, initiative_id, owner_id, because, state, claimed_by, claimed_at, claimed_until, attempts, rank
) VALUES (:run_id, :initiative_id, :owner_id, :because, 'waiting', '', '', '', 0, '')
ON CONFLICT (run_id, initiative_id) DO NOTHING;

-- name: add_impact_item(run_id, initiative_id, owner_id, state, outcome_before, outcome_after, rank, comparison, error)*!
INSERT INTO review_items (
  run_id, initiative_id, owner_id, because, state, claimed_by, claimed_at, claimed_until, attempts, outcome_before,
  outcome_after, rank, comparison, error
) VALUES (
  :run_id, :initiative_id, :owner_id, 'policies', :state, '', '', '', 0, :outcome_before, :outcome_after, :rank,
  :comparison, :error
) ON CONFLICT (run_id, initiative_id) DO NOTHING;

-- name: impact_items(run_id)
-- What a trial came to when it was saved, and when somebody last changed each initiative.
SELECT initiatives.number, initiatives.changed_at, review_items.state, outcome_before, outcome_after, rank, comparison,
  error
FROM review_items JOIN initiatives ON initiatives.id = review_items.initiative_id
WHERE run_id = :run_id ORDER BY initiatives.number;

-- name: confirm_review_claims(run_id, worker)
-- What is still ours, and kept from others until the transaction ends.
UPDATE review_items SET claimed_by = :worker
WHERE run_id = :run_id AND claimed_by = :worker AND state = 'waiting' RETURNING initiative_id;

-- name: release_review_item(run_id, initiative_id)*!
UPDATE review_items SET claimed_by = '', claimed_at = '', claimed_until = ''
WHERE run_id = :run_id AND initiative_id = :initiative_id AND state = 'waiting';

-- name: release_review_claims(run_id, worker)!
UPDATE review_items SET claimed_by = '', claimed_at = '', claimed_until = ''
WHERE run_id = :run_id AND claimed_by = :worker AND state = 'waiting';

-- name: store_review_item(run_id, initiative_id, state, verdict_before, verdict_after, outcome_before, outcome_after, rank, comparison, error)*!
UPDATE review_items SET state = :state, verdict_before = :verdict_before, verdict_after = :verdict_after,
  outcome_before = :outcome_before, outcome_after = :outcome_after, rank = :rank, comparison = :comparison, error = :error
WHERE run_id = :run_id AND initiative_id = :initiative_id AND state = 'waiting';

-- name: put_review_check(initiative_id, verdict_id, initiative_version, product_version, mark, bundle_digest, policies_digest, opa, as_of, since, until, failed, run_id)*!
INSERT INTO review_checks (
  initiative_id, verdict_id, initiative_version, product_version, mark, bundle_digest, policies_digest, opa, as_of,
  since, until, failed, run_id
) VALUES (
  :initiative_id, :verdict_id, :initiative_version, :product_version, :mark, :bundle_digest, :policies_digest, :opa,
  :as_of, :since, :until, :failed, :run_id
) ON CONFLICT (initiative_id) DO UPDATE SET verdict_id = excluded.verdict_id,
  initiative_version = excluded.initiative_version, product_version = excluded.product_version, mark = excluded.mark,
  bundle_digest = excluded.bundle_digest, policies_digest = excluded.policies_digest, opa = excluded.opa,
  as_of = excluded.as_of, since = excluded.since, until = excluded.until, failed = excluded.failed,
  run_id = excluded.run_id;

-- name: review_counts(run_id)
SELECT state, count(*) AS number FROM review_items WHERE run_id = :run_id GROUP BY state ORDER BY state;

-- name: review_unclaimed(run_id, now)$
-- What nobody is at work on; a claim from the future is of before the clock was moved back.
SELECT count(*) AS number FROM review_items
WHERE run_id = :run_id AND state = 'waiting' AND (claimed_until <= :now OR claimed_at > :now);

-- name: review_waiting(run_id)$
SELECT count(*) AS number FROM review_items WHERE run_id = :run_id AND state = 'waiting';

-- name: review_items_told(run_id, number, skipped)
-- What there is to tell, harshest first.
SELECT review_items.initiative_id, initiatives.number, initiatives.title, review_items.owner_id, because,
  review_items.state, verdict_before, verdict_after, outcome_before, outcome_after, rank, comparison, error
FROM review_items JOIN initiatives ON initiatives.id = review_items.initiative_id
WHERE run_id = :run_id AND rank <> ''
ORDER BY rank DESC, initiatives.number LIMIT :number OFFSET :skipped;

-- name: review_owners(run_id)
-- Each owner with what changed for them; the current owner, who may be another than at the start.
SELECT initiatives.owner_id, count(*) AS number, max(rank) AS rank FROM review_items
JOIN initiatives ON initiatives.id = review_items.initiative_id
WHERE run_id = :run_id AND rank <> '' GROUP BY initiatives.owner_id ORDER BY initiatives.owner_id;

-- name: review_owner_items(run_id, owner_id, number)
SELECT initiatives.number, because, review_items.state, outcome_before, outcome_after FROM review_items
JOIN initiatives ON initiatives.id = review_items.initiative_id
WHERE run_id = :run_id AND rank <> '' AND initiatives.owner_id = :owner_id
ORDER BY rank DESC, initiatives.number LIMIT :number;

-- name: review_digest_items(run_id, number)
SELECT initiatives.number, because, review_items.state, outcome_before, outcome_after FROM review_items
JOIN initiatives ON initiatives.id = review_items.initiative_id
WHERE run_id = :run_id AND rank <> ''
ORDER BY rank DESC, initiatives.number LIMIT :number;

-- name: add_review_confirmation(initiative_id, day, initiative_version, by, at)!
INSERT INTO review_confirmations (initiative_id, confirmed_on, initiative_version, by, at)
VALUES (:initiative_id, :day, :initiative_version, :by, :at) ON CONFLICT (initiative_id, confirmed_on) DO NOTHING;

-- name: evidence_ended(day)
-- Evidence that holds no longer, for which no review was planned yet.
SELECT evidence.id, evidence.valid_until, obligations.initiative_id FROM evidence
JOIN obligations ON obligations.id = evidence.obligation_id
WHERE evidence.valid_until < :day AND evidence.withdrawn_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM due_tasks WHERE due_tasks.key = 'review:evidence:' || evidence.id)
ORDER BY evidence.valid_until, evidence.id;

-- name: review_items_waiting(run_id)
SELECT initiative_id, because FROM review_items WHERE run_id = :run_id AND state = 'waiting' ORDER BY initiative_id;

-- name: drop_review_items(run_id)!
UPDATE review_items SET state = 'dropped' WHERE run_id = :run_id AND state = 'waiting';

-- name: silent_seats(role)
SELECT person_id FROM seats WHERE role = :role AND notified = 0 ORDER BY person_id;

-- name: review_plan(until)
-- What is planned, by date; whose date has passed is due.
SELECT due_tasks.kind, due_tasks.due_at, due_tasks.parameters, initiatives.id AS initiative_id, initiatives.number,
  initiatives.title
FROM due_tasks JOIN initiatives ON due_tasks.subject = 'initiative:' || initiatives.id
WHERE due_tasks.kind IN ('review.initiative', 'review.period', 'review.confirmation')
  AND due_tasks.state IN ('waiting', 'claimed') AND due_tasks.due_at <= :until AND initiatives.state = 'active'
ORDER BY due_tasks.due_at, initiatives.number;

-- name: review_items_of(run_id)
SELECT initiative_id, because, state, claimed_by, attempts, verdict_before, verdict_after FROM review_items
WHERE run_id = :run_id ORDER BY initiative_id;
