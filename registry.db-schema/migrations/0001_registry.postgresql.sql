-- PostgreSQL: the ledger is never changed, and texts are found by three letters at a time.

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE OR DELETE ON ledger
FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();

CREATE TRIGGER ledger_is_not_truncated BEFORE TRUNCATE ON ledger
FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE texts (
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT texts_pk PRIMARY KEY (subject)
);
CREATE INDEX texts_by_trigram ON texts USING gin (body gin_trgm_ops);
