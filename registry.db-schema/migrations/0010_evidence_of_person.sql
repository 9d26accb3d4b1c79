-- What somebody handed in is found again when their data are erased.
CREATE INDEX evidence_of_person ON evidence (by, id);
