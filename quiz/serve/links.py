"""The addresses of pages: which part of a path means what, for those who draw links and for those who follow them."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from quiz.page import Name

FILES: Mapping[Name, str] = {"style": "quiz.css", "script": "quiz.js", "icon": "icon.svg"}
_HOME = "home"


@dataclass(frozen=True, slots=True)
class LearnerLinks:
    """The addresses of one learner's pages, as ``quiz.page`` asks for them."""

    base_path: str
    token: str

    def __call__(self, name: Name, /, **values: str) -> str:
        """Return the address of a page or a file, with what is not part of its path as the query."""
        if name in FILES:
            return file_address(self.base_path, FILES[name])
        of = values.pop("session", None) or values.pop("bank", "")
        page = "" if name == _HOME else f"{name}/{quote(of, safe='')}" if of else name
        query = f"?{urlencode(values)}" if values else ""
        return f"{self.base_path}/l/{self.token}/{page}{query}"


def file_address(base_path: str, name: str) -> str:
    """Return the address of a file that all pages use."""
    return f"{base_path}/file/{name}"


@dataclass(frozen=True, slots=True)
class PublicLinks:
    """The addresses on pages that belong to no learner: only files, and the first page of all."""

    base_path: str

    def __call__(self, name: Name, /, **_values: str) -> str:
        """Return the address of a file; of any page that of the first one."""
        return file_address(self.base_path, FILES[name]) if name in FILES else f"{self.base_path}/"


def operator_address(base_path: str, token: str) -> str:
    """Return the address of the page of whoever serves the class."""
    return f"{base_path}/class/{token}/"


def join_address(base_path: str, token: str) -> str:
    """Return the address by which learners join."""
    return f"{base_path}/join/{token}"
