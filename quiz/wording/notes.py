"""Notes and marks of one's own: what they are called, and what became of them."""

from collections.abc import Collection, Mapping

from quiz.wording.plurals import pluralize

YOUR_NOTE = "Your note"
YOUR_NOTES = "Your note, as two machines have it"
JOINED = "These are edits of one note. When you next edit it, they become one."
BOOKMARKED = "Bookmarked"
FOR_CARE_TEAM = "Marked for my care team"

MARKS: Mapping[str, str] = {"bookmark": BOOKMARKED, "care-team": FOR_CARE_TEAM}
"""Each mark, in the order in which they are shown."""

KEPT = "Your note is kept."
REMOVED = "Your note is taken away."
TYPE_LINES = "Type your note, line by line. A line with only a . (dot) ends it."
CHANGE = "Type a to add to it, w to write it again, d to take it away, or Enter to leave it."
BEGUN_LINES = "This is what you had typed when quiz was closed. What you type now is added to it:"
SHEET = "There is room to write down the answers. Bring it to your next visit, or send it ahead."
NOTHING_TO_ASK = "Nothing is marked for your care team yet. c on any question marks it, and n adds your own words."
GONE = "Notes whose question is gone"
GONE_TEXT = "These questions are in none of your banks any more. What you wrote about them is still here."
EDIT_GONE, REMOVE_GONE = "Edit the note", "Take the note and its marks away"
REMOVED_GONE = "Taken away."
UNCHANGED = "Your note is as it was."
DISCARDED = "Discarded. Your note is as it was."
BEGUN = "This is what you had typed when quiz was closed. Ctrl+R discards it."
EDITING = "In your own words, in as many lines as you like. Kept when you leave."
EDITING_SHORT = "Kept when you leave."
KEEP_AND_LEAVE = "Keep and go back"
EFFECTS: Mapping[str, str] = {
    "noted": KEPT,
    "unnoted": REMOVED,
    "bookmark-on": "Bookmarked for yourself. In reading, K shows all bookmarks.",
    "bookmark-off": "No longer bookmarked.",
    "care-team-on": "On the sheet of questions for your care team. n adds your own words.",
    "care-team-off": "Taken off the sheet for your care team.",
}


def not_kept(reason: str) -> str:
    """Return that a note could not be kept, and that the text is still there."""
    return f"{reason} Your text is still here: Ctrl+S tries again, Escape leaves without it."


def about_stem(stem: str) -> str:
    """Return what a question for the care team came from, in small letters."""
    return f"From the question: {stem}"


def gone(number: int) -> str:
    """Return the key that shows what is kept about questions that are gone, and how many these are."""
    return f"G Gone {number:,}"


def heading(notes: int) -> str:
    """Return what a note comes under; several are edits that were made on different machines."""
    return YOUR_NOTE if notes == 1 else YOUR_NOTES


def marks(names: Collection[str]) -> str:
    """Return which marks are set, in one line; empty for none."""
    return ". ".join(text for name, text in MARKS.items() if name in names)


def too_long(most: int) -> str:
    """Return that the end of a text was left out."""
    return f"A note holds {pluralize(most, 'character')}. What goes beyond was left out."
