-- name: supplier_by_key(name_key)^
SELECT id, name FROM suppliers WHERE name_key = :name_key;

-- name: supplier(id)^
SELECT id, name FROM suppliers WHERE id = :id;

-- name: add_supplier(id, name, name_key, at)!
INSERT INTO suppliers (id, name, name_key, added_at) VALUES (:id, :name, :name_key, :at);

-- name: add_product(id, supplier_id, name, name_key, description, facts, at)!
INSERT INTO products (id, supplier_id, name, name_key, description, facts, version, added_at)
VALUES (:id, :supplier_id, :name, :name_key, :description, :facts, 1, :at);

-- name: product(id)^
SELECT products.id, supplier_id, suppliers.name AS supplier, products.name, description, facts, version,
  products.added_at
FROM products JOIN suppliers ON suppliers.id = products.supplier_id WHERE products.id = :id;

-- name: product_by_key(supplier_id, name_key)^
SELECT id FROM products WHERE supplier_id = :supplier_id AND name_key = :name_key;

-- name: products()
SELECT products.id, supplier_id, suppliers.name AS supplier, products.name, description, facts, version,
  products.added_at
FROM products JOIN suppliers ON suppliers.id = products.supplier_id ORDER BY products.id;

-- name: change_product(id, expected, name, name_key, description, facts)!
UPDATE products SET name = :name, name_key = :name_key, description = :description, facts = :facts,
  version = version + 1
WHERE id = :id AND version = :expected;

-- name: add_product_edit(id, version, at, by, source, changes)!
INSERT INTO product_edits (product_id, version, at, by, source, changes)
VALUES (:id, :version, :at, :by, :source, :changes);

-- name: product_edits(id, after)
SELECT version, at, by, source, changes FROM product_edits
WHERE product_id = :id AND version > :after ORDER BY version;
