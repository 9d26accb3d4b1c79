-- name: add_ledger_head(hash)!
INSERT INTO ledger_head (one, seq, hash) VALUES (1, 0, :hash);

-- name: take_ledger_head(number)^
-- Appends wait for each other here, on both stores, until the transaction ends.
UPDATE ledger_head SET seq = seq + :number WHERE one = 1 RETURNING seq, hash;

-- name: move_ledger_head(hash)!
UPDATE ledger_head SET hash = :hash WHERE one = 1;

-- name: ledger_head()^
SELECT seq, hash FROM ledger_head WHERE one = 1;

-- name: append_to_ledger(seq, at, actor, kind, subject, details, content, prev, hash)*!
INSERT INTO ledger (seq, at, actor, kind, subject, details, content, prev, hash)
VALUES (:seq, :at, :actor, :kind, :subject, :details, :content, :prev, :hash);

-- name: ledger_page(after, number)
SELECT seq, at, actor, kind, subject, details, content, prev, hash
FROM ledger WHERE seq > :after ORDER BY seq LIMIT :number;

-- name: ledger_entry(seq)^
SELECT seq, at, actor, kind, subject, details, content, prev, hash FROM ledger WHERE seq = :seq;

-- name: ledger_last()^
SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1;

-- name: ledger_behind(prev)
SELECT seq, at, actor, kind, subject, details, content, prev, hash FROM ledger WHERE prev = :prev ORDER BY seq;

-- name: subject_key(subject)$
SELECT secret FROM subject_keys WHERE subject = :subject;

-- name: add_subject_key(subject, secret)!
INSERT INTO subject_keys (subject, secret) VALUES (:subject, :secret) ON CONFLICT (subject) DO NOTHING;

-- name: erase_subject_key(subject)!
DELETE FROM subject_keys WHERE subject = :subject;
