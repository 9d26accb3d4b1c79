"""Writes docs/generated: what is in the program and the policies, as pages and schemas."""
