"""The door: ``python -m quiz``, and the commands ``quiz`` and ``quizwell``."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the program and end the process. Ctrl-C ends it without a traceback, also while the program is loaded."""
    try:
        from quiz import cli  # noqa: PLC0415 - see above

        code = cli.main()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
