"""Texts that only the line-by-line front end has: the position, the commands, and their effects."""

from collections.abc import Iterator, Mapping, Sequence

from quiz.wording.asking import EFFECTS
from quiz.wording.plain_feedback import NAMES, sentence, signs
from quiz.wording.plurals import pluralize

# At any time

_TWO_SLASHES = (
    "Here a slash, ? and ! are text too. A command begins with two slashes: //q leaves. "
    "Type ?? (two question marks) to hear what else can be typed, and !! (two exclamation marks) for who to call."
)

# Around a question

KEPT = "Kept. It can be changed until you hand in."
LEFT_OPEN = "Left open. It can be answered until you hand in."

# Lists

ANYTHING = "That is not in the list."

_EFFECTS: Mapping[str, str] = {
    "bookmark-on": "Bookmarked for yourself. quiz read --plain --bookmarked reads all bookmarks.",
    "care-team-on": "On the sheet of questions for your care team. To add your own words, write a note.",
}
_COMMANDS: Mapping[str, str] = {
    "h": "a hint; it costs nothing",
    "s": "skip; the question comes once more at the end",
    "f": "flag for a second look, or take the flag away. What you type behind it is kept for the author",
    "o": "report that your answer should count",
    "l": "where the sources and pictures are",
    "g": "what words in this text mean",
    "u": "take the last answer back",
    "r": "say this again",
    "m": "the map: what is answered, and what is not",
    "e": "it was easy; the question comes back later than it would",
    "x": "be asked this question no more",
    "n": "a new round from the beginning",
    "k": "bookmark the question for yourself, or take the bookmark away",
    "c": "mark the question for your care team, or take the mark away",
    "!": "who to call, and when",
    "?": "this list",
    "q": "leave; everything is kept",
}
_AFTER_AN_ANSWER: Mapping[str, str] = {"n": "write a note of your own. What you type behind it is added to the note"}
_IN_AN_EXAM: Mapping[str, str] = {
    "s": "leave this question open for now",
    "g": "go to a question: g and its number",
    "e": "end: hand the exam in",
}


def commands(letters: Sequence[str], *, slashes: int, exam: bool, asking: bool) -> Iterator[str]:
    """Yield what can be typed besides an answer, one line each."""
    if slashes:
        yield slash(slashes)
    yield from ("Beside an answer you can type:",) if asking else ("Now you can type:", "Enter: go on.")
    for letter in letters:
        said = (exam and _IN_AN_EXAM.get(letter)) or (not asking and _AFTER_AN_ANSWER.get(letter)) or _COMMANDS[letter]
        yield f"{_typed(letter, slashes=slashes)}: {said}."


def slash(slashes: int) -> str:
    """Return how a command is distinguished from an answer that begins with one slash or two."""
    return _TWO_SLASHES if slashes > 1 else "Here letters are text. A command begins with a slash: /q leaves."


def command(letter: str, *, slashes: int) -> str:
    """Return a command as it is typed and as it is spoken."""
    if not slashes:
        return letter
    return f"{'/' * slashes}{letter} ({'two slashes' if slashes > 1 else 'slash'} {letter})"


def _typed(letter: str, *, slashes: int) -> str:
    """Return a command for a list that explains the slash."""
    if letter in NAMES:
        return signs(letter * 2 if slashes > 1 else letter)
    return f"{'/' * slashes}{letter}"


def effect(code: str, *, slashes: int) -> str:
    """Return what a command came to, by the code of its effect; a command begins with so many ``slashes``."""
    if code == "left-open":
        return LEFT_OPEN
    if code in ("flagged", "flagged-why"):
        return f"{EFFECTS[code].partition('.')[0]}. Type {command('f', slashes=slashes)} again to take the flag away."
    return _EFFECTS.get(code) or EFFECTS[code]


def going_on(*, slashes: int, asking: bool) -> str:
    """Return that a session continues; after an answer the letter that starts over means something else."""
    later = "" if asking else " once a question is asked"
    return f"Going on where you left off. To start over, type {command('n', slashes=slashes)}{later}."


def everything_answered(*, slashes: int) -> str:
    """Return what to do in an exam once every question has an answer."""
    hand_in, all_of_it, go = (command(letter, slashes=slashes) for letter in "emg")
    return (
        f"Everything is answered. Type {hand_in} to hand in, {all_of_it} for the map, "
        f"or {go} and a number to go to a question."
    )


def place(topic: str, where: str) -> str:
    """Return the position: ``Symptoms. Question 7 of 10.``"""
    return f"{sentence(topic)} {sentence(where)}" if topic else sentence(where)


def unread(example: str, *, empty: bool) -> str:
    """Return that a response could not be read."""
    return f"{'Nothing typed.' if empty else 'That could not be read.'} {example}"


# At the end, and in lists


def row(number: int, title: str, *far: str) -> str:
    """Return a bank in the numbered list, with the person's progress."""
    return " ".join((f"{number}.", *(sentence(text) for text in (title, *far) if text)))


def explanation_place(number: int, of: int) -> str:
    """Return which explanation this is, and of how many."""
    return f"Explanation {number} of {of}"


def held_back(number: int) -> str:
    """Return that sensitive questions are left out, and how to include them."""
    verb, them = ("is", "it") if number == 1 else ("are", "them")
    return f"{pluralize(number, 'sensitive question')} {verb} left out. quiz read --plain --sensitive reads {them} too."
