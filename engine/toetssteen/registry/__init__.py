"""The registry: what is kept, who changed it, and the proof of it. SQL is known only here."""
