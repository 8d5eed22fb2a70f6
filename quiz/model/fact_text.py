"""The body of a fact as one text in JSON, always the same for the same body, and what such a text holds."""

import json
from collections.abc import Mapping, Sequence
from typing import cast

from quiz.model.fact import Json


def text_of_body(body: Mapping[str, Json]) -> str:
    """Return ``body`` as JSON with sorted keys, which any program can encode in UTF-8."""
    text = json.dumps(dict(body), ensure_ascii=False, sort_keys=True, allow_nan=False, default=_plain)
    # A lone surrogate has no UTF-8; what Python puts in its place happens to be its JSON escape.
    # (Two neighbors that make a pair come back as the one character that they encode.)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def body_of_text(text: object) -> object:
    """Return what a stored body holds, whatever that is; None where it is no JSON."""
    try:
        return json.loads(text) if isinstance(text, str | bytes) else None
    except (ValueError, RecursionError):
        return None


def _plain(value: object) -> object:
    """Return a mapping or a sequence of any type as one that JSON knows."""
    return dict(value) if isinstance(value, Mapping) else list(cast("Sequence[object]", value))
