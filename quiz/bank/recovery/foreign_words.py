"""Keys and values in other words than ours: those that mean one of ours, and keys that bear on nothing."""

from typing import Any

from quiz import kinds
from quiz.bank.bank_keys import item_keys, question_keys
from quiz.bank.recovery.author_names import NOTHING, our_word, our_words
from quiz.bank.recovery.known_shapes import row_word
from quiz.bank.recovery.translation import Entry, Translation
from quiz.kinds.question_fields import DIFFICULTY, SHARED
from quiz.source import Field, Mapping, Node, Report, Scalar, Sequence, codes, shown
from quiz.source.fields import OWN
from quiz.source.suggestions import near_miss, same

_HARMLESS = {each.name for each in SHARED} - {"id", "type", "stem", "sensitive"} | {"why"}


def report_words(work: Translation, consumed: set[str], kind: str) -> None:
    """Report each word that is another one for a key of ours, here and in the lists of the question."""
    known = kinds.table(kind).keys if kind else question_keys()
    for each in work.entries:
        if each.name not in known and each.name not in consumed:
            each.name = each.key.text  # a word of which only a shape that was not recognised could make something
        if each.name != each.key.text and each.name not in consumed and each.at >= 0:
            _report_word(work, each.key, each.name, is_severe=each.name not in _HARMLESS)
        if each.name == DIFFICULTY.name and isinstance(each.value, Scalar):
            each.value = with_our_value(each.value, DIFFICULTY, work.report)
            work.is_changed = True
        if each.name not in consumed and isinstance(each.value, Sequence):
            each.value = _with_words(work, each.name, each.value)


def _report_word(work: Translation, key: Scalar, ours: str, *, is_severe: bool) -> None:
    is_misspelled = same(key.text, [ours]) != ""
    work.report.add(
        key,
        codes.UNKNOWN_KEY,
        f"`{shown(key.text)}` is {'not a key that belongs here' if is_misspelled else f'`{ours}` here'}.",
        f"Did you mean `{ours}`?" if is_misspelled else f"Write `{ours}:`.",
        work.rewriting.renamed(key, ours),
        None if is_severe else "warning",
    )
    work.is_changed = True


def _with_words(work: Translation, name: str, listed: Sequence) -> Sequence:
    """Return a list of a question with our keys in its items."""
    items: list[Node] = []
    for item in listed.items:
        if not isinstance(item, Mapping) or not any(
            key.text in item_keys() or row_word(name, key.text) for key, _ in item.entries
        ):
            items.append(item)
            continue
        entries: list[tuple[Scalar, Node]] = []
        own = {key.text for key, _ in item.entries}
        for key, value in item.entries:
            word = "" if key.text in item_keys() else row_word(name, key.text)
            if word and word not in own:
                own.add(word)
                _report_word(work, key, word, is_severe=word != "why")
                key = Scalar(word, key.start, key.end, key.plain)  # noqa: PLW2901 - the same key in our word
            elif not word and _is_harmless(key.text, item_keys(), frozenset({"correct", "wrong", "last"})):
                _report_left_out(work, key)
                continue
            entries.append((key, value))
        items.append(Mapping(entries, item.start, item.end, item.flow))
    return Sequence(items, listed.start, listed.end, listed.flow)


def report_harmless(work: Translation, kind: str) -> None:
    """Warn of keys that quiz does not have and that bear on nothing, and leave them out."""
    known = kinds.table(kind).keys if kind else question_keys()
    severe = question_keys() - _HARMLESS
    kept: list[Entry] = []
    for each in work.entries:
        bears = not _is_harmless(each.name, question_keys(), severe) or _words_bear(each.name)
        if each.name in known or bears or each.name in item_keys():
            kept.append(each)
        else:
            _report_left_out(work, each.key)
    work.entries = kept


def _words_bear(name: str) -> bool:
    """Return whether ``name`` is another word for a key that bears on the answer or its grading."""
    return any(word not in _HARMLESS and word != NOTHING for word in our_words("question", name))


def _is_harmless(name: str, known: frozenset[str], severe: frozenset[str]) -> bool:
    """Return whether a key is neither ours nor nearly one that bears on the answer or its grading."""
    return name not in known and not name.startswith(OWN) and not near_miss(name, severe) and " " not in name


def _report_left_out(work: Translation, key: Scalar) -> None:
    near = "" if work.report.is_crowded or our_words("question", key.text) else near_miss(key.text, _HARMLESS)
    surely = same(key.text, _HARMLESS)
    work.report.add(
        key,
        codes.UNKNOWN_KEY,
        f"quiz has no key `{shown(key.text)}`, and leaves it out.",
        f"Did you mean `{near}`?" if near else f"Take it out, or write `x-{shown(key.text)}` to keep it for yourself.",
        work.rewriting.renamed(key, surely) if surely else None,
        "warning",
    )
    work.is_changed = True


def with_our_value(value: Scalar, field: Field[Any], report: Report) -> Scalar:
    """Return ``value`` in our word, `easy` for `simple`, and report it; the same where it is ours or unknown."""
    word = our_word(field.name, value.text.strip())
    if not word or word == value.text.strip():
        return value
    message = f"`{field.name}` cannot be `{shown(value.text)}`."
    report.add(value, codes.NOT_A_CHOICE, message, f"`{word}` is the word for it here.", report.edit(value, word))
    return Scalar(word, value.start, value.end)
