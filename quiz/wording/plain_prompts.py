"""What to type in the line-by-line front end: in full the first time, and then in short."""

from collections.abc import Mapping, Sequence

from quiz.wording.asking import DONT_KNOW

KINDS: Mapping[str, str] = {
    "one": "Pick one.",
    "many": "Pick all that fit.",
    "truth": "True or false?",
    "word": "A short answer.",
    "number": "A number.",
    "fill": "Gaps to fill.",
    "arrange": "Put in order.",
    "pair": "Find the pairs.",
    "reveal": "Think of the answer, then judge for yourself.",
}
"""What to do, spoken before the question."""

GO_ON = "Press Enter to go on."
CHOOSE = (
    "Type a number from the list, r to hear it again, m to practise what you missed in all banks, "
    "p to hear where you stand, m or p and a number for that row alone, or q to leave."
)

_UNITS: Mapping[str, str] = {"%": "percent"}
_AT_THE_END: Mapping[str, str] = {
    "n": "for another session like this one",
    "a": "to hear all explanations",
    "m": "to practise what was missed",
    "u": "to take the last answer back",
    "q": "to leave",
}


def pick(number: int, *, many: bool, full: bool) -> str:
    """Return what to type for a choice."""
    if not full:
        return "Type numbers, or 0." if many else f"Type 1 {'to' if number > 2 else 'or'} {number}, or 0."
    if many:
        return f"Type the numbers of all that fit, for example 1 {min(3, number)}. 0 means: {DONT_KNOW}."
    return f"Type one number from 1 to {number}. 0 means: {DONT_KNOW}."


def pick_example(number: int, *, many: bool) -> str:
    """Return what to type for a choice, after something that could not be read."""
    return pick(number, many=many, full=True) if many else f"Type one number from 1 to {number}, for example {number}."


def truth(words: Sequence[str], *, full: bool) -> str:
    """Return what to type for a statement; its two ``words`` are not listed before."""
    said = " or ".join(f"{number} for {word.lower()}" for number, word in enumerate(words, 1))
    return f"Type {said}. 0 means: {DONT_KNOW}." if full else f"Type {said}."


def arrange(number: int, *, full: bool) -> str:
    """Return what to type for an order."""
    if not full:
        return f"Type {_all(number)} in order, or 0."
    order = " ".join(str(at) for at in range(number, 0, -1))
    return f"Type {_all(number)} in the right order, for example {order}. 0 means: {DONT_KNOW}."


def _all(numbers: int) -> str:
    return "both numbers" if numbers == 2 else f"all {numbers} numbers"


def pair(lefts: int, rights: int, *, full: bool) -> str:
    """Return what to type for the first of ``lefts`` to be paired."""
    if not full:
        return f"Type 1 to {rights}, or 0."
    example = " ".join(str(min(at, rights)) for at in range(lefts, 0, -1))
    at_once = [f"Or type {_all(lefts)} at once, for example {example}."] * (lefts > 1)
    return "\n".join((pair_example(rights), *at_once, f"0 means: {DONT_KNOW}."))


def write(unit: str, *, numeric: bool, required: bool, full: bool) -> str:
    """Return what to type for a word or a number; ``required`` means that the unit must be typed too."""
    said = "Type a number" if numeric else "Type your answer"
    if required:
        said += f", with its unit, such as {unit}" if unit else ", with its unit"
    elif unit:
        said += f", in {_UNITS.get(unit, unit)}"
        said += ". The unit need not be typed" if full else ""
    return f"{said}. Enter twice means: {DONT_KNOW}." if full else f"{said}."


def gap(options: int, *, full: bool) -> str:
    """Return what to type for one gap; without ``options`` it is text."""
    what = f"Type one number from 1 to {options}." if options else "Type what fills it."
    return f"{what} Enter alone leaves the gap open." if full else what


def pair_example(rights: int) -> str:
    """Return what to type for one pair, after something that could not be read."""
    return f"Type one number from 1 to {rights}. Enter alone leaves it without a partner."


def choose(letters: str, *, numbers: bool, full: bool) -> str:
    """Return what to type at the end of a session. A lone a is called a letter, or it would sound like an article."""
    words = ["a number to hear that explanation again" if full else "a number"] if numbers else []
    for letter in letters:
        called = f"the letter {letter}" if letter == "a" else letter
        words.append(f"{called} {_AT_THE_END[letter]}" if full else called)
    return f"Type {', '.join(words[:-1])}, or {words[-1]}." if len(words) > 1 else f"Type {words[0]}."
