-- Who takes an initiative over says so, and what fails to be done is seen.

-- An initiative that its owner offers to somebody else, who accepts it or does not.
CREATE TABLE initiative_offers (
  id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  ended_at TEXT,
  CONSTRAINT initiative_offers_pk PRIMARY KEY (id),
  CONSTRAINT initiative_offers_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT initiative_offers_from_fk FOREIGN KEY (from_id) REFERENCES people (id),
  CONSTRAINT initiative_offers_to_fk FOREIGN KEY (to_id) REFERENCES people (id),
  CONSTRAINT initiative_offers_to_others CHECK (from_id <> to_id),
  CONSTRAINT initiative_offers_state CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
  CONSTRAINT initiative_offers_end CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX initiative_offers_one_open ON initiative_offers (initiative_id) WHERE state = 'open';
CREATE INDEX initiative_offers_to_person ON initiative_offers (to_id, state);

-- The code of the error with which a task failed last; empty where it did not.
ALTER TABLE due_tasks ADD COLUMN error TEXT NOT NULL DEFAULT '';
CREATE INDEX due_tasks_failing ON due_tasks (error, state);
