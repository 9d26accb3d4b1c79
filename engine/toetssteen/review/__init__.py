"""Re-evaluation: what can have changed is judged again, and who it concerns is told once."""
