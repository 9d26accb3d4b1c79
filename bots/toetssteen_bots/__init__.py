"""Bots: doors in chat products. They hold no rules: they ask the rooms, and put it into words."""
