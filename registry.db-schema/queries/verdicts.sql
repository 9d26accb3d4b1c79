-- name: has_bundle(digest, revision)$
SELECT 1 AS there FROM bundles WHERE digest = :digest AND revision = :revision;

-- name: add_bundle(digest, revision, archive, archive_digest, at)!
INSERT INTO bundles (digest, revision, archive, archive_digest, stored_at)
VALUES (:digest, :revision, :archive, :archive_digest, :at) ON CONFLICT (digest, revision) DO NOTHING;

-- name: bundle(digest, revision)^
SELECT digest, revision, archive, archive_digest, stored_at FROM bundles
WHERE digest = :digest AND revision = :revision;

-- name: add_verdict(id, initiative_id, initiative_version, product_version, as_of, stage, outcome, worst_reachable, weighing, bundle_digest, revision, opa, input_digest, kept, kept_digest, document_digest, at, by, reason)*!
INSERT INTO verdicts (
  id, initiative_id, initiative_version, product_version, as_of, stage, outcome, worst_reachable, weighing,
  bundle_digest, revision, opa, input_digest, kept, kept_digest, document_digest, at, by, reason
) VALUES (
  :id, :initiative_id, :initiative_version, :product_version, :as_of, :stage, :outcome, :worst_reachable, :weighing,
  :bundle_digest, :revision, :opa, :input_digest, :kept, :kept_digest, :document_digest, :at, :by, :reason
);

-- name: set_current_verdict(initiative_id, verdict_id, outcome)*!
INSERT INTO current_verdicts (initiative_id, verdict_id, outcome) VALUES (:initiative_id, :verdict_id, :outcome)
ON CONFLICT (initiative_id) DO UPDATE SET verdict_id = excluded.verdict_id, outcome = excluded.outcome;

-- name: verdict(id)^
SELECT id, initiative_id, initiative_version, product_version, as_of, stage, outcome, worst_reachable, weighing,
  bundle_digest, revision, opa, input_digest, kept, kept_digest, document_digest, at, by, reason
FROM verdicts WHERE id = :id;

-- name: current_verdict(initiative_id)^
SELECT verdicts.id, verdicts.initiative_id, initiative_version, product_version, as_of, stage, verdicts.outcome,
  worst_reachable, weighing, bundle_digest, revision, opa, input_digest, kept, kept_digest, document_digest, at, by,
  reason
FROM verdicts JOIN current_verdicts ON current_verdicts.verdict_id = verdicts.id
WHERE current_verdicts.initiative_id = :initiative_id;

-- name: verdicts_of_initiative(initiative_id)
SELECT id, initiative_id, initiative_version, product_version, as_of, stage, outcome, worst_reachable, weighing,
  bundle_digest, revision, opa, input_digest, kept_digest, document_digest, at, by, reason
FROM verdicts WHERE initiative_id = :initiative_id ORDER BY at, id;
