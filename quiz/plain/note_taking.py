"""A note of one's own, typed line by line until a line with a single dot."""

from collections.abc import Callable

from quiz import wording
from quiz.engine import LONGEST_NOTE, Note
from quiz.model import About
from quiz.plain.speakable import speakable_markdown
from quiz.plain.voice import EndOfInput, Voice
from quiz.stats import Own
from quiz.tutor.drafts import Drafts

_WORDS = wording.notes
_END = "."


def take_note(voice: Voice, drafts: Drafts, about: About, own: Own, keep: Callable[[Note], object]) -> None:
    """Let a note be typed and kept; one that is there can be added to, written again or taken away.

    What was typed is kept where the input ends in the midst of it, and is there again after a kill. Raises EndOfInput,
    and what ``keep`` raises.
    """

    def end(text: str) -> None:
        """Keep the text, take its draft away, and only then report it: a kill after that finds everything done."""
        changed = text.strip() != own.text.strip()
        if changed:
            keep(Note(about.question, text, own.ids))
        drafts.write(about, None)
        voice.say((_WORDS.KEPT if text.strip() else _WORDS.REMOVED) if changed else _WORDS.UNCHANGED)

    begun = drafts.read(about)
    if begun is not None:
        voice.say(
            "This is what you had typed when quiz was closed. What you type now is added to it:",
            speakable_markdown(begun),
        )
    choice = "a" if begun is not None or not own.notes else _choose(voice, own)
    if choice in ("a", "w"):
        before = own.text if begun is None else begun
        _type(voice, drafts, about, before if choice == "a" else "", end)
    elif choice == "d":
        end("")
    else:
        voice.say(_WORDS.UNCHANGED)


def longer_note(begun: str | None, about: About, own: Own, words: str) -> Note:
    """Return the note with ``words`` as one more paragraph; what was ``begun`` and never kept takes its place first."""
    before = own.text if begun is None else begun
    return Note(about.question, f"{before}\n\n{words}" if before else words, own.ids)


def _choose(voice: Voice, own: Own) -> str:
    voice.say(
        f"{_WORDS.heading(len(own.notes))}:",
        speakable_markdown(own.shown),
        "Type a to add to it, w to write it again, d to take it away, or Enter to leave it.",
    )
    return voice.hear().casefold()


def _type(voice: Voice, drafts: Drafts, about: About, before: str, keep: Callable[[str], None]) -> None:
    """Take lines, each in safety as soon as it is typed."""
    voice.say("Type your note, line by line. A line with only a . (dot) ends it.")
    text = f"{before}\n" if before else ""  # what is added is a paragraph of its own
    try:
        while (line := voice.hear()) != _END:
            text = f"{text}\n{line}" if text else line
            if len(text) > LONGEST_NOTE:
                voice.say(_WORDS.too_long(LONGEST_NOTE))
                break
            drafts.write(about, text)
    except EndOfInput:
        keep(text)
        raise
    keep(text)
