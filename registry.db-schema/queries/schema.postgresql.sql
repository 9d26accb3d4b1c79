-- name: table_names()
SELECT table_name AS name FROM information_schema.tables
WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name;

-- name: take_schema_lock()^
-- Two upgrades at the same time wait for each other; the number is ours.
SELECT pg_advisory_xact_lock(814001) IS NULL AS taken;
