"""What happened when a bank was written in another format."""

from collections.abc import Mapping, Sequence
from itertools import islice

from quiz.wording.plurals import pluralize

_MOST = 10
"""Questions left out that are listed one by one."""


def written(questions: int, path: str) -> str:
    """Return how many questions were written, and where."""
    return f"{pluralize(questions, 'question')} written to {path}."


def left_out(reasons: Sequence[tuple[str, str]]) -> list[str]:
    """Return the questions that were left out, each with its reason; after ten only how many more there are."""
    if not reasons:
        return []
    lines = [f"  {name}: {reason}" for name, reason in islice(reasons, _MOST)]
    more = [f"  and {len(reasons) - _MOST} more"] if len(reasons) > _MOST else []
    return [f"{pluralize(len(reasons), 'question')} left out:", *lines, *more]


def unsaid(keys: Mapping[str, Sequence[str]], of_bank: Sequence[str]) -> list[str]:
    """Return what the format has no place for: keys of questions with how many have them, and keys of the bank."""
    lines = [f"  {name} ({pluralize(len(ids), 'question')})" for name, ids in keys.items()]
    lines += [f"  {name} of the bank" for name in of_bank]
    return ["The format has no place for:", *lines] if lines else []


def nothing(title: str, name: str) -> str:
    """Return that no question can be written in a format."""
    return f'No question of "{title}" can be written as {name}'


def not_saved(path: str, reason: str, option: str = "--output") -> str:
    """Return that a file could not be written."""
    return f"{path} cannot be written ({reason}): choose another place with {option}."


def exists(path: str, option: str = "--output") -> str:
    """Return that a file is in the way."""
    return f"{path} exists already, and is left as it is: choose another name with {option}."
