"""Tests of the question types."""
