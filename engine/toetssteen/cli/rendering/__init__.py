"""How results look in a terminal: plain text that needs no colour."""
