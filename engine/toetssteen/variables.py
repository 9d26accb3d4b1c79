"""What the environment can say to us."""

# What the names of our variables begin with.
PREFIX = "TOETSSTEEN_"
