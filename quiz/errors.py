"""What can go wrong in the world: one small tree of failures, each a sentence for a person with an exit code.

    QuizError                 the world failed (exit 3)
    └── UsageError            the command line asked for something that is not there (exit 2)

An author's mistake is no exception but a ``source.Problem``; our own mistake is an assertion.
"""


class QuizError(Exception):
    """A failure outside the program, told in one sentence that names the thing, the place and the mend."""

    exit_code = 3


class UsageError(QuizError):
    """The command line asked for something that does not exist or does not fit."""

    exit_code = 2
