-- name: chat_account(product, workspace, account)^
SELECT person_id, how, language, locale FROM chat_accounts
JOIN people ON people.id = chat_accounts.person_id
WHERE product = :product AND workspace = :workspace AND account = :account AND people.erased_at IS NULL;

-- name: add_chat_account(product, workspace, account, person_id, locale, at, by)!
INSERT INTO chat_accounts (product, workspace, account, person_id, how, language, locale, linked_at, linked_by)
VALUES (:product, :workspace, :account, :person_id, 'mail', '', :locale, :at, :by)
ON CONFLICT (product, workspace, account) DO NOTHING;

-- name: link_chat_account(product, workspace, account, person_id, at, by)!
INSERT INTO chat_accounts (product, workspace, account, person_id, how, language, locale, linked_at, linked_by)
VALUES (:product, :workspace, :account, :person_id, 'link', '', '', :at, :by)
ON CONFLICT (product, workspace, account)
DO UPDATE SET person_id = :person_id, how = 'link', linked_at = :at, linked_by = :by;

-- name: choose_chat_language(product, workspace, account, language)!
UPDATE chat_accounts SET language = :language
WHERE product = :product AND workspace = :workspace AND account = :account;

-- name: forget_chat_accounts(person_id)!
DELETE FROM chat_accounts WHERE person_id = :person_id;

-- name: forget_chat_inbound(person_id)!
DELETE FROM chat_inbound WHERE EXISTS (
  SELECT 1 FROM chat_accounts WHERE chat_accounts.person_id = :person_id
    AND chat_accounts.product = chat_inbound.product AND chat_accounts.workspace = chat_inbound.workspace
    AND chat_accounts.account = chat_inbound.account);

-- name: forget_chat_drafts(person_id)!
UPDATE chat_drafts SET state = 'dropped', content = '{}', typed = '{}' WHERE person_id = :person_id;

-- name: receive_inbound(product, key, workspace, account, act, state, until, at)!
INSERT INTO chat_inbound (product, key, workspace, account, act, state, attempts, claimed_until, received_at)
VALUES (:product, :key, :workspace, :account, :act, :state, 1, :until, :at)
ON CONFLICT (product, key) DO NOTHING;

-- name: inbound_done(product, key)!
UPDATE chat_inbound SET state = 'done', act = '' WHERE product = :product AND key = :key;

-- name: inbound_left(product, now, number)
SELECT key, workspace, account, act, attempts FROM chat_inbound
WHERE product = :product AND state = 'waiting' AND claimed_until <= :now ORDER BY received_at, key LIMIT :number;

-- name: claim_inbound(product, key, until, now)!
UPDATE chat_inbound SET attempts = attempts + 1, claimed_until = :until
WHERE product = :product AND key = :key AND state = 'waiting' AND claimed_until <= :now;

-- name: give_inbound_back(product, key, attempts, claimed, now)!
-- What somebody took and did not try; not where somebody else took it since.
UPDATE chat_inbound SET attempts = :attempts, claimed_until = :now
WHERE product = :product AND key = :key AND state = 'waiting' AND claimed_until = :claimed;

-- name: forget_old_inbound(before)!
DELETE FROM chat_inbound WHERE state = 'done' AND received_at < :before;

-- name: start_draft(id, person_id, initiative_id, content, at)!
INSERT INTO chat_drafts (id, person_id, initiative_id, state, version, content, typed, typed_at, started_at, changed_at)
VALUES (:id, :person_id, :initiative_id, 'open', 1, :content, '{}', '', :at, :at)
ON CONFLICT DO NOTHING;

-- name: draft(id)^
SELECT id, person_id, initiative_id, state, version, content, typed FROM chat_drafts WHERE id = :id;

-- name: draft_of_initiative(initiative_id, person_id)^
SELECT id, person_id, initiative_id, state, version, content, typed FROM chat_drafts
WHERE initiative_id = :initiative_id AND person_id = :person_id AND state = 'open';

-- name: open_drafts(person_id, number)
SELECT id, person_id, initiative_id, state, version, content, typed FROM chat_drafts
WHERE person_id = :person_id AND state = 'open' AND (initiative_id IS NULL OR EXISTS (
  SELECT 1 FROM initiatives WHERE initiatives.id = chat_drafts.initiative_id AND initiatives.state = 'active'))
ORDER BY changed_at DESC, id LIMIT :number;

-- name: move_draft(id, expected, initiative_id, state, content, typed, at)!
UPDATE chat_drafts SET initiative_id = :initiative_id, state = :state, content = :content, typed = :typed,
  typed_at = '', version = version + 1, changed_at = :at
WHERE id = :id AND version = :expected AND state = 'open';

-- name: remember_typed(id, person_id, version, typed, typed_at, at)!
UPDATE chat_drafts SET typed = :typed, typed_at = :typed_at, changed_at = :at
WHERE id = :id AND person_id = :person_id AND version = :version AND state = 'open' AND typed_at < :typed_at;
