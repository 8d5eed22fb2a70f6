"""What a request comes to, before it is HTTP: a page, the way to another page, or a file to keep."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page to show."""

    html: str
    status: int = 200
    retry_after: int = 0
    """Seconds after which to ask again; 0 where that would not help."""
    allow: str = ""
    """The methods that this address takes, where it was another one."""


@dataclass(frozen=True, slots=True)
class Go:
    """Another page to go to, so that loading it again sends nothing twice."""

    address: str


@dataclass(frozen=True, slots=True)
class Download:
    """A file to keep."""

    name: str
    text: str
    kind: str
    """Its media type."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a question."""

    data: bytes
    kind: str
    """Its media type."""


Answered = Page | Go | Download | Picture
