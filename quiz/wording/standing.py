"""The texts of the page that shows where a learner stands: the words in its figures, and sentences that say the same.

A share comes with the number of answers that it is made of; where they are too few, that is what is said.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from quiz.wording.banks import of as part_of
from quiz.wording.certainty import LEVELS
from quiz.wording.plurals import pluralize
from quiz.wording.reading import MONTHS
from quiz.wording.returning import WEEKDAYS

REMEMBERING, TOPICS, CERTAINTY = "Remembering", "Topics", "Certainty"
QUESTIONS, ANSWERS = "questions", "answers"
KNOWN = "Known, last 16 weeks"
HARDEST = "Hardest"
FEW = "too few to tell"
STEPS = ((0, "none"), (1, "1 to 9"), (10, "10 to 29"), (30, "30 or more"))
"""From how many answers on a day is drawn darker, and what that means."""
PRACTISE = "Practise these questions."


def type_next(*, empty: bool, rows: int, has_readable: bool, held_back: int) -> str:
    """Return what can be typed on a page of the line-by-line front end."""
    if empty:
        return "Type q to go back."
    which = "1" if rows == 1 else f"a number from 1 to {rows}"
    number = f"{which} to practise, {'r and the number to read, ' * has_readable}" if rows else ""
    sensitive = "i to bring in sensitive topics, " if held_back else ""
    return f"Type {number}p for remembering, t for topics, c for certainty, {sensitive}or q to go back."


def title(banks: str) -> str:
    """Return the title of the page; ``banks`` says of which banks it speaks."""
    return f"Where I stand: {banks}"


def spoken_title(banks: str) -> str:
    """Return the title to be heard."""
    return f"Where you stand, {banks}."


def seen(number: int, of: int, known: int, secure: int, left_out: int) -> str:
    """Return how many questions were seen, are known and look secure, and how many sensitive ones do not count."""
    look, sensitive = "looks" if secure == 1 else "look", f" {left_out:,} sensitive left out." if left_out else ""
    return f"{number:,} of {pluralize(of, 'question')} seen. {known:,} known. {secure:,} {look} secure.{sensitive}"


def retention(reviews: int, remembered: int, expected: float, *, enough: bool) -> str:
    """Return what was known of what was reviewed on time, and what the plan expected."""
    if not reviews:
        return "Nothing was reviewed on time yet."
    if not enough:
        return f"Too few to tell yet: of {reviews:,} reviewed on time you knew {remembered:,}."
    return f"Of {reviews:,} you reviewed on time, you knew {remembered:,}. The plan expected {round(expected):,}."


def due_aloud(today: int, counts: Sequence[int]) -> str:
    """Return how many questions are due on the first of these days, and in all of them."""
    named = ("Due today", "Tomorrow", *(f"On {WEEKDAYS[(today + days - 1) % 7]}" for days in range(2, 4)))
    days = " ".join(f"{name}: {count:,}." for name, count in zip(named, counts, strict=False))
    return f"{days} In the next {len(counts)} days: {sum(counts):,}."


def due_axis(first: int, number: int) -> tuple[str, ...]:
    """Return the labels of an axis of days: today, and each Sunday by its name or its date."""
    days = map(date.fromordinal, range(first, first + number))
    labels = (_label(day) if day.weekday() == 6 else "" for day in days)
    first_week = ("today", *("Sun" if label else "" for label in islice(labels, 1, 7)))
    return (*first_week, *labels)[:number]


def weeks_axis(today: int, weeks: int) -> tuple[str, ...]:
    """Return the labels of an axis of weeks that ends today: each fourth by its date."""
    ends = [today - 7 * week for week in range(weeks, 0, -1)]
    return (*(_label(date.fromordinal(end)) if at % 4 == 0 else "" for at, end in enumerate(ends)), "today")


def _label(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def days(number: int, answers: int) -> str:
    """Return on how many days something was answered, and how many answers that were."""
    return f"on {pluralize(number, 'day')}, {pluralize(answers, 'answer')}"


def days_aloud(number: int, answers: int, weeks: int) -> str:
    """Return the same."""
    if not number:
        return f"In the last {weeks} weeks you answered nothing."
    return f"In the last {weeks} weeks you answered on {pluralize(number, 'day')}: {pluralize(answers, 'answer')}."


def known_aloud(counts: Sequence[int]) -> str:
    """Return how that has changed."""
    whole, half = len(counts) - 1, (len(counts) - 1) // 2
    return f"Known {whole} weeks ago: {counts[0]:,}. {half} weeks ago: {counts[-1 - half]:,}. Today: {counts[-1]:,}."


def usual(response: str, times: int) -> str:
    """Return which wrong answer is usual; empty where none is."""
    return f'Your usual answer: "{response}" ({times:,} times).' if response else ""


def topic_note(*, of: int, interval: tuple[float, float] | None, held_back: bool) -> str:
    """Return where the share lies, or why that is not shown."""
    if held_back:
        return "left out: sensitive"
    if not of:
        return "not begun"
    if not interval:
        return FEW
    low, high = map(_percent, interval)
    return low if low == high else f"{low} to {high}"


def topic_detail(known_now: int, questions: int, right: int, of: int, *, secure: bool) -> Iterator[str]:
    """Yield what else there is to say of a topic."""
    if questions:
        yield f"{known_now:,} of {pluralize(questions, 'question')} known."
    if secure:
        yield f"Looks secure: {part_of(right, of)} first answers were right."


def topic_aloud(name: str, right: int, of: int, note: str, *, has_interval: bool) -> str:
    """Return the same of a topic in one sentence."""
    if not of:
        return f"{name}: {note}."
    return f"{name}: right at once {part_of(right, of)}{'; of many more, probably ' if has_interval else ', '}{note}."


def level_value(right: int, of: int, *, enough: bool) -> str:
    """Return how often answers at a level were right."""
    return f"{_percent(right / of)} of {of:,}" if enough else part_of(right, of) if of else ""


def level_note(low: float, high: float, *, of: int, enough: bool, few: bool) -> str:
    """Return what would fit what was said."""
    if not enough:
        return FEW if of else "not said"
    return f"{_percent(low)} and {_percent(high)}{', few' if few else ''}"


FITS: Mapping[str, str] = {
    "fits": "That fits what you said.",
    "less": "Less often than you said.",
    "a-little-less": "A little less often than you said.",
    "more": "More often than you said.",
    "a-little-more": "A little more often than you said.",
}


def level_aloud(level: int, right: int, of: int, verdict: str, *, few: bool) -> str:
    """Return how answers at a level went; ``verdict`` is the name of the fit."""
    if verdict == "few":
        return f"You said {LEVELS[level]}: {f'right {part_of(right, of)}, {FEW}' if of else 'never'}."
    return f"You said {LEVELS[level]}: right {part_of(right, of)}{', few' if few else ''}. {FITS[verdict]}"


def brier(score: float, average: float) -> str:
    """Return the Brier score beside what it takes no knowledge of oneself to reach."""
    return (
        f"Brier score {score:.2f}, where 0 is best; always saying your average would give {average:.2f}. "
        "It depends on the questions too, so do not compare it."
    )


def held_back(number: int) -> str:
    """Return how many topics are left out."""
    return f"{pluralize(number, 'sensitive topic')} left out; --sensitive brings {'it' if number == 1 else 'them'} in."


def _percent(share: float) -> str:
    return f"{round(share * 100)}%"
