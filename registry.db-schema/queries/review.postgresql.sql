-- name: claim_review_items(run_id, worker, now, until, number)
-- As an array, what is chosen is chosen once; a plan may run a query behind IN for each row.
UPDATE review_items SET claimed_by = :worker, claimed_at = :now, claimed_until = :until, attempts = attempts + 1
WHERE run_id = :run_id AND state = 'waiting' AND initiative_id = ANY (ARRAY(
  SELECT initiative_id FROM review_items
  WHERE run_id = :run_id AND state = 'waiting' AND claimed_by <> :worker
    AND (claimed_until <= :now OR claimed_at > :now)
  ORDER BY initiative_id LIMIT :number FOR UPDATE SKIP LOCKED))
RETURNING initiative_id, because;

-- name: make_jobs_schema()!
-- The tables of the job queue stand apart from those of the registry.
CREATE SCHEMA IF NOT EXISTS procrastinate;

-- name: take_jobs_lock()^
-- Two who make the tables of the queue wait for each other; the number is ours.
SELECT pg_advisory_xact_lock(814002) IS NULL AS taken;

-- name: has_jobs()$
SELECT 1 AS there FROM information_schema.tables
WHERE table_schema = 'procrastinate' AND table_name = 'procrastinate_jobs';
