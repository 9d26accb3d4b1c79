"""The board: who decides on a verdict, what was decided, and what must be done because of it."""
