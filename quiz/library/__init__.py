"""Which banks there are, what a front end is opened with, and how sessions begin. Progress comes in from outside.

What is named here is light: sessions, offers and lists to read are in modules of their own, loaded where they are used.
"""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.library.bank_paths import banks_in, is_folder_of_banks, no_bank_in
    from quiz.library.entry import TOUR, BankSummary, Entry, Origin, UnplayableError, require_questions
    from quiz.library.entry_reader import Read, Remembered, read_entry
    from quiz.library.find_banks import find
    from quiz.library.foreign_files import ForeignFileError, passed_over, recognised, refuse_foreign
    from quiz.library.home import AllBanksRow, BankRow, ContinueRow, Home, HomeRow, look_home
    from quiz.library.index import Index
    from quiz.library.requests import (
        OneQuestion,
        OpenLibrary,
        PractiseMistakes,
        ReadExplanations,
        Request,
        Review,
        SessionRequest,
        TakeBank,
        TakeMode,
    )
    from quiz.library.resolve_names import (
        bank_at,
        close_names,
        join_or,
        match_names,
        named_or_similar,
        resolve,
        topics_named,
    )
    from quiz.library.review_row import ReviewRow
    from quiz.library.versions import copies, distinguish, ordered
    from quiz.library.workspace import Workspace
else:
    # A command that checks a file needs no library, and one that finds banks, and does no more, no statistics.
    __getattr__ = lazy.names(
        __name__,
        {
            "entry": "TOUR BankSummary Entry Origin UnplayableError require_questions",
            "entry_reader": "Read Remembered read_entry",
            "bank_paths": "banks_in is_folder_of_banks no_bank_in",
            "find_banks": "find",
            "foreign_files": "ForeignFileError passed_over recognised refuse_foreign",
            "index": "Index",
            "resolve_names": "bank_at close_names join_or match_names named_or_similar resolve topics_named",
            "versions": "copies distinguish ordered",
            "home": "AllBanksRow BankRow ContinueRow Home HomeRow look_home",
            "review_row": "ReviewRow",
            "requests": "OneQuestion OpenLibrary PractiseMistakes ReadExplanations "
            "Request Review SessionRequest TakeBank TakeMode",
            "workspace": "Workspace",
        },
    )
