"""Notes and marks of one's own: what they are called, and what became of them."""

from collections.abc import Collection, Mapping

from quiz.wording.plurals import pluralize

YOUR_NOTE = "Your note"
JOINED = "These are edits of one note. When you next edit it, they become one."

MARKS: Mapping[str, str] = {"bookmark": "Bookmarked", "care-team": "Marked for my care team"}
"""Each mark, in the order in which they are shown."""

KEPT = "Your note is kept."
REMOVED = "Your note is taken away."
NOTHING_TO_ASK = "Nothing is marked for your care team yet. c on any question marks it, and n adds your own words."
GONE = "Notes whose question is gone"
GONE_TEXT = "These questions are in none of your banks any more. What you wrote about them is still here."
EDIT_GONE, REMOVE_GONE = "Edit the note", "Take the note and its marks away"
UNCHANGED = "Your note is as it was."
EFFECTS: Mapping[str, str] = {
    "noted": KEPT,
    "unnoted": REMOVED,
    "bookmark-on": "Bookmarked for yourself. In reading, K shows all bookmarks.",
    "bookmark-off": "No longer bookmarked.",
    "care-team-on": "On the sheet of questions for your care team. n adds your own words.",
    "care-team-off": "Taken off the sheet for your care team.",
}


def heading(notes: int) -> str:
    """Return what a note comes under; several are edits that were made on different machines."""
    return YOUR_NOTE if notes == 1 else "Your note, as two machines have it"


def marks(names: Collection[str]) -> str:
    """Return which marks are set, in one line; empty for none."""
    return ". ".join(text for name, text in MARKS.items() if name in names)


def too_long(most: int) -> str:
    """Return that the end of a text was left out."""
    return f"A note holds {pluralize(most, 'character')}. What goes beyond was left out."
