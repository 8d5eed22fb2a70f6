"""Comparing typed texts and numbers with a key. Knows no question types, and returns codes, never sentences."""
