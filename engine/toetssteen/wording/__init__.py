"""How things are said, in both languages and without markup: what all doors share."""
