-- Re-evaluation: runs over the registry, what each of them found, and how long a verdict keeps.

-- A run judges again what can have changed; an impact is what other policies would make of it.
-- `slot`: what there is one of at a time is "review"; all else holds its own id.
CREATE TABLE review_runs (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  slot TEXT NOT NULL,
  state TEXT NOT NULL,
  scope TEXT NOT NULL,
  as_of TEXT NOT NULL,
  bundle_digest TEXT NOT NULL,
  policies_digest TEXT NOT NULL,
  revision TEXT NOT NULL,
  opa TEXT NOT NULL,
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL,
  ended_at TEXT,
  approved_at TEXT,
  approved_by TEXT,
  CONSTRAINT review_runs_pk PRIMARY KEY (id),
  CONSTRAINT review_runs_slot_unique UNIQUE (slot),
  CONSTRAINT review_runs_kind CHECK (kind IN ('review', 'impact')),
  CONSTRAINT review_runs_state CHECK (state IN ('running', 'done', 'superseded', 'saved', 'approved')),
  CONSTRAINT review_runs_scope CHECK (scope IN ('changed', 'all')),
  CONSTRAINT review_runs_end CHECK ((state = 'running') = (ended_at IS NULL)),
  CONSTRAINT review_runs_approval CHECK ((state = 'approved') = (approved_at IS NOT NULL))
);
CREATE INDEX review_runs_by_kind ON review_runs (kind, state, started_at);

-- An initiative in a run. `because`: why it can have changed; `rank`: what sorts harshest last.
-- Who claims one judges it; whoever stores the result first moves it on from "waiting", once.
CREATE TABLE review_items (
  run_id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  because TEXT NOT NULL,
  state TEXT NOT NULL,
  claimed_by TEXT NOT NULL,
  claimed_at TEXT NOT NULL,
  claimed_until TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  verdict_before TEXT,
  verdict_after TEXT,
  outcome_before TEXT,
  outcome_after TEXT,
  rank TEXT NOT NULL,
  comparison TEXT,
  error TEXT,
  CONSTRAINT review_items_pk PRIMARY KEY (run_id, initiative_id),
  CONSTRAINT review_items_run_fk FOREIGN KEY (run_id) REFERENCES review_runs (id),
  CONSTRAINT review_items_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT review_items_state CHECK (
    state IN ('waiting', 'same', 'changed', 'first', 'failed', 'dropped')
  )
);
CREATE INDEX review_items_by_state ON review_items (run_id, state, initiative_id);
CREATE INDEX review_items_by_rank ON review_items (run_id, rank, initiative_id);

-- Up to which day the verdict on an initiative stays as it is, while nothing else changes.
-- `mark`: what the board added to its facts; `failed`: the error where it could not be judged.
CREATE TABLE review_checks (
  initiative_id TEXT NOT NULL,
  verdict_id TEXT,
  initiative_version INTEGER NOT NULL,
  product_version INTEGER NOT NULL,
  mark TEXT NOT NULL,
  bundle_digest TEXT NOT NULL,
  policies_digest TEXT NOT NULL,
  opa TEXT NOT NULL,
  as_of TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  failed TEXT NOT NULL,
  run_id TEXT NOT NULL,
  CONSTRAINT review_checks_pk PRIMARY KEY (initiative_id),
  CONSTRAINT review_checks_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT review_checks_verdict_fk FOREIGN KEY (verdict_id) REFERENCES verdicts (id),
  CONSTRAINT review_checks_run_fk FOREIGN KEY (run_id) REFERENCES review_runs (id),
  CONSTRAINT review_checks_span CHECK (since <= as_of AND as_of < until)
);
CREATE INDEX review_checks_by_end ON review_checks (until, initiative_id);

-- Owners who said that what is known of their initiative still holds.
CREATE TABLE review_confirmations (
  initiative_id TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  initiative_version INTEGER NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT review_confirmations_pk PRIMARY KEY (initiative_id, confirmed_on),
  CONSTRAINT review_confirmations_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id)
);

-- What the verdict on each initiative follows from, beside policies and date.
CREATE VIEW review_states AS
SELECT
  initiatives.id AS initiative_id,
  initiatives.number AS number,
  initiatives.title AS title,
  initiatives.state AS state,
  initiatives.version AS initiative_version,
  initiatives.owner_id AS owner_id,
  COALESCE(products.version, 0) AS product_version,
  (
    SELECT CAST(count(*) AS TEXT) || '/' || CAST(COALESCE(sum(rounds.ordinal), 0) AS TEXT) FROM rounds
    WHERE rounds.initiative_id = initiatives.id AND rounds.state IN ('approved', 'refused')
  ) || '/' || (
    SELECT CAST(count(*) AS TEXT) FROM incidents WHERE incidents.initiative_id = initiatives.id
  ) AS mark,
  current_verdicts.verdict_id AS verdict_id
FROM initiatives
LEFT JOIN products ON products.id = initiatives.product_id
LEFT JOIN current_verdicts ON current_verdicts.initiative_id = initiatives.id;
