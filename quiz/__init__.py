"""Self-paced learning quizzes in a terminal: the door for programs, and the map of the house.

    bank = quiz.load("bank.yaml")         what is wrong with the file is in bank.problems
    result = bank.grade("mass", "gram")   result.verdict, result.score, result.why

Each room may use only the rooms below it; rooms on one line do not import each other.

    __main__ | api                  the doors: ``python -m quiz``, ``quiz``, ``quizwell`` | ``import quiz``
    cli                             commands, arguments, exit codes
    serve                           the same quiz by a link, for a class; alone in knowing Starlette and uvicorn
    tui | plain | page              the full-screen front end, alone in knowing Textual | line by line | in a browser
    paper | authoring               a session on paper: Markdown and HTML | a bank watched while it is written
    library                         which banks there are, adding and removing, and what a front end is opened with
    tutor | lint                    one running session, the only place with effects | how well questions are written
    formats                         other people's files as questions, and ours as theirs, beside these two
    bank | engine | store | stats   YAML to banks | the session's rules | facts kept | figures about a person
    replay                          the one fold over facts, for resuming, for the ledger and for statistics
    schedule                        when a question should come back
    kinds                           one file per question type
    answers | wording               comparing typed answers | what the front ends say
    settings_file                   one choice written into the file of settings
    model | config | preferences    the nouns | where things live | what the person chose once and for all
    people                          several people on one computer, each with a folder named safely
    pictures                        where a picture that a bank names is, and whether it may be opened
    prose | source                  text made safe | text with places
    files | errors                  writing files | failures that people see
    lazy | version | package_data   names and patterns made at first use | which version this is | files beside the code
    without_collector               large banks read and checked without the search for reference cycles

Data flows one way. A key press becomes a response, the tutor hands it to the engine, the engine asks the kind,
the facts that follow are on disk before anything is drawn.
"""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.api import Bank, Question, Result, grade, load
    from quiz.errors import QuizError
    from quiz.source import Problem
    from quiz.version import __version__
else:
    __getattr__ = lazy.names(
        __name__,
        {
            "api": "Bank Question Result grade load",
            "errors": "QuizError",
            "source": "Problem",
            "version": "__version__",
        },
    )

__all__ = ["Bank", "Problem", "Question", "QuizError", "Result", "__version__", "grade", "load"]


def __dir__() -> list[str]:
    """Return the public names beside what is loaded."""
    return sorted({*globals(), *__all__})
