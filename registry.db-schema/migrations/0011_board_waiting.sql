-- The queue of one role is read in its own order, and what fails says since when.

-- How the round of a group stands and when it is due, as the round itself says.
ALTER TABLE round_groups ADD COLUMN round_state TEXT NOT NULL DEFAULT 'open';
ALTER TABLE round_groups ADD COLUMN deadline_at TEXT NOT NULL DEFAULT '';
UPDATE round_groups SET
  round_state = (SELECT state FROM rounds WHERE rounds.id = round_id),
  deadline_at = (SELECT rounds.deadline_at FROM rounds WHERE rounds.id = round_id);
CREATE INDEX round_groups_by_deadline ON round_groups (role, round_state, deadline_at, round_id);

-- Since when a task fails; empty where it did not. Of what failed before, when it is tried again is the nearest known.
ALTER TABLE due_tasks ADD COLUMN failing_since TEXT;
UPDATE due_tasks SET failing_since = due_at WHERE error <> '';
