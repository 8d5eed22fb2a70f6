"""What a question consists of: its options and their reasons, the explanation, its sources."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from quiz import prose
from quiz.answers.texts import verbatim
from quiz.lazy import pattern
from quiz.lint.contexts import BankContext, Option, QuestionContext
from quiz.lint.language.words import word_count
from quiz.lint.rule import BankRule, Finding, QuestionRule, Rule, code
from quiz.lint.thresholds import CHECKED_MONTHS, EXPLANATION_WORDS, FEWEST_OPTIONS, LISTED, MOST_OPTIONS
from quiz.source import Mapping, Scalar, shown

_TWO_LETTERS = pattern(r"[^\W\d_]{2}")
_ABOUT_SIGNS = pattern(
    r"\b(?:punctuat\w*|full stops?|periods?|sentences?|written|writes?|spell\w*|abbreviat\w*|correctly|valid|syntax"
    r"|commands?|code|regular|path|domain|address|urls?|files?)\b",
    re.IGNORECASE,
)


def options_alike(question: QuestionContext) -> Iterator[Finding]:
    """Yield each option that repeats an earlier one but for a full stop."""
    plain: dict[str, Option] = {}
    for option in question.options:
        text = verbatim(option.text).removesuffix(".").rstrip()
        same = plain.setdefault(text, option)
        is_wording = _TWO_LETTERS.search(text) and "`" not in text
        if same is not option and is_wording and not _ABOUT_SIGNS.search(question.stem):
            message = f'Two options differ only in a full stop: "{shown(text)}".'
            yield Finding(option.at, message, "Change one, or remove it.")


_YES = frozenset({"yes", "ja", "oui", "sí", "si", "sì", "sim"})
_NO = frozenset({"no", "nein", "non", "não", "nee"})


def option_count(question: QuestionContext) -> Iterator[Finding]:
    """Yield the list of options that has too few or too many."""
    number = len(question.options)
    if _is_yes_or_no(question):
        return
    at = question.key_of("options")
    if number < FEWEST_OPTIONS:
        message = f"{number} options: a guess is right half of the time."
        yield Finding(at, message, "Add a third one that somebody could believe, if there is one.")
    elif number > MOST_OPTIONS:
        message = f"{number} options: three good ones are enough."
        yield Finding(at, message, "Remove those that hardly anybody would choose.")


def _is_yes_or_no(question: QuestionContext) -> bool:
    first = [option.words[0] if option.words else "" for option in question.options]
    return len(first) == 2 and ((first[0] in _YES and first[1] in _NO) or (first[1] in _YES and first[0] in _NO))


_EXPLAIN = "Say in a sentence or two why the right answer is right."


def empty_explanation(question: QuestionContext) -> Iterator[Finding]:
    """Yield the explanation, or the question that has none."""
    right = question.keys or [part for part in question.answer_parts if part.right]
    reasons = [part.text if question.traits.self_judged else part.why for part in right]
    if reasons and all(word_count(reason) >= EXPLANATION_WORDS for reason in reasons):
        return
    text = question.model.explanation
    if not text:
        if not question.traits.self_judged:
            yield Finding(question.top, "There is no explanation, so whoever is wrong learns nothing more.", _EXPLAIN)
    elif _compared(text) in {_compared(part.text) for part in right}:
        yield Finding(question.at("explanation"), "The explanation only repeats the key.", _EXPLAIN)
    elif word_count(text) < EXPLANATION_WORDS:
        number = word_count(text)
        message = f"The explanation has only {'1 word' if number == 1 else f'{number} words'}."
        yield Finding(question.at("explanation"), message, _EXPLAIN)


def _compared(text: str) -> str:
    return " ".join(text.split()).strip(" .").casefold()


def _one_finding(found: Sequence[tuple[str, Finding]]) -> Finding:
    """Return one finding for all of a bank, at the place of the first."""
    first = found[0][1]
    if len(found) == 1:
        return first
    named = ", ".join(f"`{shown(question)}`" for question, _ in found[:LISTED])
    more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
    return first._replace(message=f"{len(found)} questions have no explanation that gives a reason: {named}{more}.")


_DAY = pattern(r"(\d{4})(?:-(\d{2}))?(?:-\d{2})?")
_CHECK_AGAIN = "Check it against its sources again, and write the date."


def source_missing(bank: BankContext) -> Iterator[Finding]:
    """Yield each question without a source, and each date that is too old."""
    if _too_old(bank.model.checked, bank.today):
        yield Finding(bank.at("checked"), _age_message(bank.model.checked), _CHECK_AGAIN)
    for question in bank.questions:
        model = question.model
        if bank.model.domain == "medicine" and not model.sources:
            message = "This question names no source, so nobody can check it."
            yield Finding(question.top, message, "Add `sources:`.", question=question)
        if _too_old(model.checked, bank.today):
            message = _age_message(model.checked)
            yield Finding(question.at("checked"), message, _CHECK_AGAIN, question=question)


def _age_message(checked: str) -> str:
    return f"This was last checked in {checked.strip()[:7]}, more than {CHECKED_MONTHS} months ago."


def _too_old(checked: str, today: date | None) -> bool:
    """Return whether the month of ``checked`` is too long ago; of a year alone, its last month."""
    found = _DAY.fullmatch(checked.strip())
    if today is None or found is None:
        return False
    year, month = int(found[1]), int(found[2] or 12)
    return (today.year - year) * 12 + today.month - month > CHECKED_MONTHS


def reason_missing(question: QuestionContext) -> Iterator[Finding]:
    """Yield each wrong option without a reason."""
    wrong = [option for option in question.options if not option.right]
    if not any(option.why for option in wrong):
        return
    for option in wrong:
        if not option.why:
            message = f'Whoever chooses "{shown(option.text)}" gets no reason; another wrong option has one.'
            yield Finding(option.at, message, "Add a `why` that says what is wrong with it.")


def disguised_address(bank: BankContext) -> Iterator[Finding]:
    """Yield each address that leads to another host than it seems to."""
    sources = bank.head.get("sources")
    for _, source in sources.entries if isinstance(sources, Mapping) else ():
        url = source.get("url") if isinstance(source, Mapping) else None
        if isinstance(url, Scalar) and prose.disguised(url.text):
            yield Finding(url, _address_message(url.text), "Write the address that the page itself shows.")


def _address_message(written: str) -> str:
    encoded = prose.web_address(written)
    if encoded:
        return f"This address has letters beyond ASCII in its host; it is shown and opened as {encoded}."
    return "This address hides its host behind a user name or cannot be read; it is never opened."


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q103", "warning"), options_alike),
    QuestionRule(code("Q104", "info"), option_count, scope="options"),
    QuestionRule(code("Q106", "warning"), empty_explanation, gather=_one_finding),
    BankRule(code("Q111", "warning"), source_missing),
    QuestionRule(code("Q112", "info"), reason_missing),
    BankRule(code("Q113", "warning"), disguised_address),
)
