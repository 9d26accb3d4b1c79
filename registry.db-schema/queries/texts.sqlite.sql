-- name: texts_alike(text, trigrams, number)
SELECT texts.subject, texts.body FROM text_index JOIN texts ON texts.id = text_index.rowid
WHERE text_index MATCH :trigrams AND :text <> '' ORDER BY rank, texts.subject LIMIT :number;

-- name: texts_with(phrase, pattern, number)
-- Subjects whose text has this in it, three letters at least; `pattern` says the same for other stores.
SELECT texts.subject FROM text_index JOIN texts ON texts.id = text_index.rowid
WHERE text_index MATCH :phrase AND :pattern <> '' LIMIT :number;
