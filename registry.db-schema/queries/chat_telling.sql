-- name: people_to_tell(product, now, number)
-- Who has something due and an account of a product, the longest due in front. Nobody of whom
-- somebody is sending something now, or of whom something is to be tried again later.
SELECT outbox.person_id, min(outbox.not_before) AS since FROM outbox
LEFT JOIN chat_outgoing ON chat_outgoing.message_id = outbox.id
WHERE outbox.not_before <= :now
  AND (outbox.state = 'waiting' OR (outbox.state = 'claimed' AND outbox.claimed_until < :now))
  AND (chat_outgoing.held_until IS NULL OR chat_outgoing.held_until <= :now)
  AND EXISTS (
    SELECT 1 FROM chat_accounts
    WHERE chat_accounts.person_id = outbox.person_id AND chat_accounts.product = :product)
  AND NOT EXISTS (
    SELECT 1 FROM outbox AS other LEFT JOIN chat_outgoing AS failed ON failed.message_id = other.id
    WHERE other.person_id = outbox.person_id
      AND ((other.state = 'claimed' AND other.claimed_until >= :now)
        OR (other.state = 'waiting' AND failed.again_at > :now)))
GROUP BY outbox.person_id ORDER BY since, outbox.person_id LIMIT :number;

-- name: people_without_account(product, now)
-- Who has something due and no account of a product by which they could be told.
SELECT id, email FROM people
WHERE erased_at IS NULL AND email IS NOT NULL
  AND EXISTS (
    SELECT 1 FROM outbox WHERE outbox.person_id = people.id AND outbox.state = 'waiting' AND outbox.not_before <= :now)
  AND NOT EXISTS (
    SELECT 1 FROM chat_accounts WHERE chat_accounts.person_id = people.id AND chat_accounts.product = :product)
ORDER BY id;

-- name: messages_due(person_id, now, number)
SELECT id, person_id, kind, subject, key, parameters, not_before, attempts,
  COALESCE(chat_outgoing.held_for, '') AS held_for
FROM outbox LEFT JOIN chat_outgoing ON chat_outgoing.message_id = outbox.id
WHERE person_id = :person_id AND not_before <= :now
  AND (state = 'waiting' OR (state = 'claimed' AND claimed_until < :now))
  AND (held_until IS NULL OR held_until <= :now)
ORDER BY not_before, id LIMIT :number;

-- name: sent_lately(person_id, since)^
SELECT count(*) AS number, COALESCE(max(sent_at), '') AS last FROM outbox
WHERE person_id = :person_id AND sent_at >= :since;

-- name: hold_message(message_id, until, held_for)!
INSERT INTO chat_outgoing (message_id, held_until, held_for, again_at, failures, note)
VALUES (:message_id, :until, :held_for, NULL, 0, '')
ON CONFLICT (message_id) DO UPDATE SET held_until = excluded.held_until, held_for = excluded.held_for;

-- name: try_message_again(message_id, at)!
INSERT INTO chat_outgoing (message_id, held_until, held_for, again_at, failures, note)
VALUES (:message_id, NULL, '', :at, 0, '')
ON CONFLICT (message_id) DO UPDATE SET again_at = excluded.again_at;

-- name: let_messages_go(person_id, now)!
-- What was held for quiet hours or a digest is looked at again.
UPDATE chat_outgoing SET held_until = NULL, held_for = ''
WHERE held_for IN ('quiet', 'digest') AND held_until > :now AND message_id IN (SELECT id FROM outbox WHERE person_id = :person_id AND state = 'waiting');

-- name: note_failure(message_id, note)!
INSERT INTO chat_outgoing (message_id, held_until, held_for, again_at, failures, note)
VALUES (:message_id, NULL, '', NULL, 1, :note)
ON CONFLICT (message_id) DO UPDATE SET failures = chat_outgoing.failures + 1, note = excluded.note;

-- name: failures_of(message_id)$
SELECT failures FROM chat_outgoing WHERE message_id = :message_id;

-- name: drop_message(id, worker)!
UPDATE outbox SET state = 'dropped', claimed_until = NULL
WHERE id = :id AND state = 'claimed' AND claimed_by = :worker;

-- name: release_messages(worker)!
-- What somebody took and does not send after all.
UPDATE outbox SET state = 'waiting', claimed_by = NULL, claimed_until = NULL
WHERE state = 'claimed' AND claimed_by = :worker;

-- name: accounts_of_person(person_id, product)
-- The one that was linked last in front.
SELECT workspace, account, language, locale FROM chat_accounts
WHERE person_id = :person_id AND product = :product ORDER BY linked_at DESC, workspace, account;

-- name: outbox_figures(product, now)^
SELECT count(*) AS waiting, COALESCE(min(outbox.not_before), '') AS oldest FROM outbox
LEFT JOIN chat_outgoing ON chat_outgoing.message_id = outbox.id
WHERE outbox.not_before <= :now AND outbox.state IN ('waiting', 'claimed')
  AND (chat_outgoing.held_until IS NULL OR chat_outgoing.held_until <= :now)
  AND EXISTS (
    SELECT 1 FROM chat_accounts
    WHERE chat_accounts.person_id = outbox.person_id AND chat_accounts.product = :product);

-- name: chat_preferences(person_id)^
SELECT digest, quiet_from, quiet_until, days_off FROM chat_preferences WHERE person_id = :person_id;

-- name: set_chat_preferences(person_id, digest, quiet_from, quiet_until, days_off, at)!
INSERT INTO chat_preferences (person_id, digest, quiet_from, quiet_until, days_off, changed_at)
VALUES (:person_id, :digest, :quiet_from, :quiet_until, :days_off, :at)
ON CONFLICT (person_id) DO UPDATE SET digest = excluded.digest, quiet_from = excluded.quiet_from,
  quiet_until = excluded.quiet_until, days_off = excluded.days_off, changed_at = excluded.changed_at;

-- name: forget_chat_preferences(person_id)!
DELETE FROM chat_preferences WHERE person_id = :person_id;

-- name: last_confirmation(initiative_id)$
SELECT COALESCE(max(at), '') AS at FROM review_confirmations WHERE initiative_id = :initiative_id;

-- name: messages_told(person_id, number)
-- What was put down for somebody, the last in front, with what became of it.
SELECT id, kind, subject, parameters, put_at, not_before, state, sent_at, attempts,
  COALESCE(chat_outgoing.held_until, '') AS held_until, COALESCE(chat_outgoing.held_for, '') AS held_for,
  COALESCE(chat_outgoing.note, '') AS note
FROM outbox LEFT JOIN chat_outgoing ON chat_outgoing.message_id = outbox.id
WHERE person_id = :person_id ORDER BY put_at DESC, id DESC LIMIT :number;

-- name: review_outcomes(run_id, owner_id)
-- How what changed came out, of all owners where none is given; the harshest in front.
SELECT COALESCE(outcome_after, '') AS outcome, count(*) AS number FROM review_items
JOIN initiatives ON initiatives.id = review_items.initiative_id
WHERE run_id = :run_id AND rank <> '' AND (CAST(:owner_id AS TEXT) = '' OR initiatives.owner_id = :owner_id)
GROUP BY COALESCE(outcome_after, '') ORDER BY max(rank) DESC, outcome;
