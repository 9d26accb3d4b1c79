-- name: chat_installation(product, workspace)^
SELECT workspace, bot, bot_account, token, installed_at FROM chat_installations
WHERE product = :product AND workspace = :workspace;

-- name: chat_installations(product)
SELECT workspace, bot, bot_account, token, installed_at FROM chat_installations
WHERE product = :product ORDER BY workspace;

-- name: keep_chat_installation(product, workspace, bot, bot_account, token, at)!
INSERT INTO chat_installations (product, workspace, bot, bot_account, token, installed_at)
VALUES (:product, :workspace, :bot, :bot_account, :token, :at)
ON CONFLICT (product, workspace)
DO UPDATE SET bot = :bot, bot_account = :bot_account, token = :token, installed_at = :at;

-- name: forget_chat_installation(product, workspace, until)!
DELETE FROM chat_installations
WHERE product = :product AND workspace = :workspace AND installed_at <= :until;

-- name: begin_chat_installing(product, state, until)!
INSERT INTO chat_installing (product, state, until) VALUES (:product, :state, :until);

-- name: end_chat_installing(product, state, now)!
DELETE FROM chat_installing WHERE product = :product AND state = :state AND until > :now;

-- name: forget_old_chat_installing(now)!
DELETE FROM chat_installing WHERE until <= :now;
