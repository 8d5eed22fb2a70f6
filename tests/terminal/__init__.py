"""Tests in a real terminal. A package, so that its modules may be called like those of other rooms' tests."""
