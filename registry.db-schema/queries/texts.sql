-- name: put_text(subject, body)*!
INSERT INTO texts (subject, body) VALUES (:subject, :body)
ON CONFLICT (subject) DO UPDATE SET body = excluded.body;
