"""Measures the engine against the bare parts it is made of, side by side in one run."""
