"""What more than one place says, and words that take a decision to choose: values and codes in, sentences out."""

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.wording.plurals import pluralize as pluralize

if TYPE_CHECKING:
    from quiz.wording import adding as adding
    from quiz.wording import asking as asking
    from quiz.wording import banks as banks
    from quiz.wording import certainty as certainty
    from quiz.wording import endings as endings
    from quiz.wording import explaining as explaining
    from quiz.wording import items as items
    from quiz.wording import keys as keys
    from quiz.wording import looking_back as looking_back
    from quiz.wording import notes as notes
    from quiz.wording import pages as pages
    from quiz.wording import people as people
    from quiz.wording import pictures as pictures
    from quiz.wording import plain_feedback as plain_feedback
    from quiz.wording import plain_prompts as plain_prompts
    from quiz.wording import plain_session as plain_session
    from quiz.wording import printing as printing
    from quiz.wording import reading as reading
    from quiz.wording import returning as returning
    from quiz.wording import reviewing as reviewing
    from quiz.wording import serving as serving
    from quiz.wording import sessions as sessions
    from quiz.wording import settings as settings
    from quiz.wording import slips as slips
    from quiz.wording import spelling_diff as spelling_diff
    from quiz.wording import standing as standing

TOO_SMALL = "quiz needs a larger window."


def __getattr__(name: str) -> object:
    """Load a part once something in it is to be said."""
    try:
        return import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from error
