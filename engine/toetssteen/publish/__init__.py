"""The room of reports: what the registry and the board know, put together for people.

It returns data, and renders documents that a door made of them. It changes nothing.
"""
