"""The texts of ``quiz check`` on the quality of a whole bank: the blind guesser, and what only a person can judge."""

from collections.abc import Sequence

from quiz.wording.plurals import pluralize

CHECKLIST = (
    "What no program can judge. Of each question, ask somebody who knows the subject:",
    "",
    "  [ ] Is it worth knowing, or a detail that nobody needs?",
    "  [ ] Is it a fact, or somebody's opinion?",
    "  [ ] Is the key right, and does the source say so?",
    "  [ ] Could another option be defended just as well?",
    "  [ ] Would somebody who errs believe each wrong option?",
    "  [ ] Can people of any origin, age or way of life understand it, and is nobody hurt by it?",
    "  [ ] Is it still so today?",
    "",
    "A report without findings says that nothing stands in the way of the question, not that the question is good.",
)

PICKS = "Always picks"
QUESTIONS = "Questions"
SCORES = "Scores"
CHANCE = "Chance"
P = "p"
TOO_FEW = "too few"


def guesser(title: str) -> str:
    """Return the heading above the table of a bank."""
    return f'What somebody who knows nothing would score in "{title}":'


def too_small(title: str, questions: int, needed: int) -> str:
    """Return why there is no table."""
    return (
        f'"{title}" is too small to tell what somebody who knows nothing would score: '
        f"{pluralize(questions, 'question')} with one right option, {needed} are needed."
    )


def got(strategy: str, questions: Sequence[str]) -> str:
    """Return which questions a strategy gets right for certain."""
    return f"Whoever picks {strategy} gets {pluralize(len(questions), 'question')}: {', '.join(questions)}."


def likelihood(p: float | None) -> str:
    """Return how likely it is to score as well by chance."""
    if p is None:
        return TOO_FEW
    return f"{p:.3f}" if p >= 0.001 else "< 0.001"
