-- What is due of one kind is read in its order, however much there is of another.
CREATE INDEX due_tasks_of_kind ON due_tasks (kind, state, due_at, id);
