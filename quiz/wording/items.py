"""What the answers of a group say about questions: for authors and teachers, in words."""

from collections.abc import Mapping, Sequence

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


def note(code: str, texts: Sequence[str]) -> str:
    """Return what an author should look at, with the options it is about."""
    return f"{_NOTES[code]} ({', '.join(texts)})" if texts else _NOTES[code]


MISSED_MOST = "Missed or not known most"


def missed(asked: int, right: int) -> str:
    """Return how many of those asked were not right, or did not know."""
    return f"{asked - right} of {asked}"


FEW_TYPED = "Texts that fewer than 5 learners typed are not shown."


def result(asked: int, answered: int, right: int, partial: int) -> str:
    """Return how a question was answered the first time: those who did not know are no answers, as in every share."""
    unknown = f"; {asked - answered} of {asked} did not know" if asked > answered else ""
    if not answered:
        return f"all {asked} did not know"
    return f"{right} of {answered} answers right{f', {partial} partly right' if partial else ''}{unknown}"
