"""Typed texts, held against what a question accepts under its rules and with what its bank knows."""

from collections.abc import Sequence

from quiz import answers  # the matcher is loaded when it is first asked for
from quiz.answers import CONFUSED, BankVocabulary, Match, Rules, equal, primary_language
from quiz.kinds.known_wrong import KnownWrong
from quiz.model import Grading


def default_accents(language: str) -> str:
    """Whether accents may be left out where the author says nothing: freely in English, with a retry elsewhere."""
    return "ignore" if primary_language(language) == "en" else "near"


def grade_text(
    typed: str, accept: Sequence[str], reject: Sequence[KnownWrong], rules: Rules, grading: Grading
) -> Match:
    """What ``typed`` is worth beside the accepted texts, of which the first is the key."""
    vocabulary = BankVocabulary(grading.words, grading.confusable)
    return answers.match(typed, accept, [each.text for each in reject], rules, vocabulary)


def same(one: str, other: str, rules: Rules) -> bool:
    """Whether two texts have the same normal form."""
    return answers.form(one, rules).says(answers.form(other, rules))


def why_rejected(typed: str, reject: Sequence[KnownWrong], rules: Rules) -> str:
    """The author's reason against ``typed``; empty where there is none."""
    given = answers.form(typed, rules)
    same = (each.why for each in reject if equal(typed, each.text, case=rules.case))
    return next(same, "") or next((each.why for each in reject if given.says(answers.form(each.text, rules))), "")


def reasons(typed: str, found: Match) -> tuple[str, ...]:
    """What is to be said of a judged text: two texts are easily confused, or it counts in spite of its spelling."""
    if found.reason in CONFUSED:
        return ("\t".join(("confusable", " ".join(typed.split()), " ".join(found.accepted.split()))),)
    return ("misspelt",) if found.is_typo and found.verdict == "right" else ()


def difference(typed: str, accept: Sequence[str], found: Match, rules: Rules) -> tuple[tuple[str, str], ...]:
    """Where ``typed`` leaves the accepted text that it comes closest to; nothing where it is one of them.

    An accepted text stands here in its other spelling too: who writes hemoglobn lacks one letter of haemoglobin.
    """
    if found.verdict == "right" and not found.is_typo:
        return ()
    texts = (found.accepted,) if found.accepted else accept
    given, wanted = (_spellings(each, rules) for each in ((typed,), texts))
    close = filter(None, (answers.pieces(one, other) for one in given for other in wanted))
    return min(close, key=len, default=())


def _spellings(texts: Sequence[str], rules: Rules) -> tuple[str, ...]:
    """The texts as they are and in normal form, each once."""
    return tuple(dict.fromkeys(each for text in texts for each in (text, str(answers.form(text, rules)))))
