"""What only the line-by-line front end says: what to type, and where one is."""

from collections.abc import Mapping

from quiz.wording.explaining import CHOSEN, TYPED
from quiz.wording.numbers import count

KINDS: Mapping[str, str] = {
    "one": "Pick one.",
    "many": "Pick all that fit.",
    "word": "Type a word or a few.",
    "number": "Type a number.",
    "fill": "Fill the gaps.",
    "arrange": "Put in order.",
    "pair": "Find the pairs.",
    "reveal": "Think of the answer, then judge for yourself.",
}

GO_ON = "Enter goes on. ? lists the keys."
SHOW = "Press Enter to hear the answer. 0 means: I don't know yet."
JUDGE = "Type 1, 2 or 3."
TEXT = "Type your answer. Two empty lines mean: I don't know yet. Commands begin with a slash here: /? lists them."
RIGHTS = "What belongs to them:"
KEPT = "Kept. It can be changed until you hand in."
GOING_ON = "Going on where you left. To begin anew, type n."
GOING_ON_TEXT = "Going on where you left. To begin anew, type /n."
BYE = "Everything you answered is kept."
CHOOSE = "Type the number of a row, or q to leave."
OPEN = "Type the number of an explanation to hear it again, m to practise these, or q to leave."
OPEN_NONE = "Type q or Enter to leave."
ANYTHING = "There is nothing with that number."
EXAM_END = "Everything is answered. Type e to hand in, m for the map, or g and a number to go to a question."
EXAM_END_TEXT = "Everything is answered. Type /e to hand in, /m for the map, or /g and a number to go to a question."
ALREADY = "You answered"
NOTHING_TO_READ = "There is nothing to read with this choice."

_COMMANDS: tuple[tuple[str, str], ...] = (
    ("h", "a hint; it costs nothing"),
    ("s", "skip; the question comes once more at the end"),
    ("f", "flag for a second look, or take the flag away"),
    ("o", "after a typed answer: it should count"),
    ("u", "take the last answer back"),
    ("r", "say the question again"),
    ("n", "a new round from the beginning"),
    ("!", "who to call, and when"),
    ("?", "this list"),
    ("q", "leave; everything is kept"),
)
_EXAM: tuple[tuple[str, str], ...] = (
    ("m", "the map: what is answered"),
    ("g 3", "go to question 3"),
    ("e", "hand in"),
)


def commands(*, slash: bool, exam: bool) -> list[str]:
    """What can be typed beside an answer, one line each."""
    sign = "/" if slash else ""
    left_out = "hu" if exam else ""
    keys = [*(pair for pair in _COMMANDS if pair[0] not in left_out), *(_EXAM if exam else ())]
    return [f"{'' if key in '!?' else sign}{key}: {said}." for key, said in keys]


def started(title: str, questions: int, *, exam: bool) -> str:
    """The first line of a session."""
    return f"{title}. {'Exam. ' if exam else ''}{count(questions, 'question')}."


def option(number: int, text: str) -> str:
    """One option."""
    return f"{number}. {text}"


def pick(number: int, *, many: bool) -> str:
    """What to type for a choice."""
    if many:
        return f"Type the numbers of all that fit, for example 1 {min(3, number)}. 0 means: I don't know yet."
    return f"Type a number from 1 to {number}. 0 means: I don't know yet."


def arrange(number: int) -> str:
    """What to type for an order."""
    order = " ".join(str(at) for at in range(number, 0, -1))
    return f"Type all {number} numbers in the right order, for example {order}. 0 means: I don't know yet."


def pair(lefts: int, rights: int) -> str:
    """What to type for pairs."""
    example = " ".join(str(at) for at in range(min(lefts, rights), 0, -1))
    return (
        f"Type one number for each of the {lefts} lines, in their order, for example {example}; "
        "a hyphen leaves one out. 0 alone means: I don't know yet."
    )


def left(number: int, text: str) -> str:
    """One left side."""
    return f"Line {number}: {text}"


def gap(number: int, of: int, *, chosen: bool) -> str:
    """What to type for one gap."""
    how = "type the number of what fills it" if chosen else "type what fills it"
    return f"Gap {number} of {of}: {how}."


def gap_in_text(number: int) -> str:
    """A gap within a spoken text."""
    return f"(gap {number})"


def unread(example: str) -> str:
    """A response that could not be read."""
    return f"That could not be read. {example}"


def key(text: str, place: str, *, several: bool) -> str:
    """A part of the key; ``place`` is the number of a gap or a position, or the left of a pair."""
    if place:
        return f"Right for {place}: {text}"
    return f"Right: {text}" if several else f"The answer: {text}"


def given(text: str, place: str, *, typed: bool) -> str:
    """What was given and is not right."""
    said = TYPED if typed else CHOSEN
    return f"{said} for {place}: {text}" if place else f"{said}: {text}"


def labelled(label: str, text: str) -> str:
    """A line with its label before it."""
    return f"{label}: {text}"


def other(text: str) -> str:
    """An option that was neither right nor chosen."""
    return f"Not right: {text}"


def source(text: str, url: str) -> str:
    """A source with its address."""
    return f"Source: {text}" + (f" {url}" if url else "")


def row(number: int, title: str, far: str) -> str:
    """A bank in the numbered list."""
    return f"{number}. {title}. {far}."


def map_row(number: int, stem: str, state: str) -> str:
    """A question in the map of an exam."""
    return f"{number}. {stem}: {state}."


def answered_before(response: str) -> str:
    """What was given to a question of an exam that is looked at again."""
    return f"{ALREADY}: {response}. A new answer takes its place."
