-- name: claim_review_items(run_id, worker, now, until, number)
UPDATE review_items SET claimed_by = :worker, claimed_at = :now, claimed_until = :until, attempts = attempts + 1
WHERE run_id = :run_id AND state = 'waiting' AND initiative_id IN (
  SELECT initiative_id FROM review_items
  WHERE run_id = :run_id AND state = 'waiting' AND claimed_by <> :worker
    AND (claimed_until <= :now OR claimed_at > :now)
  ORDER BY initiative_id LIMIT :number)
RETURNING initiative_id, because;
