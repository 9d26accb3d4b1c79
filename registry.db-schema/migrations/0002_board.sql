-- The board: rounds, votes, obligations, exemptions and incidents; and, for all rooms, what is due
-- and what is to be sent. Dates are "2026-11-24"; `key` says what must not happen twice.

-- What is to be done at a time, by whichever clock comes first; `subject` as in the ledger.
CREATE TABLE due_tasks (
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  key TEXT NOT NULL,
  parameters TEXT NOT NULL,
  due_at TEXT NOT NULL,
  state TEXT NOT NULL,
  claimed_by TEXT,
  claimed_until TEXT,
  attempts INTEGER NOT NULL,
  planned_at TEXT NOT NULL,
  done_at TEXT,
  CONSTRAINT due_tasks_pk PRIMARY KEY (id),
  CONSTRAINT due_tasks_key_unique UNIQUE (key),
  CONSTRAINT due_tasks_state CHECK (state IN ('waiting', 'claimed', 'done', 'cancelled'))
);
CREATE INDEX due_tasks_by_time ON due_tasks (state, due_at, id);
CREATE INDEX due_tasks_of_subject ON due_tasks (subject, kind);

-- What is to be told to whom: codes without a language, put here with the change that it is about.
CREATE TABLE outbox (
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  key TEXT NOT NULL,
  parameters TEXT NOT NULL,
  not_before TEXT NOT NULL,
  state TEXT NOT NULL,
  claimed_by TEXT,
  claimed_until TEXT,
  attempts INTEGER NOT NULL,
  put_at TEXT NOT NULL,
  sent_at TEXT,
  CONSTRAINT outbox_pk PRIMARY KEY (id),
  CONSTRAINT outbox_key_unique UNIQUE (key),
  CONSTRAINT outbox_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT outbox_state CHECK (state IN ('waiting', 'claimed', 'sent', 'dropped'))
);
CREATE INDEX outbox_by_time ON outbox (state, not_before, id);
CREATE INDEX outbox_of_person ON outbox (person_id, state);

-- What is special about a member of a group of deciders; who is not here is an ordinary member.
CREATE TABLE seats (
  role TEXT NOT NULL,
  person_id TEXT NOT NULL,
  chair INTEGER NOT NULL,
  notified INTEGER NOT NULL,
  CONSTRAINT seats_pk PRIMARY KEY (role, person_id),
  CONSTRAINT seats_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT seats_yes_no CHECK (chair IN (0, 1) AND notified IN (0, 1))
);
CREATE UNIQUE INDEX seats_one_chair ON seats (role) WHERE chair = 1;

-- Who may vote in the place of a member once a round was escalated to deputies.
CREATE TABLE deputies (
  role TEXT NOT NULL,
  person_id TEXT NOT NULL,
  deputy_id TEXT NOT NULL,
  CONSTRAINT deputies_pk PRIMARY KEY (role, person_id, deputy_id),
  CONSTRAINT deputies_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT deputies_deputy_fk FOREIGN KEY (deputy_id) REFERENCES people (id),
  CONSTRAINT deputies_are_others CHECK (person_id <> deputy_id)
);
CREATE INDEX deputies_by_deputy ON deputies (deputy_id, role);

-- A seat that somebody else fills for a period, both days included.
CREATE TABLE delegations (
  id TEXT NOT NULL,
  role TEXT NOT NULL,
  person_id TEXT NOT NULL,
  deputy_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  revoked_at TEXT,
  CONSTRAINT delegations_pk PRIMARY KEY (id),
  CONSTRAINT delegations_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT delegations_deputy_fk FOREIGN KEY (deputy_id) REFERENCES people (id),
  CONSTRAINT delegations_to_others CHECK (person_id <> deputy_id),
  CONSTRAINT delegations_period CHECK (from_on <= until_on)
);
CREATE INDEX delegations_of_role ON delegations (role, until_on);

-- A verdict before its deciders. `basis`: the facts that it stands on, by name.
CREATE TABLE rounds (
  id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  verdict_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  lane TEXT NOT NULL,
  basis TEXT NOT NULL,
  basis_digest TEXT NOT NULL,
  state TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  deadline_at TEXT NOT NULL,
  escalation INTEGER NOT NULL,
  version INTEGER NOT NULL,
  ended_at TEXT,
  ended_by TEXT,
  ended_reason TEXT NOT NULL,
  CONSTRAINT rounds_pk PRIMARY KEY (id),
  CONSTRAINT rounds_ordinal_unique UNIQUE (initiative_id, ordinal),
  CONSTRAINT rounds_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT rounds_verdict_fk FOREIGN KEY (verdict_id) REFERENCES verdicts (id),
  CONSTRAINT rounds_state CHECK (
    state IN ('open', 'approved', 'refused', 'withdrawn', 'superseded', 'closed', 'expired')
  ),
  CONSTRAINT rounds_end CHECK ((state = 'open') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX rounds_one_open ON rounds (initiative_id) WHERE state = 'open';
CREATE INDEX rounds_by_deadline ON rounds (state, deadline_at, id);

-- Who must decide in a round, together: `members` of each role at least, by `rule`.
CREATE TABLE round_groups (
  round_id TEXT NOT NULL,
  role TEXT NOT NULL,
  members INTEGER NOT NULL,
  rule TEXT NOT NULL,
  outcome TEXT,
  decided_at TEXT,
  CONSTRAINT round_groups_pk PRIMARY KEY (round_id, role),
  CONSTRAINT round_groups_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id),
  CONSTRAINT round_groups_outcome CHECK (outcome IN ('approved', 'refused')),
  CONSTRAINT round_groups_rule CHECK (rule IN ('majority', 'unanimous'))
);
CREATE INDEX round_groups_by_role ON round_groups (role, round_id);

-- What people decided; `seat_id`: whose place it was in, `counts_as`: what there is one of in a round.
CREATE TABLE votes (
  id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  role TEXT NOT NULL,
  person_id TEXT NOT NULL,
  seat_id TEXT NOT NULL,
  counts_as TEXT NOT NULL,
  choice TEXT NOT NULL,
  reason TEXT NOT NULL,
  second_factor TEXT NOT NULL,
  at TEXT NOT NULL,
  source TEXT NOT NULL,
  withdrawn_at TEXT,
  CONSTRAINT votes_pk PRIMARY KEY (id),
  CONSTRAINT votes_group_fk FOREIGN KEY (round_id, role) REFERENCES round_groups (round_id, role),
  CONSTRAINT votes_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT votes_seat_fk FOREIGN KEY (seat_id) REFERENCES people (id),
  CONSTRAINT votes_choice CHECK (choice IN ('approve', 'approve_with_conditions', 'refuse'))
);
CREATE UNIQUE INDEX votes_once_each ON votes (round_id, counts_as) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX votes_once_a_seat ON votes (round_id, role, seat_id) WHERE withdrawn_at IS NULL;
CREATE INDEX votes_of_person ON votes (person_id, round_id);

-- What an approval depends on.
CREATE TABLE conditions (
  id TEXT NOT NULL,
  vote_id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  what TEXT NOT NULL,
  owner_role TEXT NOT NULL,
  owner_id TEXT,
  due_on TEXT NOT NULL,
  evidence TEXT NOT NULL,
  CONSTRAINT conditions_pk PRIMARY KEY (id),
  CONSTRAINT conditions_vote_fk FOREIGN KEY (vote_id) REFERENCES votes (id),
  CONSTRAINT conditions_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id),
  CONSTRAINT conditions_owner_fk FOREIGN KEY (owner_id) REFERENCES people (id)
);
CREATE INDEX conditions_of_round ON conditions (round_id, id);

-- Questions of deciders and the answers to them.
CREATE TABLE round_messages (
  id TEXT NOT NULL,
  round_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  question_id TEXT,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  CONSTRAINT round_messages_pk PRIMARY KEY (id),
  CONSTRAINT round_messages_round_fk FOREIGN KEY (round_id) REFERENCES rounds (id),
  CONSTRAINT round_messages_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT round_messages_question_fk FOREIGN KEY (question_id) REFERENCES round_messages (id)
);
CREATE INDEX round_messages_of_round ON round_messages (round_id, at, id);

-- Something that went wrong in use.
CREATE TABLE incidents (
  id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  what TEXT NOT NULL,
  kinds TEXT NOT NULL,
  severity TEXT NOT NULL,
  circumstances TEXT NOT NULL,
  noticed_at TEXT NOT NULL,
  reported_at TEXT NOT NULL,
  reported_by TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT,
  closed_reason TEXT NOT NULL,
  CONSTRAINT incidents_pk PRIMARY KEY (id),
  CONSTRAINT incidents_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT incidents_end CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE INDEX incidents_of_initiative ON incidents (initiative_id, noticed_at, id);

-- While a row has no end, the initiative may not be used.
CREATE TABLE suspensions (
  id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  incident_id TEXT NOT NULL,
  since TEXT NOT NULL,
  lifted_at TEXT,
  lifted_by TEXT,
  lifted_reason TEXT NOT NULL,
  CONSTRAINT suspensions_pk PRIMARY KEY (id),
  CONSTRAINT suspensions_incident_unique UNIQUE (incident_id),
  CONSTRAINT suspensions_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT suspensions_incident_fk FOREIGN KEY (incident_id) REFERENCES incidents (id)
);
CREATE INDEX suspensions_of_initiative ON suspensions (initiative_id, since);

-- What somebody must do: an unmet norm, a condition of a round, or what follows from an incident.
-- `origin` is "norm", a condition's id or an incident's; `item` the norm or the duty.
CREATE TABLE obligations (
  id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  item TEXT NOT NULL,
  what TEXT NOT NULL,
  wants TEXT NOT NULL,
  owner_role TEXT NOT NULL,
  owner_id TEXT,
  due_at TEXT NOT NULL,
  state TEXT NOT NULL,
  escalation INTEGER NOT NULL,
  escalate_at TEXT NOT NULL,
  verdict_id TEXT,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT,
  closed_as TEXT,
  closed_reason TEXT NOT NULL,
  CONSTRAINT obligations_pk PRIMARY KEY (id),
  CONSTRAINT obligations_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT obligations_owner_fk FOREIGN KEY (owner_id) REFERENCES people (id),
  CONSTRAINT obligations_verdict_fk FOREIGN KEY (verdict_id) REFERENCES verdicts (id),
  CONSTRAINT obligations_kind CHECK (kind IN ('norm', 'condition', 'incident')),
  CONSTRAINT obligations_state CHECK (state IN ('open', 'closed')),
  CONSTRAINT obligations_closed_as CHECK (closed_as IN ('met', 'evidence', 'reason', 'lapsed')),
  CONSTRAINT obligations_end CHECK ((state = 'open') = (closed_at IS NULL))
);
CREATE UNIQUE INDEX obligations_one_open ON obligations (initiative_id, origin, item) WHERE state = 'open';
CREATE INDEX obligations_by_escalation ON obligations (state, escalate_at, id);
CREATE INDEX obligations_of_initiative ON obligations (initiative_id, state);
CREATE INDEX obligations_by_owner ON obligations (owner_id, state);
CREATE INDEX obligations_by_role ON obligations (owner_role, state);

-- Documents that show that something was done; `fact`: what they show, where a norm asks for it.
CREATE TABLE evidence (
  id TEXT NOT NULL,
  obligation_id TEXT NOT NULL,
  fact TEXT NOT NULL,
  document TEXT NOT NULL,
  digest TEXT NOT NULL,
  valid_until TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  withdrawn_at TEXT,
  CONSTRAINT evidence_pk PRIMARY KEY (id),
  CONSTRAINT evidence_obligation_fk FOREIGN KEY (obligation_id) REFERENCES obligations (id)
);
CREATE INDEX evidence_of_obligation ON evidence (obligation_id, id);
CREATE INDEX evidence_by_end ON evidence (valid_until, id);

-- The acceptance, for a time, of one unmet norm on the facts of that day (`basis`).
CREATE TABLE exemptions (
  id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  norm TEXT NOT NULL,
  category TEXT NOT NULL,
  reason TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  granted_on TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  basis TEXT NOT NULL,
  basis_digest TEXT NOT NULL,
  at TEXT NOT NULL,
  revoked_at TEXT,
  revoked_by TEXT,
  revoked_reason TEXT NOT NULL,
  CONSTRAINT exemptions_pk PRIMARY KEY (id),
  CONSTRAINT exemptions_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT exemptions_owner_fk FOREIGN KEY (owner_id) REFERENCES people (id),
  CONSTRAINT exemptions_approver_fk FOREIGN KEY (approved_by) REFERENCES people (id),
  CONSTRAINT exemptions_by_somebody_else CHECK (owner_id <> approved_by),
  CONSTRAINT exemptions_category CHECK (category IN ('mitigated', 'accepted')),
  CONSTRAINT exemptions_end_later CHECK (expires_on > granted_on)
);
CREATE INDEX exemptions_of_initiative ON exemptions (initiative_id, norm, expires_on);
CREATE INDEX exemptions_by_end ON exemptions (expires_on, id);
