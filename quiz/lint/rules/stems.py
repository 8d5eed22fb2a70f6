"""Stems: whether they ask one complete question."""

import re
from collections.abc import Iterator, Sequence

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unquoted, without_phrases
from quiz.lint.language.stem_forms import goes_on, says_about_what
from quiz.lint.language.words import ASKS, lead_in, sentences, stemmed, table, word_count, words
from quiz.lint.rule import ENGLISH, Finding, QuestionRule, Rule, code
from quiz.lint.thresholds import (
    ASKING_WORDS_PATIENT,
    GENERIC_WORDS,
    NAMED_LETTERS,
    NAMED_ONLY,
    PASSAGE_WORDS,
    THIN_WORDS,
)
from quiz.source import shown

_TASK = pattern(
    r"\W*(?:add|arrange|calculate|choose|classify|compare|complete|compute|convert|count|define|describe|determine"
    r"|distinguish|divide|draw|estimate|evaluate|expand|explain|factor|fill|find|give|identify|indicate|label|list|mark"
    r"|match|multiply|name|order|pick|predict|put|rank|read|replace|round|select|show|simplify|solve|sort|spell|state"
    r"|subtract|tell|translate|use|write)\b",
    re.IGNORECASE,
)
_ASIDE_TASK = pattern(
    r"\W*(?:choose|pick|select|mark|find|identify|indicate) (?:the |one |an? )?"
    r"(?:\w+ )?(?:answers?|options?|statements?|one|choices?|response|item)\b",
    re.IGNORECASE,
)
_ASKING_ELSEWHERE = pattern(
    r"[吗嗎呢哪谁誰几幾]|什么|什麼|何|多少|怎|为何|いく|か[。？]?$|ど[れのこうちん]|だれ|いつ|なぜ|무엇|어느|어떤|누구|언제|까[.?]?$"
    r"|อะไร|ใด|ไหน|ใคร|เท่าไร|क्या|कौन|कहाँ|कब|कितन|किस"
)
"""What asks in scripts whose questions often have no question mark."""


def generic_stem(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that leaves the question to its options."""
    if _is_generic(question) or _is_thin(question):
        yield Finding(
            question.at("stem"),
            f'With the options covered, "{shown(question.lead_in)}" asks nothing.',
            "Put the problem into the stem, so that it can be answered without the options.",
        )


def _is_generic(question: QuestionContext) -> bool:
    return question.language == "en" and question.asks_which_is_true and not says_about_what(question.lead_in)


def _is_thin(question: QuestionContext) -> bool:
    """Return whether a few words are all that there is; after a case ("Most likely diagnosis:") they ask enough."""
    if ASKS.search(question.stem) or question.blanks or len(question.stem_words) > GENERIC_WORDS:
        return False
    if question.language != "en" or not question.stem.isascii():
        named = word_count(question.stem) <= NAMED_ONLY and len(question.stem) <= NAMED_LETTERS
        return named and not _ASKING_ELSEWHERE.search(question.stem.strip())
    found = words(question.lead_in)
    return len(found) <= THIN_WORDS and not _sets_a_task(question.lead_in) and not _has_to_go_on(found)


def _sets_a_task(lead_in: str) -> bool:
    """Return whether a sentence says what to do, and more than to choose: "Compute 22 / 2 + 9."."""
    return _TASK.match(lead_in) is not None and not _ASIDE_TASK.match(lead_in)


def _has_to_go_on(found: Sequence[str]) -> bool:
    """Return whether a sentence of these words has to be completed, and says of what: "The capital of France is"."""
    if not found:
        return False
    verb = next((at for at, word in enumerate(found) if word in table("auxiliaries")), None)
    if verb is None:
        return len(found) > 1 and found[-1] in table("going-on")
    behind = len(found) - 1 - verb
    return behind > 0 or (verb > 2 and any(word in table("prepositions") for word in found[:verb]))


def open_stem(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem without a question mark."""
    if not ASKS.search(question.stem):
        yield Finding(question.at("stem"), "This stem is not a question.", "Consider a full question that ends in `?`.")


def blank_inside(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem in which words follow the first blank."""
    if question.traits.interaction == "fill":
        return
    found = question.blanks
    rest = goes_on(question.stem, found[0]) if found else ""
    if rest:
        yield Finding(
            question.at("stem"),
            f'The blank is followed by "{shown(rest.strip("*` "), 40)}".',
            "Move the blank to the end, or ask a question.",
        )


def many_blanks(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem with two blanks or more."""
    found = len(question.blanks) if question.options else 0
    if found > 1:
        yield Finding(
            question.at("stem"),
            f"{found} blanks in one question ask {found} things.",
            "Make it a cloze, or two questions.",
        )


def long_stem(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that asks too long a question."""
    if question.bank.model.audience != "patient" or question.is_statement:
        return
    if len(question.stem) <= 2 * ASKING_WORDS_PATIENT:  # a word and its blank are two characters at least
        return
    asking = word_count(question.lead_in)
    if asking > ASKING_WORDS_PATIENT:
        yield Finding(
            question.at("stem"),
            f"The sentence that asks has {asking} words.",
            "Describe the case first, in sentences of its own, and then ask a short question.",
        )


_MARK = pattern(r"[?？؟]+")
_JOINING = frozenset({"and", "or"})
_ASKING = frozenset({"what", "which", "who", "when", "where", "why", "how"})
_SECOND_QUESTION = pattern(
    r"\b(?:and|or)\s+(?:what|which|who)\b(?!\s+(?:else|other)\b)"
    r"|\b(?:and|or)\s+(?:when|where|why|how)(?:(?:\s+\w+){0,2}?\s+"
    r"(?:is|are|was|were|do|does|did|can|could|should|will|would|has|have|may|must)\b|\s*\?)",
    re.IGNORECASE,
)
_ASK_ONE = "Make two questions of them, or keep the one that matters."


def two_questions(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that asks two questions."""
    twice = len(_MARK.findall(question.stem)) > 1
    if not twice and not (question.language == "en" and _may_ask_again(question)):
        return
    text = without_phrases(question.stem)
    marks = len(_MARK.findall(_without_passage(text))) if twice else 0
    if marks > 1:
        yield Finding(question.at("stem"), f"The stem has {marks} question marks, so it asks {marks} things.", _ASK_ONE)
    elif _may_ask_again(question):
        found = _SECOND_QUESTION.search(lead_in(text))
        if found:
            begins = " ".join(found[0].lower().split()[:2])
            yield Finding(question.at("stem"), f'The question goes on with a second one ("{begins} ...").', _ASK_ONE)


def _may_ask_again(question: QuestionContext) -> bool:
    """Return whether the words of a second question are there at all."""
    tokens = question.stem_tokens
    return not question.is_statement and not _JOINING.isdisjoint(tokens) and not _ASKING.isdisjoint(tokens)


def _without_passage(text: str) -> str:
    """Return ``text`` without the passage that comes first: of a long stem, its last two sentences."""
    return " ".join(sentences(text)[-2:]) if word_count(text) > PASSAGE_WORDS else text


_OPINION = pattern(
    r"\b(?:in your (?:own )?(?:opinion|view)|should you feel|your favou?rite|do you (?:personally )?(?:prefer|like))\b",
    re.IGNORECASE,
)
_ADDRESSED = frozenset({"you", "your"})
_ACCORDING = pattern(r"\baccording to\b", re.IGNORECASE)


def opinion(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that asks what somebody thinks."""
    if _ADDRESSED.isdisjoint(question.stem_tokens) or question.traits.self_judged:
        return
    found = _OPINION.search(unquoted(question.stem))
    if found and not _ACCORDING.search(question.stem):
        yield Finding(
            question.at("stem"),
            f'"{found[0]}" asks for an opinion.',
            "Name the guideline or the person whose view it is, or ask for a fact.",
        )


def word_in_every_option(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first option, where all repeat a word of it."""
    options = question.plain_options
    if len(options) < 2:
        return
    shared = frozenset.intersection(*(option.content for option in options)) - question.stem_content
    if shared and all(option.content - shared for option in options):
        repeating = [word for word in words(options[0].text) if stemmed(word) in shared]
        repeated = " ".join(dict.fromkeys(repeating))
        message = f'"{shown(repeated)}" is in every option.'
        yield Finding(options[0].at, message, "Move it to the stem.")


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q201", "warning"), generic_stem, scope="options"),
    QuestionRule(code("Q202", "info"), open_stem, scope="options"),
    QuestionRule(code("Q206", "warning"), blank_inside),
    QuestionRule(code("Q207", "warning"), many_blanks),
    QuestionRule(code("Q208", "warning"), long_stem),
    QuestionRule(code("Q209", "warning"), two_questions),
    QuestionRule(code("Q210", "info"), opinion, ENGLISH),
    QuestionRule(code("Q213", "info"), word_in_every_option),
)
