"""What a bank is about and how far it can be trusted, for the screens that come before a session."""

from datetime import date

from quiz import wording
from quiz.library import Entry
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.text import to_content
from quiz.tui.widgets.page import Para


def about(entry: Entry, today: date) -> list[Para]:
    """Return the title of a bank, its own words, and how far it can be trusted."""
    bank = entry.about
    paragraphs = [Para(to_content(bank.title, "bold $text-primary"), gap=True)]
    for text in (bank.summary, bank.notice):
        if text:
            paragraphs += to_paragraphs(text, gap=False)
    checked = wording.banks.checked(bank.checked, bank.reviewed_by, today, medical=bank.domain == "medicine")
    if checked:
        paragraphs.append(Para(to_content(checked, "$text-muted")))
    if bank.problems:
        paragraphs.append(Para(to_content(wording.banks.problems(bank.problems), "$text-warning")))
    if entry.place != "shipped":
        paragraphs.append(Para(to_content(entry.path, "$text-muted")))
    return paragraphs
