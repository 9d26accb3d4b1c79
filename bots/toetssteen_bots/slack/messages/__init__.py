"""What Slack itself shows of the app, and what its program says: <file>.yaml, by file and key."""
