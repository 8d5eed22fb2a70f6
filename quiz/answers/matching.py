"""Whether a typed text is the key: right, near, or wrong, and why.

Two mistakes are possible: to refuse somebody who knows the answer because of a typo, and to credit a wrong term that
looks like the right one. The second is worse: hypotension must never count as hypertension. So no likeness alone ever
earns credit. The key and the typed text are brought to a normal form, and only equivalent forms are right. One typo in
one word is *near*, which earns a free retry and reveals nothing. Even that is refused where the typed word may be
intended: where it is listed as easily confused with the key, belongs to the bank's own vocabulary, is another English
word, has an opposed affix, or is so short that one letter more or less makes another word.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from quiz import lazy
from quiz.answers.affixes import opposed, partly_opposed
from quiz.answers.confusable import confused
from quiz.answers.forms import Form, form
from quiz.answers.misspelling import Edit, misspelling
from quiz.answers.plurals import is_plural
from quiz.answers.rules import DEFAULT_RULES, NO_VOCABULARY, BankVocabulary, Match, Rules
from quiz.answers.scripts import bare
from quiz.answers.signs import levels
from quiz.answers.spelling import british
from quiz.answers.texts import as_code, equal
from quiz.package_data import package_rows


@cache
def _stems() -> frozenset[str]:
    """Return the endings that name a family of drugs."""
    return frozenset(stem for row in package_rows(__package__, "drug_stems.tsv") for stem in row[0].split())


@cache
def _exact_words() -> frozenset[str]:
    """Return the words inside an answer that must be right to the letter, because they turn its meaning."""
    return frozenset(word for row in package_rows(__package__, "exact.tsv") for word in row[0].split())


@cache
def _real_words() -> frozenset[str]:
    """Return English words that are words of their own, however close to another."""
    return frozenset(word for row in package_rows(__package__, "real_words.tsv") for word in row[0].split())


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
    if rules.verbatim:
        return _match_verbatim(typed, accepted, rejected, rules)
    if typed == accepted[0] or (equal(typed, accepted[0], case=True) and levels(typed) == levels(accepted[0])):
        return Match("right", accepted=accepted[0])
    given = form(typed, rules)
    for same in _ways(typed, given, rules):
        if any(same(text) for text in rejected):
            return Match("wrong", "rejected")
        for text in accepted:
            if same(text):
                return Match("right", accepted=text)
    forms = [(text, form(text, rules)) for text in accepted]
    found = [_compare_forms(key, given, rules, vocabulary)._replace(accepted=text) for text, key in forms]
    best = next(_by_worth(found), Match("wrong"))
    return best._replace(verdict="right") if best.verdict == "near" and rules.typos == "accept" else best


def _match_verbatim(typed: str, accepted: Sequence[str], rejected: Sequence[str], rules: Rules) -> Match:
    """Compare sign by sign, except that blanks in a row are one, and typographic quotes and dashes are plain ones."""
    given = as_code(typed, case=rules.case)
    for text in accepted[:1]:
        if as_code(text, case=rules.case) == given:
            return Match("right", accepted=text)
    if any(as_code(text, case=rules.case) == given for text in rejected):
        return Match("wrong", "rejected")
    right = next((text for text in accepted if as_code(text, case=rules.case) == given), None)
    return Match("wrong") if right is None else Match("right", accepted=right)


def _ways(typed: str, given: Form, rules: Rules) -> Iterator[Callable[[str], bool]]:
    """Yield the ways of being the same text, the strictest first: as written, without capitals, in normal form."""

    def differs(text: str) -> bool:
        return form(text, rules).differs_in_level(given)

    yield lambda text: equal(typed, text, case=True) and not differs(text)
    if not rules.case:
        yield lambda text: equal(typed, text) and not differs(text)
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
    if key.differs_in_level(given):
        return wrong
    found = _compare_spelling(key, given, rules, vocabulary)
    if found == wrong and (key.rewritten, given.rewritten) != (key.words, given.words):
        one, other = (replace(each, words=each.rewritten, written=each.rewritten) for each in (key, given))
        return _compare_spelling(one, other, rules, vocabulary)
    return found


def _compare_spelling(key: Form, given: Form, rules: Rules, vocabulary: BankVocabulary) -> Match:
    """Compare with one accepted text whose words are not the same: a plural, or a misspelling of one of them."""
    wrong = Match("wrong")
    if len(key.words) != len(given.words):
        return _compare_joined(key, given, rules, vocabulary)
    pairs = list(zip(key.words, given.words, key.written, given.written, strict=True))
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    plural = _number(*pairs[-1][:2], rules) if len(differing) > 1 else ""
    if plural:
        differing.remove(pairs[-1])
    if not differing or any(map(str.isdecimal, differing[0][0])):
        return _dotted(str(key), str(given), rules)
    if len(differing) != 1 or (len(pairs) > 1 and not _exact_words().isdisjoint(differing[0])):
        return wrong
    last = differing[0] is pairs[-1]
    if (
        last and _number("".join(key.words), "".join(given.words), rules) == "plural"
    ):  # x rays: a ray alone is too short
        return Match("right", "plural")
    found = _compare_words(_Pair(*differing[0]), last=last, rules=rules, vocabulary=vocabulary)
    return Match("near", "singular") if plural == "singular" and found.verdict == "right" else found


_HYPHENED = lazy.pattern(r"(?<=\d)-(?=\d)")


def _dotted(key: str, given: str, rules: Rules) -> Match:
    """Compare a name that ends in two numbers, as CA 15-3, with one whose hyphen was typed otherwise."""
    named = re.fullmatch(r"[^\W\d_]+ \d+-\d+", key)
    same = named and _HYPHENED.sub("", key).replace(" ", "") == re.sub(r"(?<=\d)[-. ](?=\d)", "", given).replace(
        " ", ""
    )
    return Match("near", "spelling") if same and rules.typos != "off" else Match("wrong")


def _compare_joined(key: Form, given: Form, rules: Rules, vocabulary: BankVocabulary) -> Match:
    """Compare two texts of another number of words as one word each: healthcare providers, lymphnodes, x rays."""
    one, other = "".join(key.words), "".join(given.words)
    if key.negations() != given.negations() or not (one.isalpha() and other.isalpha()):
        return _dotted(str(key), str(given), rules)
    whole = _Pair(one, other, "".join(key.written), "".join(given.written))
    before = one.removesuffix(key.words[-1])
    tail = other.removeprefix(before)
    if tail != other and before and rules.primary_language == "en":
        number = _number(key.words[-1], tail, rules) or _number(one, other, rules)
        if number:
            return _as_number(number, rules)
    shortest = min(map(len, (*key.words, *given.words)))  # a letter more or less may be a word: vitamin A
    found = _compare_words(whole, last=True, rules=rules, vocabulary=vocabulary)
    return found if shortest > 1 or found.verdict != "near" else Match("wrong")


def _number(key: str, typed: str, rules: Rules) -> Literal["", "plural", "singular"]:
    """Return whether ``typed`` is an English plural of ``key``, or its singular."""
    if rules.primary_language != "en":
        return ""
    return "plural" if is_plural(key, typed) else "singular" if is_plural(typed, key) else ""


def _as_number(number: Literal["plural", "singular"], rules: Rules) -> Match:
    if number == "plural":
        return Match("right", "plural")
    return Match("wrong") if rules.typos == "off" else Match("near", "singular")


@dataclass(frozen=True, slots=True)
class _Pair:
    """The words of the key and of the typed text that differ, in American spelling and as they were written."""

    expected: str
    typed: str
    expected_as_written: str
    typed_as_written: str

    def misspelling(self) -> Edit:
        """Return in which way the one is a misspelling of the other, in whatever spelling they come closest."""
        typed = dict.fromkeys((self.typed, self.typed_as_written))
        expected = dict.fromkeys((self.expected, self.expected_as_written, *british(self.expected)))
        found = {misspelling(one, other) for one in expected for other in typed}
        ways: tuple[Edit, ...] = ("letter", "letters", "sound")
        return next((how for how in ways if how in found), "")


def _compare_words(pair: _Pair, *, last: bool, rules: Rules, vocabulary: BankVocabulary) -> Match:
    """Compare the one word in which two texts differ."""
    expected, typed = pair.expected, pair.typed
    if confused(expected, typed, vocabulary.confusable, rules.language):
        return Match("wrong", "confusable")
    number = _number(expected, typed, rules) if last else ""
    if number == "plural":
        return Match("right", "plural")
    if expected.casefold() == typed.casefold():
        return Match("wrong")
    if opposed(expected, typed):
        return Match("wrong", "confusable")
    if rules.typos == "off":
        return Match("wrong")
    if number:
        return Match("near", "singular")
    how = pair.misspelling()
    if not how:
        return Match("wrong")
    if typed in vocabulary.words() or pair.typed_as_written in vocabulary.words():
        return Match("wrong", "own-word")
    if rules.primary_language == "en" and not _real_words().isdisjoint((typed, pair.typed_as_written)):
        return Match("wrong", "real-word")
    if how != "letter" and (partly_opposed(expected, typed) or _same_drugs(expected, typed)):
        return Match("wrong")
    return Match("near", "spelling")


def _same_drugs(expected: str, typed: str) -> bool:
    """Return whether both end like drugs of one family, whose beginnings name the drug: no two edits there."""
    return any(expected.endswith(stem) and typed.endswith(stem) for stem in _stems())
