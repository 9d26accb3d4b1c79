-- name: add_obligation(id, initiative_id, kind, origin, item, what, wants, owner_role, owner_id, due_at, verdict_id, at)*!
INSERT INTO obligations (
  id, initiative_id, kind, origin, item, what, wants, owner_role, owner_id, due_at, state, escalation, escalate_at,
  verdict_id, opened_at, closed_at, closed_by, closed_as, closed_reason
) VALUES (
  :id, :initiative_id, :kind, :origin, :item, :what, :wants, :owner_role, :owner_id, :due_at, 'open', 0, :due_at,
  :verdict_id, :at, NULL, NULL, NULL, ''
) ON CONFLICT DO NOTHING;

-- name: obligation(id)^
SELECT id, initiative_id, kind, origin, item, what, wants, owner_role, owner_id, due_at, state, escalation,
  verdict_id, opened_at, closed_at, closed_by, closed_as, closed_reason
FROM obligations WHERE id = :id;

-- name: open_obligations(initiative_id, kind)
SELECT id, item, due_at, escalation FROM obligations
WHERE initiative_id = :initiative_id AND kind = :kind AND state = 'open' ORDER BY item, id;

-- name: initiatives_ended_with(after, number)
-- What was withdrawn or retired, and has open obligations that end with it; `first`: one of them.
SELECT initiatives.id, min(obligations.id) AS first
FROM initiatives JOIN obligations ON obligations.initiative_id = initiatives.id
WHERE initiatives.state IN ('withdrawn', 'retired') AND obligations.state = 'open'
  AND kind IN ('norm', 'condition') AND initiatives.id > :after
GROUP BY initiatives.id ORDER BY initiatives.id LIMIT :number;

-- name: items_closed_since(initiative_id, kind, at)
-- What people closed after a verdict was made: that verdict does not open it again.
SELECT DISTINCT item FROM obligations
WHERE initiative_id = :initiative_id AND kind = :kind AND state = 'closed' AND closed_at >= :at
  AND closed_as IN ('evidence', 'reason') ORDER BY item;

-- name: close_obligation(id, at, by, how, reason)!
UPDATE obligations SET state = 'closed', closed_at = :at, closed_by = :by, closed_as = :how, closed_reason = :reason
WHERE id = :id AND state = 'open';

-- name: close_obligations(id, at, by, how, reason)*!
UPDATE obligations SET state = 'closed', closed_at = :at, closed_by = :by, closed_as = :how, closed_reason = :reason
WHERE id = :id AND state = 'open';

-- name: hasten_obligation(id, due_at)*!
-- A due date only ever comes nearer.
UPDATE obligations SET due_at = :due_at, escalate_at = :due_at
WHERE id = :id AND state = 'open' AND due_at > :due_at AND escalation = 0;

-- name: obligations_listed(initiative_id, state, kind, owner_id, owner_role, seen_by, due_before, after_at, after_id, number)
-- What is empty does not choose. Seen by somebody: theirs by name, of a plan that they own or joined, or of the role that
-- is asked for, unless the plan's owner has it. The next page is after the last one's due date and id.
SELECT obligations.id, initiative_id, kind, origin, item, what, wants, owner_role, obligations.owner_id, due_at,
  obligations.state, escalation, verdict_id, opened_at, closed_at, closed_by, closed_as, closed_reason,
  initiatives.number
FROM obligations JOIN initiatives ON initiatives.id = obligations.initiative_id
WHERE (CAST(:initiative_id AS TEXT) = '' OR initiative_id = :initiative_id)
  AND (CAST(:state AS TEXT) = '' OR obligations.state = :state)
  AND (CAST(:kind AS TEXT) = '' OR kind = :kind)
  AND (CAST(:owner_id AS TEXT) = '' OR obligations.owner_id = :owner_id)
  AND (CAST(:owner_role AS TEXT) = '' OR owner_role = :owner_role)
  AND (CAST(:seen_by AS TEXT) = '' OR obligations.owner_id = :seen_by OR initiatives.owner_id = :seen_by OR EXISTS (
    SELECT 1 FROM initiative_people
    WHERE initiative_people.initiative_id = initiatives.id AND initiative_people.person_id = :seen_by
  ) OR (owner_role = :owner_role AND NOT EXISTS (
    SELECT 1 FROM person_roles
    WHERE person_roles.person_id = initiatives.owner_id AND person_roles.role = owner_role)))
  AND (CAST(:due_before AS TEXT) = '' OR due_at <= :due_before)
  AND (due_at > :after_at OR (due_at = :after_at AND obligations.id > :after_id))
ORDER BY due_at, obligations.id LIMIT :number;

-- name: obligations_to_escalate(now, after_at, after_id, number)
-- In the order of their index; the next page is after the last one's time and id.
SELECT id, escalate_at FROM obligations
WHERE state = 'open' AND escalate_at <= :now AND (escalate_at, id) > (:after_at, :after_id)
ORDER BY escalate_at, id LIMIT :number;

-- name: escalate_obligation(id, step, now, escalate_at, count)!
UPDATE obligations SET escalation = escalation + :count, escalate_at = :escalate_at
WHERE id = :id AND state = 'open' AND escalation = :step AND escalate_at <= :now;

-- name: take_obligation(id)!
-- Whoever delivers, withdraws or closes takes the obligation first: others wait, and then see what was done.
UPDATE obligations SET escalation = escalation WHERE id = :id;

-- name: add_evidence(id, obligation_id, fact, document, digest, valid_until, at, by)!
INSERT INTO evidence (id, obligation_id, fact, document, digest, valid_until, at, by, withdrawn_at)
VALUES (:id, :obligation_id, :fact, :document, :digest, :valid_until, :at, :by, NULL);

-- name: evidence_of(obligation_id)
SELECT id, obligation_id, fact, document, digest, valid_until, at, by, withdrawn_at FROM evidence
WHERE obligation_id = :obligation_id ORDER BY at, id;

-- name: evidence(id)^
SELECT id, obligation_id, fact, document, digest, valid_until, at, by, withdrawn_at FROM evidence WHERE id = :id;

-- name: withdraw_evidence(id, at)!
UPDATE evidence SET withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL;

-- name: obligations_of_initiative(initiative_id)
SELECT id, initiative_id, kind, origin, item, what, wants, owner_role, owner_id, due_at, state, escalation,
  verdict_id, opened_at, closed_at, closed_by, closed_as, closed_reason
FROM obligations WHERE initiative_id = :initiative_id ORDER BY due_at, id;

-- name: plan_owner_has_role(initiative_id, role)$
-- Whether what a plan asks of a role falls to its own owner.
SELECT COUNT(*) FROM initiatives JOIN person_roles ON person_roles.person_id = initiatives.owner_id
WHERE initiatives.id = :initiative_id AND person_roles.role = :role;
