-- name: add_published(register, entry, title, title_key, organisation, purpose, supplier, url, at)*!
INSERT INTO published_entries (
  register, entry, title, title_key, organisation, purpose, supplier, url, imported_at
) VALUES (:register, :entry, :title, :title_key, :organisation, :purpose, :supplier, :url, :at)
ON CONFLICT (register, entry) DO UPDATE SET title = excluded.title, title_key = excluded.title_key,
  organisation = excluded.organisation, purpose = excluded.purpose, supplier = excluded.supplier,
  url = excluded.url, imported_at = excluded.imported_at;

-- name: drop_published(register)!
DELETE FROM published_entries WHERE register = :register;

-- name: published_titled(title_key)
SELECT register, entry, title, organisation, purpose, supplier, url FROM published_entries
WHERE title_key = :title_key ORDER BY register, entry;

-- name: published_entry(register, entry)^
SELECT register, entry, title, organisation, purpose, supplier, url FROM published_entries
WHERE register = :register AND entry = :entry;

-- name: drop_published_texts(start)!
DELETE FROM texts WHERE substr(subject, 1, length(:start)) = :start;
