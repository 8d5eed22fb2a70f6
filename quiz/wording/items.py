"""What the answers of a group say about questions: for authors and teachers, in words."""

from collections.abc import Mapping, Sequence

from quiz.wording.plurals import pluralize

NOBODY = "Nobody has answered anything here yet."
ALONE = (
    "All answers are of one learner. What questions are like is seen from a group: quiz stats shows your own figures."
)

NAMED_ONCE = (
    "Nothing in the file says who somebody is, and no other file will name them alike. It holds what each one "
    "answered, and what was typed as it was typed."
)
NAMED_AGAIN = (
    "Nothing in the file says who somebody is; with the same secret a later file names everyone alike. It holds what "
    "each one answered, and what was typed as it was typed."
)

_NOTES: Mapping[str, str] = {
    "check-key": "Check the key: fewer were right than guessing would bring.",
    "second-key": "Those who know most chose this more often than the key. Is it right too?",
    "negative": "Those who know more missed it more often than the others: check the key and the stem.",
    "negative-hint": "Those who know more may miss it more often than the others. That is not certain yet.",
    "weak": "It hardly separates those who know more from those who know less.",
    "not-taught": "More than two in five did not know: perhaps it was not taught, or it is not clear.",
    "easy": "Nearly everyone was right.",
    "hard": "Fewer than one in four were right.",
    "unused": "Hardly anyone chose this.",
    "disputed": "Learners think that what they typed should count.",
}

_WITHHELD: Mapping[str, str] = {
    "few": "that needs 30 learners who answered the same questions.",
    "other-questions": (
        "learners had different questions, chosen by what they had answered, so their totals cannot be compared. "
        "The questions of an exam are the same for all, or drawn by chance."
    ),
    "all-alike": "everyone had the same result.",
}

SELF_JUDGED = "as learners judged themselves"

EDITIONS: Mapping[str, str] = {"today": "", "edited": "before it was edited", "gone": "no longer in the bank"}


def note(code: str, texts: Sequence[str]) -> str:
    """Return what an author should look at, with the options it is about."""
    return f"{_NOTES[code]} ({', '.join(texts)})" if texts else _NOTES[code]


def withheld(code: str, number: int) -> str:
    """Return why so many questions have no discrimination."""
    return f"No discrimination for {pluralize(number, 'question')}: {_WITHHELD[code]}"


def not_there(path: str) -> str:
    """Return that there is no file of a class."""
    return f"There is no file {path}: --store takes the file of a class, or postgresql://... for a database."


def written(number: int, path: str) -> str:
    """Return how many statements were written."""
    return f"{pluralize(number, 'statement')} written to {path}."


def exists(path: str, option: str) -> str:
    """Return that no file is written over."""
    return f"{path} exists already, and is left as it is: choose another name with {option}."


def not_written(path: str, reason: str, option: str) -> str:
    """Return that a file could not be written."""
    return f"{path} cannot be written ({reason}): choose another place with {option}."


def no_secret(path: str) -> str:
    """Return that a file holds something else than a secret."""
    return f"{path} holds no secret of quiz: name another file, and one is made."


def few(floor: int) -> str:
    """Return that nothing is shown of a question."""
    return f"Fewer than {floor} learners answered: nothing is shown, to protect them."


FEW_TYPED = "Texts that fewer than 5 learners typed are not shown."


def result(asked: int, answered: int, right: int, partial: int) -> str:
    """Return how a question was answered the first time: those who did not know are no answers, as in every share."""
    unknown = f"; {asked - answered} of {asked} did not know" if asked > answered else ""
    if not answered:
        return f"all {asked} did not know"
    return f"{right} of {answered} answers right{f', {partial} partly right' if partial else ''}{unknown}"


def difficulty(value: float, low: float, high: float) -> str:
    """Return which share of answers was right, and between what shares the truth probably lies."""
    return f"{value:.0%} of answers right (with 90% confidence {low:.0%} to {high:.0%})"


def discrimination(value: float, learners: int, *, drawn: bool) -> str:
    """Return how a question goes with the others that its learners had: the same for all, or drawn by chance."""
    others = "exams drawn by chance" if drawn else "the same questions"
    return f"discrimination {value:+.2f} ({pluralize(learners, 'learner')} with {others})"


def missed_most(missed: Sequence[tuple[str, int, int]]) -> str:
    """Return the questions that fewest were right in, each with how many were not."""
    return "Missed or not known most: " + ", ".join(f"{name} ({number} of {asked})" for name, number, asked in missed)


def doubtful(names: Sequence[str]) -> str:
    """Return the questions whose key or wording is in doubt."""
    return "In doubt, with the reason below: " + ", ".join(names)


def whole_set(number: int, learners: int, mean: float, deviation: float) -> str:
    """Return the line about a set of questions that many had whole."""
    return (
        f"{pluralize(learners, 'learner')} answered the same {number} questions: "
        f"{mean:.1f} right on average, standard deviation {deviation:.1f}"
    )


def reliability(value: float, low: float, high: float, error: float) -> str:
    """Return how far a total of a set can be relied on; it is no verdict on a quiz for learning."""
    return f"reliability (alpha) {value:.2f} (with 90% confidence {low:.2f} to {high:.2f}), standard error {error:.1f}"


def thirds(bottom: float, middle: float, top: float) -> str:
    """Return what share of each third chose an option."""
    return f"lowest, middle, highest third: {bottom:.0%}, {middle:.0%}, {top:.0%}"


def disputes(number: int) -> str:
    """Return how many think that their answer should count."""
    return f"{pluralize(number, 'learner')} {'think' if number > 1 else 'thinks'} that what they typed should count"


def group(learners: int) -> str:
    """Return the first line: how many there are."""
    return f"{pluralize(learners, 'learner')}; only first answers count."
