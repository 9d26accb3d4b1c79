-- name: texts_alike(text, trigrams, number)
SELECT texts.subject, texts.body FROM text_index JOIN texts ON texts.id = text_index.rowid
WHERE text_index MATCH :trigrams AND :text <> '' ORDER BY rank, texts.subject LIMIT :number;
