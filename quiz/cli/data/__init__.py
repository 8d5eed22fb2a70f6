"""``quiz data``: what is kept of a person, where it is, taking it along, and forgetting it."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from quiz.cli import output
from quiz.cli.arguments import Arguments, did_you_mean

_USAGE = "quiz data export|import|where|forget"
_DESCRIPTION = """\
What you answered and noted is yours. With one of these words:

  quiz data export [FILE]   write everything into one file
  quiz data import FILE     bring in what another computer has exported
  quiz data where           say where everything is kept, and how to move it
  quiz data forget ...      delete a bank's answers, a time, or everything;
                            the same as quiz forget

Each has its own --help."""
_MODULES = {
    "export": "quiz.cli.data.export_history",
    "import": "quiz.cli.data.import_history",
    "where": "quiz.cli.data.where",
    "forget": "quiz.cli.forget",
}


def run(arguments: Sequence[str]) -> int:
    """Run what the first word asks for; return its exit code. Raises QuizError if it fails."""
    if arguments and (module := _MODULES.get(arguments[0])):
        return cast("Callable[[Sequence[str]], int]", import_module(module).run)(arguments[1:])
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
    if words:
        hint = did_you_mean(words[0], _MODULES, f"there are {', '.join(_MODULES)}.")
        parser.refuse(f"quiz data does not know {words[0]}: {hint}")
    output.show(*_DESCRIPTION.splitlines())
    return 0
