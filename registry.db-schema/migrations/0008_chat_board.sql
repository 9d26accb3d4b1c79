-- Chat: the cards of plans in the board's channel, and with which account somebody decided.

-- How far a chat product has read the ledger.
CREATE TABLE chat_positions (
  product TEXT NOT NULL,
  seq BIGINT NOT NULL,
  CONSTRAINT chat_positions_pk PRIMARY KEY (product)
);

-- The card of a plan: the message that shows how its round stands. `message` is empty until it was
-- posted; `digest` is of what was drawn then. `wanted` counts the changes, `shown` those on the card.
CREATE TABLE chat_cards (
  product TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  workspace TEXT NOT NULL,
  channel TEXT NOT NULL,
  message TEXT NOT NULL,
  digest TEXT NOT NULL,
  round_id TEXT,
  wanted BIGINT NOT NULL,
  shown BIGINT NOT NULL,
  attempts INTEGER NOT NULL,
  claimed_by TEXT NOT NULL,
  claimed_until TEXT NOT NULL,
  added_at TEXT NOT NULL,
  CONSTRAINT chat_cards_pk PRIMARY KEY (product, initiative_id),
  CONSTRAINT chat_cards_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT chat_cards_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id)
);
CREATE INDEX chat_cards_by_lease ON chat_cards (product, claimed_until);

-- A change to be told in the thread of a card: `seq` and `kind` of its entry in the ledger, and the
-- codes of that entry. `message` is empty until it was told.
CREATE TABLE chat_card_lines (
  product TEXT NOT NULL,
  seq BIGINT NOT NULL,
  initiative_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  details TEXT NOT NULL,
  at TEXT NOT NULL,
  state TEXT NOT NULL,
  message TEXT NOT NULL,
  CONSTRAINT chat_card_lines_pk PRIMARY KEY (product, seq),
  CONSTRAINT chat_card_lines_card_fk FOREIGN KEY (product, initiative_id) REFERENCES chat_cards (product, initiative_id),
  CONSTRAINT chat_card_lines_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id),
  CONSTRAINT chat_card_lines_state CHECK (state IN ('waiting', 'told'))
);
CREATE INDEX chat_card_lines_waiting ON chat_card_lines (product, initiative_id, state, seq);

-- With which account of a chat product a person did something at the board; `subject` is what it
-- made, such as "vote:<id>".
CREATE TABLE chat_decisions (
  subject TEXT NOT NULL,
  round_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  product TEXT NOT NULL,
  workspace TEXT NOT NULL,
  account TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT chat_decisions_pk PRIMARY KEY (subject),
  CONSTRAINT chat_decisions_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id),
  CONSTRAINT chat_decisions_person_fk FOREIGN KEY (person_id) REFERENCES people (id)
);
CREATE INDEX chat_decisions_of_round ON chat_decisions (round_id, at);
CREATE INDEX chat_decisions_of_person ON chat_decisions (person_id);
