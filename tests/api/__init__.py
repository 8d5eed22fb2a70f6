"""Tests of ``import quiz``."""
