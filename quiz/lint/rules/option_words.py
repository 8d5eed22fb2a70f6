"""Words of the question and its options that give the key away."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations, product

from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.listed_words import absolutes
from quiz.lint.language.words import stemmed, table, word_set, words
from quiz.lint.rule import ENGLISH, Finding, QuestionRule, Rule, code
from quiz.lint.thresholds import ABSOLUTE_WRONG, ECHO_LETTERS, NAMED_WORDS
from quiz.source import shown


def absolute_words(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first option with a word that allows no exception."""
    if word_set("absolute").isdisjoint(question.option_tokens):
        return
    found = [(option, absolute) for option in question.plain_options if (absolute := absolutes(option.text))]
    if not found:
        return
    distinct = dict.fromkeys(word for _, absolute in found for word in absolute)
    quoted = ", ".join(f'"{word}"' for word in distinct)
    wrong_only = not any(option.right for option, _ in found)
    where = "in wrong options only" if wrong_only else "in an option" if len(found) == 1 else "in options"
    yield Finding(
        found[0][0].at,
        f"{quoted} {'is' if len(distinct) == 1 else 'are'} {where}; test-wise readers rule such options out.",
        "Write it without, or give the right option an equally strong word.",
        "warning" if wrong_only and len(found) >= ABSOLUTE_WRONG and question.key else None,
    )


_ARTICLES = frozenset({"a", "an", "the"})


def clang(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that echoes the stem."""
    key, stem = question.key, question.stem_content
    if key is None or key.meta or not question.distractors:
        return
    shared = key.content & stem
    alone = shared.difference(*[option.content for option in question.distractors])
    clear = bool(alone) and len(shared) > max(len(option.content & stem) for option in question.distractors)
    if not clear and question.language == "en":
        alone = _echoes(question, key)
    if not alone or question.negation or _are_named(question):
        return
    echoed = [word for word in key.words if stemmed(word) in alone]
    yield Finding(
        key.at,
        f'"{shown(", ".join(dict.fromkeys(echoed)))}" is in the question and in the right option only.',
        "Use another word in the key, or the same one in a wrong option.",
        None if clear else "info",
    )


def _echoes(question: QuestionContext, key: Option) -> frozenset[str]:
    """Return the stems of the words that question and key alone share, whatever they mean."""
    asked = {stemmed(word) for word in question.stem_words if _counts_as_echo(word)}
    return frozenset(
        [each for word in key.words if _counts_as_echo(word) and (each := stemmed(word)) in asked]
    ).difference(*[map(stemmed, option.words) for option in question.distractors])


def _counts_as_echo(word: str) -> bool:
    return len(word) >= ECHO_LETTERS and word not in word_set("joints") and not word.isdigit()


def _are_named(question: QuestionContext) -> bool:
    """Return whether the stem names the key and another option, so that all it says of them is a choice."""
    asked = _ARTICLES.union(question.stem_words)
    named = [option for option in question.plain_options if asked.issuperset(option.words)]
    return len(named) > 1 and any(option.right for option in named)


_ENDS_IN_ARTICLE = pattern(r"(?<![\w'’])(?P<article>an?)[\s:.…_]*$")
_VOWEL_SOUND = pattern(
    r"\W*(?:(?!uni(?!n|m)|us[aeu]|ut[ei]|eu|ew|one\b|once\b|ur[aeio]|ub[ie]q)[aeiou]|hour|hones|honou?r|heir"
    r"|8|11(?!\d)|18(?!\d))",
    re.IGNORECASE,
)
_VOWEL_LETTERS = pattern(r"\W*(?:[AEFHILMNORSX](?:[A-Z]{1,4}|[-\d ]|$)(?![a-z]))")
"""Letters spoken one by one: an MRI, an X-ray."""
_CONSONANT_LETTERS = pattern(r"\W*U(?:[A-Z]{1,4}|[-\d ]|$)(?![a-z])")
_UNFIT = pattern(r"\W*(?:an?|the|this|his|her|its|their|to|in|on|by)\b", re.IGNORECASE)


def article_cue(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem whose article separates the options."""
    found = _ENDS_IN_ARTICLE.search(question.stem) if len(question.plain_options) > 1 else None
    if not found or any(_UNFIT.match(option.text) for option in question.plain_options):
        return
    article = found["article"].lower()
    fit = [option.text for option in question.plain_options if _begins_with_vowel(option.text) == (article == "an")]
    if fit and len(fit) < len(question.plain_options):
        fitting = ", ".join(f'"{shown(text, 30)}"' for text in fit)
        fits = "fits" if len(fit) == 1 else "fit"
        yield Finding(
            question.at("stem"), f'After "{article}", only {fitting} {fits}.', "Put the article into each option."
        )


def _begins_with_vowel(text: str) -> bool:
    if _VOWEL_LETTERS.match(text):
        return True
    return not _CONSONANT_LETTERS.match(text) and _VOWEL_SOUND.match(text) is not None


_ASKS_WHAT_IS = pattern(
    r"\W*(?:what|which(?: \w+){0,2}?) (?P<verb>is|are|was|were)\b(?! (?:true|correct|the correct))", re.IGNORECASE
)
_OF_THESE = pattern(r"\bfollowing\b|\bof (?:these|those|them|the)\b", re.IGNORECASE)
_AFTER_NAME = pattern(r"\s(?:of|in|on|at|to|that|which|who|with|for|from|by|between)\s|[,;(]", re.IGNORECASE)


def number_cue(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that is the only one to fit the verb."""
    found, key = _ASKS_WHAT_IS.match(question.lead_in), question.key
    if not found or key is None or key.meta or len(question.plain_options) < 3 or _OF_THESE.search(question.lead_in):
        return
    if not all(_is_name(option) for option in question.plain_options):
        return
    plural = found["verb"].lower() in ("are", "were")
    if [option for option in question.plain_options if _is_plural(option.text) == plural] == [key]:
        yield Finding(
            key.at,
            f'"{found["verb"]}" fits this option only.',
            f"Make the others {'plural' if plural else 'singular'} too, or ask without {'are' if plural else 'is'}.",
        )


def _is_name(option: Option) -> bool:
    return (
        0 < len(option.words) <= NAMED_WORDS
        and word_set("no-names").isdisjoint(option.words[:1])
        and not option.words[0].endswith("ing")
        and not option.words[0][0].isdigit()
    )


def _is_plural(text: str) -> bool:
    found = words(_AFTER_NAME.split(text.strip(), maxsplit=1)[0])
    if "and" in found:
        return True
    last = found[-1] if found else ""
    if last in word_set("irregular-plurals"):
        return True
    return last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "ics", "etes"))


_DENIALS = frozenset({"not", "no", "never"})


def exhaustive_pair(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that has an opposite among options of another kind."""
    key = question.key
    if key is None or key.meta:
        return
    other = next((option for option in question.distractors if _opposite(key, option)), None)
    if other is None:
        return
    paired = {option.text for two in combinations(question.plain_options, 2) if _opposite(*two) for option in two}
    if len(question.plain_options) - len(paired) >= 2:
        yield Finding(
            key.at,
            f'This option and "{shown(other.text, 40)}" are opposites, so the others can be ruled out.',
            "Give the other options an opposite too, or remove this one.",
        )


def _opposite(one: Option, other: Option) -> bool:
    first, second = one.words, other.words
    if len(first) != len(second):
        short, long = sorted((first, second), key=len)
        if not short or len(long) != len(short) + 1:
            return False
        return tuple([word for word in long if word not in _DENIALS]) == short
    differ = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(differ) == 1 and _opposite_words(*differ[0])


def _opposite_words(one: str, other: str) -> bool:
    if other in _opposites().get(one, ()):
        return True
    roots = {word.removeprefix(prefix) for word, prefix in ((one, "hyper"), (other, "hypo"))}
    swapped = {word.removeprefix(prefix) for word, prefix in ((one, "hypo"), (other, "hyper"))}
    return any(len(each) == 1 and min(map(len, each)) >= 3 for each in (roots, swapped))


@cache
def _opposites() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("opposites"):
        one, other = (side.split() for side in row.split("/"))
        for word, opposite in product(one, other):
            found[word].add(opposite)
            found[opposite].add(word)
    return found


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q310", "info", "warning"), absolute_words, ENGLISH, scope="options"),
    QuestionRule(code("Q312", "warning", "info"), clang, scope="options"),
    QuestionRule(code("Q313", "error"), article_cue, ENGLISH),
    QuestionRule(code("Q314", "info"), number_cue, ENGLISH),
    QuestionRule(code("Q320", "info"), exhaustive_pair, ENGLISH, scope="options"),
)
