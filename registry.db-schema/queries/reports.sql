-- name: report_initiatives(person_id, after, number)
-- What is active, with its outcome now and whether its use is suspended; an empty person lets all pass.
SELECT initiatives.id, initiatives.number, title, stage, facts, current_verdicts.outcome AS outcome,
  (SELECT count(*) FROM suspensions
    WHERE suspensions.initiative_id = initiatives.id AND lifted_at IS NULL) AS suspensions
FROM initiatives LEFT JOIN current_verdicts ON current_verdicts.initiative_id = initiatives.id
WHERE state = 'active' AND initiatives.id > :after
  AND (CAST(:person_id AS TEXT) = '' OR owner_id = :person_id OR EXISTS (
    SELECT 1 FROM initiative_people
    WHERE initiative_people.initiative_id = initiatives.id AND initiative_people.person_id = :person_id))
ORDER BY initiatives.id LIMIT :number;

-- name: report_rounds(from_at, until_at)
-- The rounds that ended in a period, and those that are open now.
SELECT rounds.id, initiatives.number, initiatives.title, rounds.outcome, lane, rounds.state, opened_at, deadline_at,
  ended_at, escalation
FROM rounds JOIN initiatives ON initiatives.id = rounds.initiative_id
WHERE rounds.state = 'open' OR (ended_at >= :from_at AND ended_at < :until_at)
ORDER BY initiatives.number, rounds.ordinal;

-- name: report_incidents(from_at, until_at)
-- The incidents that were reported in a period, and those that are open now.
SELECT incidents.id, initiatives.number, initiatives.title, severity, noticed_at, reported_at, closed_at
FROM incidents JOIN initiatives ON initiatives.id = incidents.initiative_id
WHERE closed_at IS NULL OR (reported_at >= :from_at AND reported_at < :until_at)
ORDER BY reported_at, incidents.id;

-- name: report_first_verdicts(from_at, until_at)
-- Of what was judged for the first time in a period: when it was proposed, and when judged.
SELECT initiatives.added_at, min(verdicts.at) AS judged_at
FROM initiatives JOIN verdicts ON verdicts.initiative_id = initiatives.id
GROUP BY initiatives.id, initiatives.added_at
HAVING min(verdicts.at) >= :from_at AND min(verdicts.at) < :until_at
ORDER BY judged_at, initiatives.id;

-- name: report_first_votes(from_at, until_at)
-- Of the rounds that ended in a period: when they were opened, and when the first vote came.
SELECT rounds.opened_at, min(votes.at) AS voted_at
FROM rounds JOIN votes ON votes.round_id = rounds.id
WHERE ended_at >= :from_at AND ended_at < :until_at
GROUP BY rounds.id, rounds.opened_at ORDER BY voted_at, rounds.id;

-- name: report_groups(from_at, until_at)
-- The groups that decided in a period: when their round was opened, and when they decided.
SELECT round_groups.role, rounds.opened_at, decided_at
FROM round_groups JOIN rounds ON rounds.id = round_groups.round_id
WHERE decided_at >= :from_at AND decided_at < :until_at ORDER BY role, decided_at, rounds.id;
