"""Fixing: edits tried in memory, kept where they help, shown as a diff and written. Loaded by --fix and --diff only."""
