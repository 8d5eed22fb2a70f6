"""After an answer: verdicts, headings, what has changed since, and sources."""

from collections.abc import Mapping, Sequence

from quiz.model import InteractionName, Traits

TYPED = "You wrote"
CORRECTION = "Often misunderstood"
OTHERS = "The other options"
SOURCES = "Sources"
WORDS = "Words"
WHY = "Why"
THIS_SESSION = "This session"
YOURS, RIGHT = "Yours", "Right"
NOTHING_GIVEN = "nothing"
URGENT = "This is about a sign that cannot wait. ! shows who to call."
MODEL = "Model answer"
NO_WORDS = "No word of the glossary occurs here."

_VERDICTS: Mapping[str, str] = {
    "right": "Right.",
    "partial": "Partly right.",
    "wrong": "Not quite.",
    "unknown": "Here is the answer.",
}

LABELS: Mapping[str, str] = {"": "", "answer": "answer", "missed": "answer, missed", "yours": "your answer"}
"""At the right edge of an option."""

SESSION_SIGNS: Mapping[str, str] = {
    "right": "✓",
    "partial": "◐",
    "wrong": "✗",
    "unknown": "→",
    "answered": "■",
    "open": "·",
}
"""For each question of a session."""

SIGNS: Mapping[str, str] = {"right": "✓", "partial": "◐", "wrong": "✗", "unknown": "→"}
"""Beside every verdict, so that color carries nothing alone."""

WENT: Mapping[str, str] = {
    "right": "right",
    "partial": "partly right",
    "wrong": "not quite right",
    "unknown": "not known yet",
}

_CHANGED: Mapping[str, str] = {
    "question": "This question has changed since you answered it.",
    "grading": "This question is graded differently since you answered it.",
}

_WORTH_NOW: Mapping[str, str] = {
    "right": "Today that answer would be right.",
    "partial": "Today that answer would be partly right.",
    "wrong": "Today that answer would not be right.",
}

_GIVEN: Mapping[InteractionName, str] = {
    "pick": "You chose",
    "write": TYPED,
    "fill": "You filled in",
    "arrange": "Your order",
    "pair": "You paired",
    "reveal": "You answered",
}

_STATUS: Mapping[str, str] = {
    "checked": "checked",
    "reprint": "checked against a reprint",
    "to-check": "still to be checked",
}


def verdict(code: str) -> str:
    """Return the verdict in words."""
    return _VERDICTS[code]


def forgotten(times: int, not_again: str = "choose x and be asked it no more") -> str:
    """Return, kindly, that a question was forgotten again and again, and what helps more than another try.

    ``not_again`` is how to be asked it no more.
    """
    return (
        f"This one was known and gone again {times} times. That happens; another try alone seldom helps. "
        f"Read the explanation once more, look at the source, or {not_again}."
    )


def answered_again(verdicts: Sequence[str]) -> str:
    """Return what later answers to the same question were worth; tries that were not right are said once."""
    tries = len(verdicts) - ("right" in verdicts)
    if tries < 2 or "right" in verdicts[:-1]:
        return f"Answered again later: {', then '.join(WENT[verdict] for verdict in verdicts)}."
    more = f"{('', 'one', 'two', 'three')[tries] if tries < 4 else tries} more tries"
    return f"Answered again later: {more}, {'then right' if 'right' in verdicts else 'not yet right'}."


def changed(what: str, worth_now: str | None) -> str:
    """Return that the question or its grading has changed, and what the same answer would be worth now."""
    return " ".join((_CHANGED[what], *([_WORTH_NOW[worth_now]] if worth_now else [])))


def asked_then(stem: str) -> str:
    """Return what was asked, in the words of that time."""
    return f"It asked then: {stem}"


def answered_then(texts: Sequence[str]) -> str:
    """Return what was answered, in the words of that time."""
    return f"You answered then: {'; '.join(texts)}"


def words(terms: Sequence[str]) -> str:
    """Return which words of the glossary occur, in one line."""
    return f"{WORDS}: {', '.join(terms)}"


def judged(judgement: str) -> str:
    """Return how learners judged their own answer."""
    return f"Your own judgement: {judgement}"


def key(traits: Traits, *, several: bool) -> str:
    """Return the heading of the key."""
    if traits.interaction == "arrange":
        return "The right order"
    return "Right answers" if several else "Answer"


def place(interaction: InteractionName, name: str) -> str:
    """Return the name of a place: ``2nd`` in an order, ``gap 2`` in a text, a left side as it is."""
    match interaction:
        case "arrange":
            return ordinal(int(name))
        case "fill":
            return f"gap {name}"
        case _:
            return name


def placed(traits: Traits, name: str, text: str) -> str:
    """Return ``text`` after the name of its place: ``2nd: Windpipe``, ``Gap 2: lungs``; alone where it has none."""
    if not name:
        return text
    words = place(traits.interaction, name)
    return f"{words[:1].upper()}{words[1:]}: {text}" if traits.interaction == "fill" else f"{words}: {text}"


def ordinal(number: int) -> str:
    """Return ``1st``, ``2nd``, ``3rd``, ``4th``, ``11th``, ``21st``."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def columns(traits: Traits) -> tuple[str, str]:
    """Return the headings over what was given and what is right."""
    if traits.interaction == "arrange":
        return _GIVEN["arrange"], "The right order"
    return YOURS, RIGHT


def given(traits: Traits) -> str:
    """Return the heading of what was given and is not the key."""
    return _GIVEN[traits.interaction]


def had(part: bool | None) -> str:  # noqa: FBT001 - what it is about is in its name
    """Return that a part of the key was given or missed; nothing where that needs no words."""
    return "" if part is None else "you had it" if part else "you missed it"


def reference(title: str, publisher: str, as_of: str, status: str, locator: str) -> str:
    """Return a source in one line."""
    more = ", ".join(
        part
        for part in (publisher, as_of and f"as of {as_of}", locator and f"at: {locator}", _STATUS.get(status, ""))
        if part
    )
    return (
        title + (" " if title.endswith((".", "?", "!")) else ". ") + f"{more[0].upper()}{more[1:]}." if more else title
    )


def walk(number: int, of: int) -> str:
    """Return where a learner is among explanations."""
    return f"  {number} of {of}"
