"""Self-paced learning quizzes in a terminal: the door for programs, and the map of the house.

    bank = quiz.load("bank.yaml")         what is wrong with the file is in bank.problems
    result = bank.grade("mass", "gram")   result.verdict, result.score, result.why

Each room may use only the rooms below it; rooms on one line do not import each other.

    __main__ | api                  the doors: ``python -m quiz``, ``quiz``, ``quizwell`` | ``import quiz``
    cli                             commands, arguments, exit codes
    tui | plain                     the full-screen front end, alone in knowing Textual | line by line
    paper | authoring               a session on paper: Markdown and HTML | a bank watched while it is written
    library                         which banks there are, adding and removing, and what a front end is opened with
    tutor | lint                    one running session, the only place with effects | how well questions are written
    bank | engine | store | stats   YAML to banks | the session's rules | facts on disk | figures about a person
    replay                          the one fold over facts, for resuming and for statistics
    kinds                           one file per question type
    answers | wording               comparing typed answers | every sentence the program says
    model | config                  the nouns | where things live
    prose | source                  text made safe | text with places
    files | errors                  writing files | failures that people see
    lazy | version                  names that load when they are first used | which version this is

Data flows one way. A key press becomes a response, the tutor hands it to the engine, the engine asks the kind,
the facts that follow are on disk before anything is drawn.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # and no ``__getattr__``: a type checker that sees one takes every misspelled name for an object
    from quiz.api import Bank, Question, Result, grade, load
    from quiz.errors import QuizError
    from quiz.source import Problem

    __version__: str

__all__ = ["Bank", "Problem", "Question", "QuizError", "Result", "__version__", "grade", "load"]

_ROOMS = {
    "Bank": "api",
    "Problem": "source",
    "Question": "api",
    "QuizError": "errors",
    "Result": "api",
    "grade": "api",
    "load": "api",
}
"""Where each public name lives. It is loaded when it is first used, because a command must not wait for it."""

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Return a public name from its room. Raises AttributeError for any other."""
        if name == "__version__":
            value: object = import_module("quiz.version").version()
        elif name in _ROOMS:
            value = getattr(import_module(f"quiz.{_ROOMS[name]}"), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Return the public names beside what is loaded."""
    return sorted({*globals(), *__all__})
