"""Arguments that do not fit. In a room of its own because argparse need not be loaded to catch it."""

from quiz.errors import UsageError


class MisuseError(UsageError):
    """The arguments do not fit the command; ``usage`` says which do."""

    def __init__(self, sentence: str, usage: str) -> None:
        self.usage = usage
        super().__init__(sentence)
