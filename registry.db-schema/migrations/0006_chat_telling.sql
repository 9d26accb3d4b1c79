-- Chat: how and when people want to be told, and what was sent.

-- How somebody wants to be told; who is not here goes by what is usual. Hours are those of the clock
-- on the wall: quiet from the one to the other, and not at all where they are equal. `days_off`:
-- whether weekends and holidays are quiet too.
CREATE TABLE chat_preferences (
  person_id TEXT NOT NULL,
  digest TEXT NOT NULL,
  quiet_from INTEGER NOT NULL,
  quiet_until INTEGER NOT NULL,
  days_off INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  CONSTRAINT chat_preferences_pk PRIMARY KEY (person_id),
  CONSTRAINT chat_preferences_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT chat_preferences_digest CHECK (digest IN ('at_once', 'daily', 'weekly')),
  CONSTRAINT chat_preferences_hours CHECK (quiet_from BETWEEN 0 AND 23 AND quiet_until BETWEEN 0 AND 23),
  CONSTRAINT chat_preferences_yes_no CHECK (days_off IN (0, 1))
);

-- What a message of the outbox waits for, and why it could not be brought. It is held "quiet" (for
-- quiet hours), "digest", "busy" (for who was told much just now) or "away" (no workspace). Until
-- `again_at` nothing else is sent to that person, so that the order stays.
CREATE TABLE chat_outgoing (
  message_id TEXT NOT NULL,
  held_until TEXT,
  held_for TEXT NOT NULL,
  again_at TEXT,
  failures INTEGER NOT NULL,
  note TEXT NOT NULL,
  CONSTRAINT chat_outgoing_pk PRIMARY KEY (message_id),
  CONSTRAINT chat_outgoing_message_fk FOREIGN KEY (message_id) REFERENCES outbox (id),
  CONSTRAINT chat_outgoing_held CHECK (held_for IN ('', 'quiet', 'digest', 'busy', 'away'))
);
CREATE INDEX outbox_sent_to ON outbox (person_id, sent_at);
