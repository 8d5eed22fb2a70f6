"""What a program that calls quiz is given to show, where the sentences of a screen speak of its keys."""

from collections.abc import Mapping

from quiz.wording import asking

_INVALID: Mapping[str, str] = {
    "not-offered": "That is not one of the options.",
    "nothing-picked": "Nothing was picked.",
    "nothing-typed": "Nothing was typed.",
    "nothing-paired": "Nothing was paired.",
}


def invalid(reason: str) -> str:
    """Return why a response could not be graded."""
    return _INVALID.get(reason) or asking.ask_again(reason)
