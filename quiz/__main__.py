"""The door: ``python -m quiz``, and the commands ``quiz`` and ``quizwell``."""

import sys
from typing import NoReturn

from quiz import cli


def main() -> NoReturn:
    """Run the program and end the process."""
    sys.exit(cli.main())


if __name__ == "__main__":
    main()
