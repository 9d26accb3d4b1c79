-- name: texts_alike(text, trigrams, number)
-- The operators find by the index; from when on is set for each connection.
SELECT subject, body FROM texts
WHERE (:text <%% body OR body %% :text) AND :trigrams <> ''
ORDER BY greatest(word_similarity(:text, body), similarity(:text, body)) DESC, subject LIMIT :number;

-- name: texts_with(phrase, pattern, number)
-- Subjects whose text has this in it; `phrase` says the same for other stores.
SELECT subject FROM texts WHERE body LIKE :pattern ESCAPE '!' AND :phrase <> '' LIMIT :number;
