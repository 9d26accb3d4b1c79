"""The triage room: facts in, verdict out; what must change; which question comes next."""
