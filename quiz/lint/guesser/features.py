"""What somebody can see of options without knowing the subject: the features that the learning guesser goes by."""

from collections.abc import Sequence

from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.guesser.leave_one_out import Guessable, place
from quiz.lint.language.words import word_set

_COMMA = pattern("[,;،、，；]")
_NUMBER = pattern(r"\d")
_DETAIL = pattern(r"[()\[\]\"“”«»„]")
_STOP = pattern(r"[.。।۔]\s*$")
_DENYING = frozenset({"not", "no", "without", "never", "none", "nothing", "cannot", "nobody", "neither", "nor"})


def guessable(question: QuestionContext) -> Guessable:
    """Return a question with one right option as a guesser sees it."""
    options = question.options
    lengths = [option.length for option in options]
    echoes = [len(option.content & question.stem_content) for option in options]
    alike = question.shared_content
    right = next(at for at, option in enumerate(options) if option.right)
    answers = tuple(
        {
            "length": place(lengths[at], lengths),
            "words of the stem": _placed(echoes[at], echoes),
            "words of other options": _placed(alike[at], alike),
            **_signs(option),
            **(_words(option) if question.language == "en" else {}),
        }
        for at, option in enumerate(options)
    )
    return Guessable(question.id, answers, right)


def _placed(number: int, numbers: Sequence[int]) -> str:
    return place(number, numbers) if len(set(numbers)) > 1 else "even"


def _signs(option: Option) -> dict[str, str]:
    """Return what an option has in any language."""
    return {
        "comma": _has(_COMMA.search(option.text)),
        "number": _has(_NUMBER.search(option.text)),
        "brackets or quotes": _has(_DETAIL.search(option.text)),
        "full stop": _has(_STOP.search(option.text)),
        "of the other options": option.meta,
    }


def _words(option: Option) -> dict[str, str]:
    """Return which kinds of English words an option has."""
    return {
        "hedge": _has(not word_set("hedges").isdisjoint(option.words)),
        "absolute word": _has(not word_set("absolute").isdisjoint(option.words)),
        "denial": _has(not _DENYING.isdisjoint(option.words)),
    }


def _has(found: object) -> str:
    return "yes" if found else "no"
