-- The registry: initiatives, products, people, verdicts and the ledger.
-- Ids, times ("2026-11-24T09:30:00.000000Z") and JSON (canonical) are TEXT; `by` is a person's id or
-- "program:<name>". Nothing that has an id is ever deleted.

-- Which registry this is: anchors name it.
CREATE TABLE registry (
  one INTEGER NOT NULL,
  id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  CONSTRAINT registry_pk PRIMARY KEY (one),
  CONSTRAINT registry_has_one_row CHECK (one = 1)
);

-- What was done to the schema, and when.
CREATE TABLE schema_versions (
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  CONSTRAINT schema_versions_pk PRIMARY KEY (version)
);

-- The last human number that was given out in each year.
CREATE TABLE numbers (
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  CONSTRAINT numbers_pk PRIMARY KEY (year)
);

-- The random key of each subject whose data the ledger holds a digest of; gone when they are erased.
CREATE TABLE subject_keys (
  subject TEXT NOT NULL,
  secret BYTEA NOT NULL,
  CONSTRAINT subject_keys_pk PRIMARY KEY (subject)
);

-- Every change, chained by hashes; rows are only ever added.
CREATE TABLE ledger (
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  content TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL,
  CONSTRAINT ledger_pk PRIMARY KEY (seq),
  CONSTRAINT ledger_hash_unique UNIQUE (hash),
  CONSTRAINT ledger_starts_at_one CHECK (seq >= 1)
);
CREATE INDEX ledger_of_subject ON ledger (subject, seq);

-- The end of the ledger: whoever appends takes this row first.
CREATE TABLE ledger_head (
  one INTEGER NOT NULL,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL,
  CONSTRAINT ledger_head_pk PRIMARY KEY (one),
  CONSTRAINT ledger_head_has_one_row CHECK (one = 1)
);

-- Name and address are empty once a person's data were erased.
CREATE TABLE people (
  id TEXT NOT NULL,
  name TEXT,
  email TEXT,
  level INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  erased_at TEXT,
  CONSTRAINT people_pk PRIMARY KEY (id),
  CONSTRAINT people_email_unique UNIQUE (email),
  CONSTRAINT people_level_of_pyramid CHECK (level BETWEEN 1 AND 5),
  CONSTRAINT people_named_until_erased CHECK ((name IS NULL) = (erased_at IS NOT NULL))
);

-- What somebody is in the organisation: it gives them their rights.
CREATE TABLE person_roles (
  person_id TEXT NOT NULL,
  role TEXT NOT NULL,
  since TEXT NOT NULL,
  CONSTRAINT person_roles_pk PRIMARY KEY (person_id, role),
  CONSTRAINT person_roles_person_fk FOREIGN KEY (person_id) REFERENCES people (id)
);
CREATE INDEX person_roles_by_role ON person_roles (role, person_id);

-- The knowledge passport: what somebody has shown to know, until when.
CREATE TABLE passports (
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  level TEXT NOT NULL,
  obtained_on TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  CONSTRAINT passports_pk PRIMARY KEY (id),
  CONSTRAINT passports_person_fk FOREIGN KEY (person_id) REFERENCES people (id),
  CONSTRAINT passports_level CHECK (level IN ('basic', 'advanced', 'expert')),
  CONSTRAINT passports_expire_later CHECK (expires_on > obtained_on)
);
CREATE INDEX passports_of_person ON passports (person_id, expires_on);

-- Who makes or sells what initiatives use.
CREATE TABLE suppliers (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  added_at TEXT NOT NULL,
  CONSTRAINT suppliers_pk PRIMARY KEY (id),
  CONSTRAINT suppliers_name_unique UNIQUE (name_key)
);

-- What initiatives use; the facts of a product hold for each initiative that uses it.
CREATE TABLE products (
  id TEXT NOT NULL,
  supplier_id TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  description TEXT NOT NULL,
  facts TEXT NOT NULL,
  version INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  CONSTRAINT products_pk PRIMARY KEY (id),
  CONSTRAINT products_supplier_fk FOREIGN KEY (supplier_id) REFERENCES suppliers (id),
  CONSTRAINT products_name_unique UNIQUE (supplier_id, name_key)
);

-- What each edit changed, by field; together they are the history of every fact.
CREATE TABLE product_edits (
  product_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  source TEXT NOT NULL,
  changes TEXT NOT NULL,
  CONSTRAINT product_edits_pk PRIMARY KEY (product_id, version),
  CONSTRAINT product_edits_product_fk FOREIGN KEY (product_id) REFERENCES products (id)
);

-- What is proposed or used; `facts` are its own, `version` counts its edits.
CREATE TABLE initiatives (
  id TEXT NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  description TEXT NOT NULL,
  stage TEXT NOT NULL,
  state TEXT NOT NULL,
  facts TEXT NOT NULL,
  version INTEGER NOT NULL,
  product_id TEXT,
  owner_id TEXT NOT NULL,
  added_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  CONSTRAINT initiatives_pk PRIMARY KEY (id),
  CONSTRAINT initiatives_number_unique UNIQUE (number),
  CONSTRAINT initiatives_product_fk FOREIGN KEY (product_id) REFERENCES products (id),
  CONSTRAINT initiatives_owner_fk FOREIGN KEY (owner_id) REFERENCES people (id),
  CONSTRAINT initiatives_state CHECK (state IN ('active', 'withdrawn', 'retired'))
);
CREATE INDEX initiatives_by_title ON initiatives (title_key);
CREATE INDEX initiatives_by_product ON initiatives (product_id);
CREATE INDEX initiatives_by_owner ON initiatives (owner_id);
CREATE INDEX initiatives_by_state ON initiatives (state, stage, number);

-- What each edit changed, by field; together they are the history of every fact.
CREATE TABLE initiative_edits (
  initiative_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  source TEXT NOT NULL,
  changes TEXT NOT NULL,
  CONSTRAINT initiative_edits_pk PRIMARY KEY (initiative_id, version),
  CONSTRAINT initiative_edits_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id)
);

-- Who joined an initiative instead of starting one of their own.
CREATE TABLE initiative_people (
  initiative_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  since TEXT NOT NULL,
  CONSTRAINT initiative_people_pk PRIMARY KEY (initiative_id, person_id),
  CONSTRAINT initiative_people_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT initiative_people_person_fk FOREIGN KEY (person_id) REFERENCES people (id)
);
CREATE INDEX initiative_people_by_person ON initiative_people (person_id, initiative_id);

-- The policies that verdicts were computed from, each once.
CREATE TABLE bundles (
  digest TEXT NOT NULL,
  revision TEXT NOT NULL,
  archive BYTEA NOT NULL,
  archive_digest TEXT NOT NULL,
  stored_at TEXT NOT NULL,
  CONSTRAINT bundles_pk PRIMARY KEY (digest, revision)
);

-- Verdicts as they were computed; `kept` is compressed and holds all but the bundle.
CREATE TABLE verdicts (
  id TEXT NOT NULL,
  initiative_id TEXT NOT NULL,
  initiative_version INTEGER NOT NULL,
  product_version INTEGER,
  as_of TEXT NOT NULL,
  stage TEXT NOT NULL,
  outcome TEXT NOT NULL,
  worst_reachable TEXT NOT NULL,
  weighing TEXT NOT NULL,
  bundle_digest TEXT NOT NULL,
  revision TEXT NOT NULL,
  opa TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  kept BYTEA NOT NULL,
  kept_digest TEXT NOT NULL,
  document_digest TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  CONSTRAINT verdicts_pk PRIMARY KEY (id),
  CONSTRAINT verdicts_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT verdicts_bundle_fk FOREIGN KEY (bundle_digest, revision) REFERENCES bundles (digest, revision)
);
CREATE INDEX verdicts_of_initiative ON verdicts (initiative_id, at, id);

-- The verdict that counts now, of each initiative that has one.
CREATE TABLE current_verdicts (
  initiative_id TEXT NOT NULL,
  verdict_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  CONSTRAINT current_verdicts_pk PRIMARY KEY (initiative_id),
  CONSTRAINT current_verdicts_initiative_fk FOREIGN KEY (initiative_id) REFERENCES initiatives (id),
  CONSTRAINT current_verdicts_verdict_fk FOREIGN KEY (verdict_id) REFERENCES verdicts (id)
);
CREATE INDEX current_verdicts_by_outcome ON current_verdicts (outcome, initiative_id);

-- Entries that others published in a public register, to find what resembles an initiative.
CREATE TABLE published_entries (
  register TEXT NOT NULL,
  entry TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  organisation TEXT NOT NULL,
  purpose TEXT NOT NULL,
  supplier TEXT NOT NULL,
  url TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  CONSTRAINT published_entries_pk PRIMARY KEY (register, entry)
);
CREATE INDEX published_entries_by_title ON published_entries (title_key);
