-- name: add_exemption(id, initiative_id, norm, category, reason, owner_id, approved_by, granted_on, expires_on, basis, basis_digest, at)!
INSERT INTO exemptions (
  id, initiative_id, norm, category, reason, owner_id, approved_by, granted_on, expires_on, basis, basis_digest, at,
  revoked_at, revoked_by, revoked_reason
) VALUES (
  :id, :initiative_id, :norm, :category, :reason, :owner_id, :approved_by, :granted_on, :expires_on, :basis,
  :basis_digest, :at, NULL, NULL, ''
);

-- name: exemption(id)^
SELECT id, initiative_id, norm, category, reason, owner_id, approved_by, granted_on, expires_on, basis, basis_digest,
  at, revoked_at, revoked_by, revoked_reason
FROM exemptions WHERE id = :id;

-- name: exemptions_listed(initiative_id, after_on, after_id, number)
-- An empty initiative lets all pass.
SELECT id, initiative_id, norm, category, reason, owner_id, approved_by, granted_on, expires_on, basis, basis_digest,
  at, revoked_at, revoked_by, revoked_reason
FROM exemptions
WHERE (CAST(:initiative_id AS TEXT) = '' OR initiative_id = :initiative_id)
  AND (expires_on > :after_on OR (expires_on = :after_on AND id > :after_id))
ORDER BY expires_on, id LIMIT :number;

-- name: revoke_exemption(id, at, by, reason)!
UPDATE exemptions SET revoked_at = :at, revoked_by = :by, revoked_reason = :reason
WHERE id = :id AND revoked_at IS NULL;

-- name: exemptions_of_initiative(initiative_id)
SELECT id, initiative_id, norm, category, reason, owner_id, approved_by, granted_on, expires_on, basis, basis_digest,
  at, revoked_at, revoked_by, revoked_reason
FROM exemptions WHERE initiative_id = :initiative_id ORDER BY norm, expires_on, id;
