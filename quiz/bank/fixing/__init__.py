"""Fixing: edits tried in memory, kept where they help, shown as a diff and written. Loaded only by --fix and --diff."""
