-- name: add_incident(id, initiative_id, what, kinds, severity, circumstances, noticed_at, at, by)!
INSERT INTO incidents (
  id, initiative_id, what, kinds, severity, circumstances, noticed_at, reported_at, reported_by, closed_at, closed_by,
  closed_reason
) VALUES (
  :id, :initiative_id, :what, :kinds, :severity, :circumstances, :noticed_at, :at, :by, NULL, NULL, ''
);

-- name: incident(id)^
SELECT id, initiative_id, what, kinds, severity, circumstances, noticed_at, reported_at, reported_by, closed_at,
  closed_by, closed_reason,
  (SELECT initiatives.number FROM initiatives WHERE initiatives.id = incidents.initiative_id) AS number
FROM incidents WHERE id = :id;

-- name: incidents_of_initiative(initiative_id)
SELECT id, initiative_id, what, kinds, severity, circumstances, noticed_at, reported_at, reported_by, closed_at,
  closed_by, closed_reason,
  (SELECT initiatives.number FROM initiatives WHERE initiatives.id = incidents.initiative_id) AS number
FROM incidents WHERE initiative_id = :initiative_id ORDER BY noticed_at, id;

-- name: incidents_listed(after_at, after_id, number)
SELECT incidents.id, initiative_id, what, kinds, severity, circumstances, noticed_at, reported_at, reported_by,
  closed_at, closed_by, closed_reason,
  (SELECT initiatives.number FROM initiatives WHERE initiatives.id = incidents.initiative_id) AS number
FROM incidents WHERE noticed_at > :after_at OR (noticed_at = :after_at AND id > :after_id)
ORDER BY noticed_at, id LIMIT :number;

-- name: close_incident(id, at, by, reason)!
UPDATE incidents SET closed_at = :at, closed_by = :by, closed_reason = :reason WHERE id = :id AND closed_at IS NULL;

-- name: duty_was_told(id, escalate_at)!
-- That it is late is told one level up the next time.
UPDATE obligations SET escalation = 1, escalate_at = :escalate_at WHERE id = :id AND state = 'open' AND escalation = 0;

-- name: open_duties(incident_id)$
SELECT count(*) AS number FROM obligations WHERE kind = 'incident' AND origin = :incident_id AND state = 'open';

-- name: add_suspension(id, initiative_id, incident_id, at)!
INSERT INTO suspensions (id, initiative_id, incident_id, since, lifted_at, lifted_by, lifted_reason)
VALUES (:id, :initiative_id, :incident_id, :at, NULL, NULL, '') ON CONFLICT (incident_id) DO NOTHING;

-- name: suspensions_of(initiative_id)
SELECT id, initiative_id, incident_id, since, lifted_at, lifted_by, lifted_reason FROM suspensions
WHERE initiative_id = :initiative_id ORDER BY since, id;

-- name: lift_suspension(id, at, by, reason)!
UPDATE suspensions SET lifted_at = :at, lifted_by = :by, lifted_reason = :reason WHERE id = :id AND lifted_at IS NULL;

-- name: suspension(id)^
SELECT id, initiative_id, incident_id, since, lifted_at, lifted_by, lifted_reason FROM suspensions WHERE id = :id;
