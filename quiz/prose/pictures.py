"""Which pictures texts name."""

from collections.abc import Iterable, Iterator

from quiz.prose.picture_syntax import PICTURE, Picture
from quiz.prose.safety import safe


def pictures_in(texts: Iterable[str]) -> tuple[Picture, ...]:
    """Return the pictures that Markdown texts name, safe to show, in their order and each once."""
    named = (text for text in texts if "![" in text and "](" in text)
    return tuple(dict.fromkeys(picture for text in named for picture in _pictures(text)))


def _pictures(text: str) -> Iterator[Picture]:
    from quiz.prose.parser import tokens_of  # noqa: PLC0415 - 47 ms, and few texts name a picture

    tokens = tokens_of(safe(text.replace("\r\n", "\n"))) or ()
    for token in tokens:
        for part in token.children or ():
            if isinstance(picture := part.meta.get(PICTURE), Picture):
                yield picture
