-- Chat: the workspaces in which a chat product was installed.

-- Each workspace with our bot in it. `token` is what lets us speak there, encrypted with a key that
-- is not in the registry.
CREATE TABLE chat_installations (
  product TEXT NOT NULL,
  workspace TEXT NOT NULL,
  bot TEXT NOT NULL,
  bot_account TEXT NOT NULL,
  token TEXT NOT NULL,
  installed_at TEXT NOT NULL,
  CONSTRAINT chat_installations_pk PRIMARY KEY (product, workspace)
);

-- Installations that somebody began, by the digest of what they must bring back. Each is good once.
CREATE TABLE chat_installing (
  product TEXT NOT NULL,
  state TEXT NOT NULL,
  until TEXT NOT NULL,
  CONSTRAINT chat_installing_pk PRIMARY KEY (product, state)
);
