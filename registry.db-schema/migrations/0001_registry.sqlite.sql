-- SQLite: the ledger is never changed, and texts are found by three letters at a time.

CREATE TRIGGER ledger_is_not_updated BEFORE UPDATE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER ledger_is_not_deleted BEFORE DELETE ON ledger
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TRIGGER ledger_is_not_replaced BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE seq = NEW.seq OR hash = NEW.hash)
BEGIN
  SELECT RAISE(ABORT, 'the ledger is append-only');
END;

CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  CONSTRAINT texts_subject_unique UNIQUE (subject)
);

CREATE VIRTUAL TABLE text_index USING fts5 (body, content = 'texts', content_rowid = 'id', tokenize = 'trigram');

CREATE TRIGGER texts_are_indexed AFTER INSERT ON texts
BEGIN
  INSERT INTO text_index (rowid, body) VALUES (NEW.id, NEW.body);
END;

CREATE TRIGGER texts_are_indexed_again AFTER UPDATE ON texts
BEGIN
  INSERT INTO text_index (text_index, rowid, body) VALUES ('delete', OLD.id, OLD.body);
  INSERT INTO text_index (rowid, body) VALUES (NEW.id, NEW.body);
END;

CREATE TRIGGER texts_are_not_indexed AFTER DELETE ON texts
BEGIN
  INSERT INTO text_index (text_index, rowid, body) VALUES ('delete', OLD.id, OLD.body);
END;
