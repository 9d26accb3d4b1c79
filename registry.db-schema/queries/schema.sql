-- name: registry_id()$
SELECT id FROM registry WHERE one = 1;

-- name: add_registry(id, at)!
INSERT INTO registry (one, id, created_at) VALUES (1, :id, :at);

-- name: schema_versions()
SELECT version, name, digest, applied_at FROM schema_versions ORDER BY version;

-- name: add_schema_version(version, name, digest, at)!
INSERT INTO schema_versions (version, name, digest, applied_at) VALUES (:version, :name, :digest, :at);
