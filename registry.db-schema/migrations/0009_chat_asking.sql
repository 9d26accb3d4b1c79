-- Chat: questions to colleagues, and steps of workflows that wait.

-- One question about one initiative that somebody asked a colleague, who may answer that and see
-- nothing else of it. `note` is what the asker wrote with it; empty once it is no longer needed.
CREATE TABLE asks (
  id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  fact TEXT NOT NULL,
  asker_id TEXT NOT NULL,
  colleague_id TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  ended_at TEXT,
  CONSTRAINT asks_pk PRIMARY KEY (id),
  CONSTRAINT asks_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT asks_asker_fk FOREIGN KEY (asker_id) REFERENCES people (id),
  CONSTRAINT asks_colleague_fk FOREIGN KEY (colleague_id) REFERENCES people (id),
  CONSTRAINT asks_state CHECK (state IN ('open', 'answered', 'withdrawn'))
);
CREATE INDEX asks_of_initiative ON asks (initiative_id, state);
CREATE INDEX asks_of_colleague ON asks (colleague_id, state, expires_at);
CREATE UNIQUE INDEX asks_one_open ON asks (initiative_id, fact, colleague_id) WHERE state = 'open';

-- Steps of workflows in a chat product, each once by its execution. `given`: with what it was begun,
-- kept until it is done; then the product knows how it ended.
CREATE TABLE chat_steps (
  product TEXT NOT NULL,
  execution TEXT NOT NULL,
  workspace TEXT NOT NULL,
  kind TEXT NOT NULL,
  account TEXT NOT NULL,
  given TEXT NOT NULL,
  initiative_id TEXT,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  claimed_until TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  CONSTRAINT chat_steps_pk PRIMARY KEY (product, execution),
  CONSTRAINT chat_steps_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT chat_steps_kind CHECK (kind IN ('assess', 'decision')),
  CONSTRAINT chat_steps_state CHECK (state IN ('waiting', 'done'))
);
CREATE INDEX chat_steps_waiting ON chat_steps (product, state, claimed_until);
CREATE INDEX chat_steps_of_account ON chat_steps (product, workspace, account);

-- What somebody handed in as evidence, in full: a text, or a link that nobody follows.
CREATE TABLE evidence_texts (
  evidence_id TEXT NOT NULL,
  text TEXT NOT NULL,
  CONSTRAINT evidence_texts_pk PRIMARY KEY (evidence_id),
  CONSTRAINT evidence_texts_evidence_fk FOREIGN KEY (evidence_id) REFERENCES evidence (id)
);
