-- Chat: whose an account of a chat product is, what came in from it, and proposals under way.

-- Whom an account belongs to: "mail" found by its verified address, "link" said by who manages
-- people. `language` is what somebody chose, `locale` what the product says; empty where unknown.
CREATE TABLE chat_accounts (
  product TEXT NOT NULL,
  workspace TEXT NOT NULL,
  account TEXT NOT NULL,
  person_id TEXT NOT NULL,
  how TEXT NOT NULL,
  language TEXT NOT NULL,
  locale TEXT NOT NULL,
  linked_at TEXT NOT NULL,
  linked_by TEXT NOT NULL,
  CONSTRAINT chat_accounts_pk PRIMARY KEY (product, workspace, account),
  CONSTRAINT chat_accounts_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT chat_accounts_how CHECK (how IN ('mail', 'link'))
);
CREATE INDEX chat_accounts_of_person ON chat_accounts (person_id, product);

-- What came in, each once. `act` is what is to be done, kept until it has been done.
CREATE TABLE chat_inbound (
  product TEXT NOT NULL,
  key TEXT NOT NULL,
  workspace TEXT NOT NULL,
  account TEXT NOT NULL,
  act TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  claimed_until TEXT NOT NULL,
  received_at TEXT NOT NULL,
  CONSTRAINT chat_inbound_pk PRIMARY KEY (product, key),
  CONSTRAINT chat_inbound_state CHECK (state IN ('waiting', 'done'))
);
CREATE INDEX chat_inbound_waiting ON chat_inbound (state, claimed_until);
CREATE INDEX chat_inbound_by_time ON chat_inbound (received_at);
CREATE INDEX chat_inbound_of_account ON chat_inbound (product, workspace, account);

-- Proposals that somebody is making in a chat. `content`: how far it is; `typed`: what was filled in
-- and not sent yet, as it was at `typed_at`. What was sent stands in the registry.
CREATE TABLE chat_drafts (
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  initiative_id TEXT,
  state TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  typed TEXT NOT NULL,
  typed_at TEXT NOT NULL,
  started_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CONSTRAINT chat_drafts_pk PRIMARY KEY (id),
  CONSTRAINT chat_drafts_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT chat_drafts_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT chat_drafts_state CHECK (state IN ('open', 'done', 'dropped'))
);
CREATE INDEX chat_drafts_of_person ON chat_drafts (person_id, state, changed_at);
CREATE UNIQUE INDEX chat_drafts_one_open ON chat_drafts (initiative_id, person_id) WHERE state = 'open';
