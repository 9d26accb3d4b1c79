-- name: members_of(role)
-- Who has a role, with what is special about their seat.
SELECT people.id AS person_id, people.name, COALESCE(seats.chair, 0) AS chair, COALESCE(seats.notified, 1) AS notified
FROM people JOIN person_roles ON person_roles.person_id = people.id
LEFT JOIN seats ON seats.person_id = people.id AND seats.role = person_roles.role
WHERE person_roles.role = :role AND people.erased_at IS NULL ORDER BY people.id;

-- name: set_seat(role, person_id, chair, notified)!
INSERT INTO seats (role, person_id, chair, notified) VALUES (:role, :person_id, :chair, :notified)
ON CONFLICT (role, person_id) DO UPDATE SET chair = excluded.chair, notified = excluded.notified;

-- name: unseat_chair(role)!
UPDATE seats SET chair = 0 WHERE role = :role AND chair = 1;

-- name: add_deputy(role, person_id, deputy_id)!
INSERT INTO deputies (role, person_id, deputy_id) VALUES (:role, :person_id, :deputy_id)
ON CONFLICT (role, person_id, deputy_id) DO NOTHING;

-- name: remove_deputy(role, person_id, deputy_id)!
DELETE FROM deputies WHERE role = :role AND person_id = :person_id AND deputy_id = :deputy_id;

-- name: deputies_of(role)
SELECT deputies.person_id, deputy_id FROM deputies JOIN people ON people.id = deputy_id
WHERE role = :role AND people.erased_at IS NULL ORDER BY deputies.person_id, deputy_id;

-- name: add_delegation(id, role, person_id, deputy_id, from_on, until_on, at, by)!
INSERT INTO delegations (id, role, person_id, deputy_id, from_on, until_on, at, by, revoked_at)
VALUES (:id, :role, :person_id, :deputy_id, :from_on, :until_on, :at, :by, NULL);

-- name: delegation(id)^
SELECT id, role, person_id, deputy_id, from_on, until_on, at, by, revoked_at FROM delegations WHERE id = :id;

-- name: delegations_of(role, from_on, until_on)
-- Those that hold on some day of a period.
SELECT delegations.id, role, person_id, deputy_id, from_on, until_on, at, by, revoked_at
FROM delegations JOIN people ON people.id = deputy_id
WHERE role = :role AND from_on <= :until_on AND until_on >= :from_on AND revoked_at IS NULL AND erased_at IS NULL
ORDER BY from_on, delegations.id;

-- name: delegations_with(person_id)
SELECT id, role, person_id, deputy_id, from_on, until_on, at, by, revoked_at FROM delegations
WHERE person_id = :person_id OR deputy_id = :person_id ORDER BY from_on, id;

-- name: revoke_delegation(id, at)!
UPDATE delegations SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL;

-- name: open_round(id, initiative_id, ordinal, verdict_id, outcome, lane, basis, basis_digest, at, deadline_at)!
-- An initiative has one open round; whoever comes second opens none.
INSERT INTO rounds (
  id, initiative_id, ordinal, verdict_id, outcome, lane, basis, basis_digest, state, opened_at, deadline_at, escalation,
  version, ended_at, ended_by, ended_reason
) VALUES (
  :id, :initiative_id, :ordinal, :verdict_id, :outcome, :lane, :basis, :basis_digest, 'open', :at, :deadline_at, 0,
  1, NULL, NULL, ''
) ON CONFLICT DO NOTHING;

-- name: add_round_group(round_id, role, members, rule, deadline_at)*!
INSERT INTO round_groups (round_id, role, members, rule, outcome, decided_at, round_state, deadline_at)
VALUES (:round_id, :role, :members, :rule, NULL, NULL, 'open', :deadline_at);

-- name: mark_round_groups(round_id)!
-- Each group says itself how its round stands, and until when: whoever changes a round does this too.
UPDATE round_groups SET
  round_state = (SELECT state FROM rounds WHERE rounds.id = :round_id),
  deadline_at = (SELECT rounds.deadline_at FROM rounds WHERE rounds.id = :round_id)
WHERE round_id = :round_id;

-- name: round(id)^
SELECT id, initiative_id, ordinal, verdict_id, outcome, lane, basis, basis_digest, state, opened_at, deadline_at,
  escalation, version, ended_at, ended_by, ended_reason
FROM rounds WHERE id = :id;

-- name: rounds_of_initiative(initiative_id)
SELECT id, initiative_id, ordinal, verdict_id, outcome, lane, basis, basis_digest, state, opened_at, deadline_at,
  escalation, version, ended_at, ended_by, ended_reason
FROM rounds WHERE initiative_id = :initiative_id ORDER BY ordinal;

-- name: last_ordinal(initiative_id)$
SELECT COALESCE(max(ordinal), 0) AS ordinal FROM rounds WHERE initiative_id = :initiative_id;

-- name: groups_of_round(round_id)
SELECT round_id, role, members, rule, outcome, decided_at FROM round_groups WHERE round_id = :round_id ORDER BY role;

-- name: take_round(id)!
-- Whoever decides takes the round first: others wait, and then see what was decided.
UPDATE rounds SET version = version + 1 WHERE id = :id AND state = 'open';

-- name: end_round(id, state, at, by, reason)!
UPDATE rounds SET state = :state, version = version + 1, ended_at = :at, ended_by = :by, ended_reason = :reason
WHERE id = :id AND state = 'open';

-- name: judge_round_anew(id, verdict_id)!
UPDATE rounds SET verdict_id = :verdict_id WHERE id = :id AND state = 'open' AND verdict_id <> :verdict_id;

-- name: escalate_round(id, step, deadline_at)!
UPDATE rounds SET escalation = escalation + 1, deadline_at = :deadline_at, version = version + 1
WHERE id = :id AND state = 'open' AND escalation = :step;

-- name: decide_group(round_id, role, outcome, at)!
UPDATE round_groups SET outcome = :outcome, decided_at = :at
WHERE round_id = :round_id AND role = :role AND outcome IS NULL;

-- name: reopen_group(round_id, role)!
-- Who made the quorum takes part in the plan now: the group must decide without them.
UPDATE round_groups SET outcome = NULL, decided_at = NULL
WHERE round_id = :round_id AND role = :role AND outcome = 'approved' AND round_state = 'open';

-- name: verdict_check(initiative_id, verdict_id)^
-- On which day and by which policies a review last looked at a verdict; `failed`: it could not be judged.
SELECT as_of, bundle_digest, failed FROM review_checks
WHERE initiative_id = :initiative_id AND verdict_id = :verdict_id;

-- name: add_vote(id, round_id, role, person_id, seat_id, counts_as, choice, reason, second_factor, at, source)!
INSERT INTO votes (
  id, round_id, role, person_id, seat_id, counts_as, choice, reason, second_factor, at, source, withdrawn_at
) VALUES (
  :id, :round_id, :role, :person_id, :seat_id, :counts_as, :choice, :reason, :second_factor, :at, :source, NULL
) ON CONFLICT DO NOTHING;

-- name: votes_of_round(round_id)
SELECT id, round_id, role, person_id, seat_id, counts_as, choice, reason, second_factor, at, source, withdrawn_at
FROM votes WHERE round_id = :round_id ORDER BY at, id;

-- name: withdraw_vote(id, at)!
UPDATE votes SET withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL;

-- name: add_condition(id, vote_id, round_id, what, owner_role, owner_id, due_on, evidence)*!
INSERT INTO conditions (id, vote_id, round_id, what, owner_role, owner_id, due_on, evidence)
VALUES (:id, :vote_id, :round_id, :what, :owner_role, :owner_id, :due_on, :evidence);

-- name: conditions_of_round(round_id)
SELECT conditions.id, vote_id, conditions.round_id, what, owner_role, owner_id, due_on, evidence
FROM conditions JOIN votes ON votes.id = vote_id
WHERE conditions.round_id = :round_id AND votes.withdrawn_at IS NULL ORDER BY conditions.id;

-- name: add_round_message(id, round_id, person_id, question_id, body, at)!
INSERT INTO round_messages (id, round_id, person_id, question_id, body, at)
VALUES (:id, :round_id, :person_id, :question_id, :body, :at);

-- name: messages_of_round(round_id)
SELECT id, round_id, person_id, question_id, body, at FROM round_messages WHERE round_id = :round_id ORDER BY at, id;

-- name: decided_groups(initiative_id)
-- What was decided on an initiative, the last first.
SELECT rounds.id AS round_id, rounds.state, rounds.basis, round_groups.role, round_groups.outcome
FROM rounds JOIN round_groups ON round_groups.round_id = rounds.id
WHERE rounds.initiative_id = :initiative_id AND rounds.state IN ('approved', 'refused')
  AND round_groups.outcome = rounds.state
ORDER BY rounds.ordinal DESC, round_groups.role;

-- name: owners_of_initiative(id, pattern)
-- Each edit that can have given an initiative an owner; the first is by who proposed it.
SELECT version, by, changes FROM initiative_edits
WHERE initiative_id = :id AND (version = 1 OR changes LIKE :pattern) ORDER BY version;

-- name: queue(state, pattern, after_at, after_id, number)
-- Rounds by their deadline. The next page is after the last one's deadline and id.
SELECT rounds.id, rounds.initiative_id, rounds.ordinal, rounds.outcome, rounds.lane, rounds.state, rounds.opened_at,
  rounds.deadline_at, rounds.escalation, initiatives.number, initiatives.title, initiatives.stage, initiatives.owner_id
FROM rounds JOIN initiatives ON initiatives.id = rounds.initiative_id
WHERE rounds.state = :state
  AND (rounds.deadline_at > :after_at OR (rounds.deadline_at = :after_at AND rounds.id > :after_id))
  AND (CAST(:pattern AS TEXT) = '' OR initiatives.title_key LIKE :pattern ESCAPE '!'
    OR initiatives.number LIKE :pattern ESCAPE '!')
ORDER BY rounds.deadline_at, rounds.id LIMIT :number;

-- name: queue_of_role(role, state, pattern, after_at, after_id, number)
-- The same of those that ask for a role, in the order of its own groups.
SELECT rounds.id, rounds.initiative_id, rounds.ordinal, rounds.outcome, rounds.lane, rounds.state, rounds.opened_at,
  rounds.deadline_at, rounds.escalation, initiatives.number, initiatives.title, initiatives.stage, initiatives.owner_id
FROM round_groups JOIN rounds ON rounds.id = round_groups.round_id
JOIN initiatives ON initiatives.id = rounds.initiative_id
WHERE round_groups.role = :role AND round_groups.round_state = :state AND round_groups.deadline_at >= :after_at
  AND (round_groups.deadline_at > :after_at OR round_groups.round_id > :after_id)
  AND (CAST(:pattern AS TEXT) = '' OR initiatives.title_key LIKE :pattern ESCAPE '!'
    OR initiatives.number LIKE :pattern ESCAPE '!')
ORDER BY round_groups.deadline_at, round_groups.round_id LIMIT :number;

-- name: queue_of_initiative(initiative_id, role, state, pattern, after_at, after_id)
-- The same of one initiative, where a search found few.
SELECT rounds.id, rounds.initiative_id, rounds.ordinal, rounds.outcome, rounds.lane, rounds.state, rounds.opened_at,
  rounds.deadline_at, rounds.escalation, initiatives.number, initiatives.title, initiatives.stage, initiatives.owner_id
FROM rounds JOIN initiatives ON initiatives.id = rounds.initiative_id
WHERE rounds.initiative_id = :initiative_id AND rounds.state = :state
  AND (rounds.deadline_at > :after_at OR (rounds.deadline_at = :after_at AND rounds.id > :after_id))
  AND (CAST(:role AS TEXT) = '' OR EXISTS (
    SELECT 1 FROM round_groups WHERE round_groups.round_id = rounds.id AND round_groups.role = :role))
  AND (initiatives.title_key LIKE :pattern ESCAPE '!' OR initiatives.number LIKE :pattern ESCAPE '!');

-- name: votes_of_barred(after, number)
-- Votes in open rounds by or for somebody who takes part in the plan.
SELECT votes.id, votes.round_id FROM rounds
JOIN initiative_people ON initiative_people.initiative_id = rounds.initiative_id
JOIN votes ON votes.round_id = rounds.id AND initiative_people.person_id IN (votes.person_id, votes.seat_id)
WHERE rounds.state = 'open' AND votes.withdrawn_at IS NULL AND votes.id > :after
ORDER BY votes.id LIMIT :number;

-- name: hold_round(id)!
-- A task of a round takes it first too, so that nobody who ends it waits for the task meanwhile.
UPDATE rounds SET version = version WHERE id = :id;

-- name: open_rounds_with(role)
SELECT rounds.id FROM rounds JOIN round_groups ON round_groups.round_id = rounds.id
WHERE rounds.state = 'open' AND round_groups.role = :role AND round_groups.outcome IS NULL
ORDER BY rounds.deadline_at, rounds.id;

-- name: rounds_of_ended(after, number)
-- Rounds that are open though the initiative was withdrawn or retired.
SELECT rounds.id FROM rounds JOIN initiatives ON initiatives.id = rounds.initiative_id
WHERE rounds.state = 'open' AND initiatives.state IN ('withdrawn', 'retired') AND rounds.id > :after
ORDER BY rounds.id LIMIT :number;

-- name: all_levels()
-- The level of each person in the pyramid, and their roles.
SELECT people.id AS person_id, people.level, person_roles.role FROM people
LEFT JOIN person_roles ON person_roles.person_id = people.id
WHERE people.erased_at IS NULL ORDER BY people.id, person_roles.role;
