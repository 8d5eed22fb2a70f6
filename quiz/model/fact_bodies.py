"""What the body of each kind of fact must hold. What it may hold beside that is read where it is used, or ignored."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import assert_never, get_args

from quiz.model.fact import FactKind, Json
from quiz.model.verdict import Verdict

_Check = Callable[[Json], bool]


def missing_key(kind: FactKind, body: Mapping[str, Json]) -> str:
    """Return a key that a fact of ``kind`` cannot do without and that ``body`` lacks or holds in another type.

    Empty where ``body`` has all of them. Keys that were added later are not among them: older facts lack them.
    """
    for key, holds in _needed(kind).items():
        if key not in body or not holds(body[key]):
            return key
    return ""


@cache
def _needed(kind: FactKind) -> Mapping[str, _Check]:
    match kind:
        case "started":
            return {"bank": _is_text, "plan": _is_texts}
        case "shown" | "skipped" | "flagged" | "overridden" | "retired":
            return {"question": _is_text}
        case "answered":
            return {"question": _is_text, "response": _is_texts, "verdict": lambda value: value in get_args(Verdict)}
        case "noted":
            return {"question": _is_text, "text": _is_any_text, "replaces": _is_texts}
        case "bookmarked":
            return {"question": _is_text, "mark": _is_text}
        case "undone" | "eased":
            return {"fact": _is_number}
        case "hinted" | "near" | "finished" | "abandoned":
            return {}
        case _:
            assert_never(kind)


def _is_text(value: Json) -> bool:
    return isinstance(value, str) and value != ""


def _is_any_text(value: Json) -> bool:
    return isinstance(value, str)


def _is_texts(value: Json) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(text, str) for text in value)


def _is_number(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
