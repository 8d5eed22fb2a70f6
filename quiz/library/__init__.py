"""Which banks there are, what a front end is opened with, and how sessions begin. Progress comes in from outside.

What is named here is light: sessions, offers and lists to read are in modules of their own, loaded where they are used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.library.entry import TOUR, BankSummary, Entry, Origin, UnplayableError, require_questions
from quiz.library.entry_reader import Read, Remembered, read_entry
from quiz.library.find import BANK_FILE, banks_in, find, is_folder_of_banks, no_bank_in, other_files
from quiz.library.index import Index
from quiz.library.resolve import close, either, meant, resolve, topics_named
from quiz.library.versions import apart, copies, ordered

if TYPE_CHECKING:
    from quiz.library.home import BankRow, ContinueRow, Home, HomeRow, look_home
    from quiz.library.requests import (
        OneQuestion,
        OpenLibrary,
        PractiseMistakes,
        ReadExplanations,
        Request,
        SessionRequest,
        TakeBank,
        TakeMode,
    )
    from quiz.library.workspace import Workspace

__all__ = [
    "BANK_FILE",
    "TOUR",
    "BankRow",
    "BankSummary",
    "ContinueRow",
    "Entry",
    "Home",
    "HomeRow",
    "Index",
    "OneQuestion",
    "OpenLibrary",
    "Origin",
    "PractiseMistakes",
    "Read",
    "ReadExplanations",
    "Remembered",
    "Request",
    "SessionRequest",
    "TakeBank",
    "TakeMode",
    "UnplayableError",
    "Workspace",
    "apart",
    "banks_in",
    "close",
    "copies",
    "either",
    "find",
    "is_folder_of_banks",
    "look_home",
    "meant",
    "no_bank_in",
    "ordered",
    "other_files",
    "read_entry",
    "require_questions",
    "resolve",
    "topics_named",
]

_MODULES = {
    "home": "BankRow ContinueRow Home HomeRow look_home",
    "requests": "OneQuestion OpenLibrary PractiseMistakes ReadExplanations Request SessionRequest TakeBank TakeMode",
    "workspace": "Workspace",
}
"""What only a front end asks for: commands that find banks, and do no more, need no statistics."""


def __getattr__(name: str) -> object:
    """Load what is asked for when it is first named."""
    module = next((module for module, names in _MODULES.items() if name in names.split()), None)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return found
