"""Failures outside the program that people see: one small tree, each with a sentence and an exit code.

    QuizError                 a file, a folder, the disk or a newer version is in the way (exit 3)
    └── UsageError            the command line asks for something that does not exist or does not fit (exit 2)

An author's mistake is not an exception but a ``source.Problem``. A mistake of our own is an assertion.
"""


class QuizError(Exception):
    """A failure that the program cannot fix, described in one sentence: what failed, where, and what to do."""

    exit_code = 3


class UsageError(QuizError):
    """The command line asks for something that does not exist or does not fit."""

    exit_code = 2

    def __init__(self, sentence: str, usage: str = "") -> None:
        self.usage = usage
        """How to write the command instead; empty if the command was written as it should be."""
        super().__init__(sentence)
