"""Every sentence of the dialogue, in both languages: <file>.yaml, by file and key."""
