"""Tests of reviews on paper."""
