-- name: chat_position(product)$
SELECT seq FROM chat_positions WHERE product = :product;

-- name: begin_chat_position(product, seq)!
INSERT INTO chat_positions (product, seq) VALUES (:product, :seq) ON CONFLICT (product) DO NOTHING;

-- name: move_chat_position(product, expected, seq)!
-- Whoever comes second has read the same, and notes nothing of it.
UPDATE chat_positions SET seq = :seq WHERE product = :product AND seq = :expected;

-- name: rounds_for_cards()
SELECT id, initiative_id FROM rounds WHERE state = 'open' ORDER BY opened_at, id;

-- name: want_chat_card(product, initiative_id, workspace, channel, at)!
INSERT INTO chat_cards (
  product, initiative_id, workspace, channel, message, digest, round_id, wanted, shown, attempts, claimed_by,
  claimed_until, added_at
) VALUES (:product, :initiative_id, :workspace, :channel, '', '', NULL, 1, 0, 0, '', '', :at)
ON CONFLICT (product, initiative_id) DO UPDATE SET wanted = chat_cards.wanted + 1;

-- name: want_chat_card_anew(product, initiative_id)!
-- Only where there is a card.
UPDATE chat_cards SET wanted = wanted + 1 WHERE product = :product AND initiative_id = :initiative_id;

-- name: want_chat_cards_of_erased(product)!
-- Names of people whose data were erased do not stay on a card.
UPDATE chat_cards SET wanted = wanted + 1 WHERE product = :product AND EXISTS (
  SELECT 1 FROM rounds
  WHERE rounds.initiative_id = chat_cards.initiative_id AND (EXISTS (
    SELECT 1 FROM votes JOIN people ON people.id IN (votes.person_id, votes.seat_id)
    WHERE votes.round_id = rounds.id AND people.erased_at IS NOT NULL
  ) OR EXISTS (
    SELECT 1 FROM round_messages JOIN people ON people.id = round_messages.person_id
    WHERE round_messages.round_id = rounds.id AND people.erased_at IS NOT NULL
  ))
);

-- name: tell_chat_lines_of_erased_anew(product)!
UPDATE chat_card_lines SET state = 'waiting' WHERE product = :product AND state = 'told' AND (EXISTS (
  SELECT 1 FROM votes JOIN people ON people.id IN (votes.person_id, votes.seat_id)
  WHERE votes.round_id = chat_card_lines.round_id AND people.erased_at IS NOT NULL
) OR EXISTS (
  SELECT 1 FROM round_messages JOIN people ON people.id = round_messages.person_id
  WHERE round_messages.round_id = chat_card_lines.round_id AND people.erased_at IS NOT NULL
));

-- name: add_chat_line(product, seq, initiative_id, round_id, kind, details, at)!
INSERT INTO chat_card_lines (product, seq, initiative_id, round_id, kind, details, at, state, message)
VALUES (:product, :seq, :initiative_id, :round_id, :kind, :details, :at, 'waiting', '')
ON CONFLICT (product, seq) DO NOTHING;

-- name: chat_cards_to_show(product, now, number)
SELECT product, initiative_id, workspace, channel, message, digest, round_id, wanted, shown, attempts, claimed_by
FROM chat_cards WHERE product = :product AND wanted > shown AND claimed_until <= :now
ORDER BY claimed_until, added_at, initiative_id LIMIT :number;

-- name: claim_chat_card(product, initiative_id, worker, until, now)!
UPDATE chat_cards SET claimed_by = :worker, claimed_until = :until, attempts = attempts + 1
WHERE product = :product AND initiative_id = :initiative_id AND wanted > shown AND claimed_until <= :now;

-- name: chat_card_posted(product, initiative_id, worker, message, channel, digest, round_id)!
UPDATE chat_cards SET message = :message, channel = :channel, digest = :digest, round_id = :round_id
WHERE product = :product AND initiative_id = :initiative_id AND claimed_by = :worker;

-- name: chat_card_lost(product, initiative_id, worker, workspace, channel)!
UPDATE chat_cards SET message = '', digest = '', workspace = :workspace, channel = :channel
WHERE product = :product AND initiative_id = :initiative_id AND claimed_by = :worker;

-- name: forget_chat_lines(product, initiative_id)!
-- The thread is gone with the message; it is not told once more.
DELETE FROM chat_card_lines WHERE product = :product AND initiative_id = :initiative_id
  AND (state = 'told' OR message <> '');

-- name: chat_card_shown(product, initiative_id, worker, shown)!
UPDATE chat_cards SET shown = :shown, attempts = 0, claimed_by = '', claimed_until = ''
WHERE product = :product AND initiative_id = :initiative_id AND claimed_by = :worker;

-- name: give_chat_card_up(product, initiative_id, worker, shown)!
-- Without a digest, by which who starts finds it and tries it once more.
UPDATE chat_cards SET shown = :shown, digest = '', attempts = 0, claimed_by = '', claimed_until = ''
WHERE product = :product AND initiative_id = :initiative_id AND claimed_by = :worker;

-- name: want_refused_chat_cards(product)!
UPDATE chat_cards SET wanted = wanted + 1 WHERE product = :product AND digest = '' AND wanted = shown;

-- name: give_chat_card_back(product, initiative_id, worker, not_before, attempts)!
UPDATE chat_cards SET claimed_by = '', claimed_until = :not_before, attempts = :attempts
WHERE product = :product AND initiative_id = :initiative_id AND claimed_by = :worker;

-- name: chat_lines_waiting(product, initiative_id)
SELECT seq, round_id, kind, details, at, message FROM chat_card_lines
WHERE product = :product AND initiative_id = :initiative_id AND state = 'waiting' ORDER BY seq;

-- name: chat_line_told(product, initiative_id, worker, seq, message)!
UPDATE chat_card_lines SET state = 'told', message = :message WHERE product = :product AND seq = :seq
  AND EXISTS (
    SELECT 1 FROM chat_cards
    WHERE chat_cards.product = :product AND chat_cards.initiative_id = :initiative_id AND claimed_by = :worker);

-- name: add_chat_decision(subject, round_id, person_id, product, workspace, account, at)!
INSERT INTO chat_decisions (subject, round_id, person_id, product, workspace, account, at)
VALUES (:subject, :round_id, :person_id, :product, :workspace, :account, :at) ON CONFLICT (subject) DO NOTHING;

-- name: chat_decisions_of_round(round_id)
SELECT subject, person_id, product, workspace, account, at FROM chat_decisions
WHERE round_id = :round_id ORDER BY at, subject;

-- name: forget_chat_decisions(person_id)!
DELETE FROM chat_decisions WHERE person_id = :person_id;
