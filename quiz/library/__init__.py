"""Which banks there are, in which order, and which one is meant by a name. Progress comes in from outside."""

from quiz.library.about import BankSummary
from quiz.library.entry import TOUR, Entry, Origin, UnplayableError, require_questions
from quiz.library.find import BANK_FILE, banks_in, find, is_folder_of_banks, no_bank_in, other_files
from quiz.library.index import Index
from quiz.library.names import close, either, meant
from quiz.library.opening import Opening
from quiz.library.order import ordered
from quiz.library.reading import Read, Remembered, read_entry
from quiz.library.resolve import resolve
from quiz.library.topics import topics_named
from quiz.library.versions import apart, copies

__all__ = [
    "BANK_FILE",
    "TOUR",
    "BankSummary",
    "Entry",
    "Index",
    "Opening",
    "Origin",
    "Read",
    "Remembered",
    "UnplayableError",
    "apart",
    "banks_in",
    "close",
    "copies",
    "either",
    "find",
    "is_folder_of_banks",
    "meant",
    "no_bank_in",
    "ordered",
    "other_files",
    "read_entry",
    "require_questions",
    "resolve",
    "topics_named",
]
