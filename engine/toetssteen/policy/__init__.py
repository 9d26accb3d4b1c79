"""The policy room: OPA, Regal, the bundle and the catalogue; the only place that knows OPA."""
