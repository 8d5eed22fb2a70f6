"""Whether a typed text is the key: right, near, or wrong, and why.

Two mistakes are possible: to refuse somebody who knows the answer because of a typo, and to credit a wrong term that
looks like the right one. The second is worse: hypotension must never count as hypertension. So no likeness alone ever
earns credit. The key and the typed text are brought to a normal form, and only equivalent forms are right. One typo in
one word is *near*, which earns a free retry and reveals nothing. Even that is refused where the typed word may be
intended: where it is listed as easily confused with the key, belongs to the bank's own vocabulary, differs in an affix
that carries meaning, begins with another letter, or is so short that one letter more or less makes another word.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from quiz.answers.affixes import differing_affix, opposed
from quiz.answers.confusable import confused
from quiz.answers.forms import Form, bare, form
from quiz.answers.plurals import is_plural
from quiz.answers.rules import DEFAULT_RULES, NO_VOCABULARY, BankVocabulary, Match, Rules
from quiz.answers.single_edit import may_be_typo, single_edit
from quiz.answers.texts import equal
from quiz.answers.tsv import rows


@cache
def _exact_words() -> frozenset[str]:
    """Return the words inside an answer that must be right to the letter, because they turn its meaning."""
    return frozenset(word for row in rows("exact.tsv") for word in row[0].split())


def match(
    typed: str,
    accepted: Sequence[str],
    rejected: Sequence[str] = (),
    rules: Rules = DEFAULT_RULES,
    vocabulary: BankVocabulary = NO_VOCABULARY,
) -> Match:
    """Compare ``typed`` with the ``accepted`` texts, of which the first is the key. Any text at all has a result.

    The key as written is always right. Otherwise a rejected text is wrong before an accepted one is right, comparing
    first as written, then without capitals, then in normal form. Then, in the order of ``accepted``: an English plural
    of the last word is right; its singular, a missing accent and a typo in one word are near, or right where typos are
    accepted. It is no typo where the two words are confusable, where the bank knows the typed word, or where an affix
    that carries meaning differs. Sources of these guards: look-alike lists of ISMP and the FDA, INN stems of the WHO,
    Dorland's combining forms. Linear in the length of the texts and in the number of accepted ones.
    """
    if equal(typed, accepted[0], case=True):
        return Match("right", accepted=accepted[0])
    given = form(typed, rules)
    for same in _ways(typed, given, rules):
        if any(same(text) for text in rejected):
            return Match("wrong", "rejected")
        for text in accepted:
            if same(text):
                return Match("right", accepted=text)
    forms = [(text, form(text, rules)) for text in accepted]
    found = [replace(_compare_forms(key, given, rules, vocabulary), accepted=text) for text, key in forms]
    best = next(_by_worth(found), Match("wrong"))
    return replace(best, verdict="right") if best.verdict == "near" and rules.typos == "accept" else best


def _ways(typed: str, given: Form, rules: Rules) -> Iterator[Callable[[str], bool]]:
    """Yield the ways of being the same text, the strictest first: as written, without capitals, in normal form."""
    yield lambda text: equal(typed, text, case=True)
    if not rules.case:
        yield lambda text: equal(typed, text)
    if given.words:
        yield lambda text: _is_same(form(text, rules), given, rules)


def _by_worth(found: list[Match]) -> Iterator[Match]:
    """Yield right matches, then near ones, then confusions that can be named, each in the author's order."""
    for verdict in ("right", "near"):
        yield from (one for one in found if one.verdict == verdict)
    yield from (one for one in found if one.reason)


def _is_same(key: Form, given: Form, rules: Rules) -> bool:
    if rules.any_order and sorted(key.words) == sorted(given.words):
        return True
    return key.is_equivalent(given)


def _compare_forms(key: Form, given: Form, rules: Rules, vocabulary: BankVocabulary) -> Match:
    """Compare with one accepted text whose normal form is another."""
    wrong = Match("wrong")
    if rules.any_order or not given.words:
        return wrong
    if confused(str(key), str(given), vocabulary.confusable, rules.language):
        return Match("wrong", "confusable")
    if rules.accents != "ignore" and bare(str(key)) == bare(str(given)):
        return Match("near", "accents") if rules.accents == "near" and rules.typos != "off" else wrong
    if len(key.words) != len(given.words):
        return wrong
    differing = [pair for pair in zip(key.words, given.words, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return wrong
    if len(key.words) > 1 and not _exact_words().isdisjoint(differing[0]):
        return wrong
    return _compare_words(differing[0], last=key.words[-1] != given.words[-1], rules=rules, vocabulary=vocabulary)


def _compare_words(pair: tuple[str, str], *, last: bool, rules: Rules, vocabulary: BankVocabulary) -> Match:
    """Compare the one word in which two texts differ."""
    expected, typed = pair
    if confused(expected, typed, vocabulary.confusable, rules.language):
        return Match("wrong", "confusable")
    if last and rules.primary_language == "en" and is_plural(expected, typed):
        return Match("right", "plural")
    if expected.casefold() == typed.casefold():
        return Match("wrong")
    how = single_edit(expected, typed) if may_be_typo(expected, typed) else ""
    if not how and opposed(expected, typed):
        return Match("wrong", "confusable")
    if rules.typos == "off":
        return Match("wrong")
    if last and rules.primary_language == "en" and is_plural(typed, expected):
        return Match("near", "singular")
    if not how:
        return Match("wrong")
    if typed in vocabulary.words():
        return Match("wrong", "own-word")
    affix = differing_affix(expected, typed, ends=how != "swap")
    if affix:
        return Match("wrong", "confusable" if opposed(expected, typed) else affix)
    return Match("near", "spelling")
