"""The rows of the reading list: a question in at most two lines, with its mark, under the heading of its topic."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from textual.content import Content

from quiz import wording
from quiz.library.reading_list import Found, Item, PartOf, ReadingFilter
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.text import packed, to_content
from quiz.tui.widgets.choice_list import Row, numbered

_ROOMY = 110
"""Cells from which the signs before the questions are explained beside the filters."""


def filters(found: Found, chosen: ReadingFilter, topic: str, *, gone: int, switch: bool, width: int) -> Content:  # noqa: PLR0913 - what one line says
    """Return the filters with how much each would show, the ``topic`` that is shown alone, and the sensitive switch."""
    shown = chosen.show
    parts = [wording.reading.show(show, found.counts[show], on=show == shown) for show in found.offered(shown)]
    if topic:
        parts.append(wording.reading.topic(topic))
    if switch:
        parts.append(wording.reading.sensitive(on=chosen.sensitive))
    if gone:
        parts.append(f"G Gone {gone:,}")
    meanings = (f"{sign} {wording.reading.MARKS[mark]}" for mark, sign in wording.reading.SIGNS.items())
    signs = to_content(f"   {'  '.join(meanings)}", "$text-muted")
    return to_content("\n".join(packed(parts, width - 2, "  "))) + (signs if width >= _ROOMY else Content(""))


def topic_dialog(topics: Sequence[PartOf], chosen: Callable[[PartOf | None], None]) -> ChoiceDialog:
    """Return a dialog that lets one of ``topics`` be chosen, or all of them."""
    several = len({part.bank.id for part in topics}) > 1
    details = (
        wording.reading.part_of(it.questions, it.bank.title if several else "", it.bank.topic_note(it.topic))
        for it in topics
    )
    titles = [part.bank.topic_title(part.topic) for part in topics]
    rows = [Row(wording.reading.ALL_TOPICS, "0"), *numbered(titles, details)]
    parts = (None, *topics)
    return ChoiceDialog("Read which topic?", (), rows, lambda index: chosen(parts[index]))


def sensitive_notes(items: Iterable[Item]) -> tuple[str, ...]:
    """Return the notes of the banks on the sensitive topics of ``items``, each text once."""
    topics = (item.bank.topics.get(item.question.topic) for item in items)
    return tuple(dict.fromkeys(topic.note for topic in topics if topic and topic.sensitive and topic.note))


def rows_of(items: Sequence[Item], words: str, *, several: bool, one_topic: bool) -> Iterator[Row]:
    """Yield the rows; the first one of each topic comes under its heading, so that no row repeats it.

    ``words`` are searched for; headings name the bank where there are ``several``, and no topic where it is
    ``one_topic`` alone.
    """
    for item, above in zip(items, (None, *items), strict=False):
        yield Row(
            item.line(),
            detail=wording.reading.marks(
                flagged=item.flagged, retired=item.retired, noted=bool(item.own.notes), own=item.own.marks
            ),
            box=f"{wording.reading.SIGNS[item.mark]} ",
            heading=_heading(item, above, several=several, one_topic=one_topic),
            most=2,
            hits=words,
        )


def _heading(item: Item, above: Item | None, *, several: bool, one_topic: bool) -> str:
    """Return what is new of bank and topic after the row above."""
    same_bank = above is not None and above.bank is item.bank
    same_topic = same_bank and above is not None and above.question.topic == item.question.topic
    topic = item.bank.topic_title(item.question.topic) if item.question.topic else ""
    bank = item.bank.title if several and not same_bank else ""
    return wording.reading.heading(bank, "" if same_topic or one_topic else topic)
