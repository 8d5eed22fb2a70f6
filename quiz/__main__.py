"""The door: ``python -m quiz``, and the commands ``quiz`` and ``quizwell``."""

import gc
import sys
from typing import NoReturn

_UNSEARCHED = 50_000
"""New objects before Python searches for reference cycles: more than a command makes, nearly all of it modules."""


def main() -> NoReturn:
    """Run the program and end the process. Ctrl-C ends it without a traceback, also while the program is loaded."""
    try:
        gc.set_threshold(_UNSEARCHED)
        from quiz import cli  # noqa: PLC0415 - see above

        code = cli.main()
    except KeyboardInterrupt:
        code = 130
    gc.freeze()  # the process ends: to search what is left for garbage only takes time
    sys.exit(code)


if __name__ == "__main__":
    main()
