"""A question in the words and shapes of other tools and people, understood: the same question in ours, with findings.

A question is translated only after reading it as it is has found something. Its translation is then read in its place,
so whatever else is wrong with it is found at once. What bears on the key is an error until it is written in our way;
other words are warnings, and the question is asked with what they say.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from quiz import kinds
from quiz.bank.recovery.author_names import NOTHING, our_word, our_words
from quiz.bank.recovery.key_convention import Convention
from quiz.bank.recovery.known_shapes import (
    ANSWERS,
    DISTRACTORS,
    INDEX,
    New,
    Question,
    Shaped,
    has_marks,
    is_statement,
    own_keys,
    row_word,
    shaped,
    types_with,
)
from quiz.bank.recovery.rewriting import Rewriting
from quiz.kinds.question_fields import SHARED
from quiz.source import Edit, Mapping, Node, Report, Scalar, Sequence, codes, insert_entry_after, shown
from quiz.source.suggestions import near_miss, same

_HARMLESS = {each.name for each in SHARED} - {"id", "type", "stem", "sensitive"} | {"why"}
_OWN = "x-"


@dataclass(slots=True)
class Entry:
    """One entry of a question."""

    at: int
    key: Scalar
    value: Node
    name: str
    """Our key for it; its own where it is ours or is not known."""


@dataclass(slots=True)
class _Translation:
    """One question that is being translated."""

    node: Mapping
    report: Report
    rewriting: Rewriting
    entries: list[Entry] = field(default_factory=list)
    playable: bool = True
    is_changed: bool = False

    def edit(self, made: Edit | None) -> Edit | None:
        """Return an edit of a block; inside {...} none is certain to be right."""
        return None if self.node.flow else made

    def entry(self, name: str) -> Entry | None:
        return next((each for each in self.entries if each.name == name), None)


def understand(
    node: Mapping, report: Report, rewriting: Rewriting, convention: Convention
) -> tuple[Mapping, bool] | None:
    """Return the question in ``node`` in our words, with findings in ``report``; None where all its words are ours.

    With it comes whether it can be read; otherwise its author has to decide something first.
    """
    names = [key.text for key, _ in node.entries]
    if len(set(names)) < len(names):
        return None
    types, written = candidate_types(node)
    work = _Translation(node, report, rewriting)
    work.entries = named_entries(node, types[0] if types else "")
    made = None
    kind = types[0] if types else ""
    for kind in types:
        made = shaped(kind, {each.name: each.value for each in work.entries}, convention)
        if made is not None:
            break
    else:
        kind = _settled(types, work)
    if isinstance(made, Shaped) and len(types) > 1 and made.right:
        kind = _choice(made.right)
    if kind and not (isinstance(made, Question) and written is None):  # else the key decides on the type too
        _report_type(work, kind, written)
    if isinstance(made, Question):
        _report_question(work, made)
    consumed = _report_shape(work, made) if isinstance(made, Shaped) else set()
    _report_words(work, consumed, kind)
    _report_harmless(work, kind)
    if not work.is_changed:
        return None
    entries = [(Scalar(each.name, each.key.start, each.key.end, each.key.plain), each.value) for each in work.entries]
    return Mapping(entries, node.start, node.end, node.flow), work.playable


def candidate_types(node: Mapping) -> tuple[tuple[str, ...], Scalar | None]:
    """Return the types that the question may have, and where its type is written; none where nothing is certain."""
    found = node.get("type")
    if found is None:
        if any(key.text not in question_keys() and near_miss(key.text, ["type"]) == "type" for key, _ in node.entries):
            found = next((value for key, value in node.entries if same(key.text, ["type"])), None)
            return (_types_of(found.text), found) if isinstance(found, Scalar) else ((), None)
        key = next((key for key, _ in node.entries if "type" in our_words("question", key.text)), None)
        found = node.get(key.text) if key else None
        if not (isinstance(found, Scalar) and _types_of(found.text)):
            return _inferred(node), None
    return (_types_of(found.text), found) if isinstance(found, Scalar) else ((), None)


def _types_of(written: str) -> tuple[str, ...]:
    known = same(written, kinds.TYPES)
    return (known,) if known else tuple(our_word("type", written).split())


def _inferred(node: Mapping) -> tuple[str, ...]:
    """Return the types of a question that does not give its own, by what only they have."""
    names = {each.name for each in named_entries(node, types_with("options")[0])}
    answer = next((value for key, value in node.entries if "answer" in our_words("question", key.text)), None)
    answer = node.get("answer") or answer
    if "options" in names or {DISTRACTORS, "answer"} <= names:
        return types_with("options")
    if isinstance(text := node.get("text"), Scalar) and "[[" in text.text:
        return types_with("gaps")
    if isinstance(answer, Scalar) and answer.text.strip().casefold() in {"true", "false"}:
        return tuple(name for name in kinds.TYPES if is_statement(name))
    return next((types_with(key) for key in ("pairs", "sequence", "tolerance", "range") if node.get(key)), ())


def _choice(right: int) -> str:
    """Return the type of a question to pick from that has so many right options."""
    return next(name for name in types_with("options") if kinds.BY_NAME[name].traits.many is (right > 1))


def named_entries(node: Mapping, kind: str) -> list[Entry]:
    """Return the entries of a question with our keys for them, as a question of type ``kind`` has them."""
    entries = [Entry(at, key, value, key.text) for at, (key, value) in enumerate(node.entries)]
    taken = {each.name for each in entries}
    marked = any(each.name == "options" and has_marks(each.value) for each in entries)
    for each in entries:
        word = _name_for(each.key.text, kind)
        if marked and each.key.text in _row_keys():
            continue  # it belongs into an option, and its dash is missing
        if word and word not in taken:
            taken.add(word)
            each.name = word
    return entries


def _name_for(written: str, kind: str) -> str:
    """Return our key for another word; an empty text for a key that is ours, or that is not known."""
    known = kinds.TABLES[kind].keys if kind else question_keys()
    if written in known or written.startswith(_OWN):
        return ""
    if surely := same(written, known):
        return surely
    words = our_words("question", written)
    special = {INDEX, DISTRACTORS, NOTHING} | ({"answer"} if known & {"options", "sequence"} else set())
    if "options" in words and "options" not in known:
        return "options" if "sequence" in known or (kind and is_statement(kind)) else ANSWERS
    found = [word for word in words if word in known or word in special]
    return found[0] if found and found[0] != NOTHING else ""


def _settled(types: tuple[str, ...], work: _Translation) -> str:
    """Return the type among ``types`` of a question whose shape is ours."""
    if len(types) < 2:
        return types[0] if types else ""
    if types != types_with("options"):
        return next(kind for kind in types if "gaps" not in own_keys(kind) or work.entry("text"))
    options = work.entry("options")
    if options is None or not has_marks(options.value):
        return ""
    items = options.value.items if isinstance(options.value, Sequence) else []
    right = sum(isinstance(item, Mapping) and item.get("correct") is not None for item in items)
    return _choice(right)


def _report_type(work: _Translation, kind: str, written: Scalar | None) -> None:
    """Report a type that is another word for ``kind``, or that is missing and certain."""
    meaning = kinds.BY_NAME[kind].meaning
    because = f"`{kind}`: {meaning[:1].lower()}{meaning[1:]}"
    if written is None:
        first = work.node.entries[0][0]
        edit = insert_entry_after(work.node, 0, "type", kind, work.report.path) if not work.node.flow else None
        work.report.add(first, codes.MISSING_KEY, "`type` is missing here.", f"Add `type: {kind}`.", edit)
        value = Scalar(kind, first.start, first.start)
        work.entries.append(Entry(-1, Scalar("type", first.start, first.start), value, "type"))
        work.is_changed = True
    elif kind and written.text != kind:
        message = f"`{shown(written.text)}` is no type of question."
        edit = work.report.edit(written, kind)
        work.report.add(written, codes.UNKNOWN_TYPE, message, f"Write {because}", work.edit(edit))
        for each in work.entries:
            if each.value is written:
                each.value = Scalar(kind, written.start, written.end)
        work.is_changed = True


def _report_question(work: _Translation, made: Question) -> None:
    entry = work.entry(made.about)
    assert entry is not None
    at: Node = entry.value
    if made.is_unmarked and isinstance(at, Sequence) and at.items:
        at = at.items[0]
    code = codes.WRONG_TYPE if made.is_unmarked else codes.NO_KEY
    work.report.add(at, code, made.message, made.hint)
    work.playable, work.is_changed = False, True


def _report_shape(work: _Translation, made: Shaped) -> set[str]:
    """Report that a question is in another shape, and take over its entries in ours; return the keys dealt with."""
    replaced = dict.fromkeys(new.instead_of for new in made.new)
    edits: list[Edit] = []
    entries: list[Entry] = []
    first: Entry | None = None
    for each in work.entries:
        own = [new for new in made.new if new.instead_of == each.name]
        if each.name in made.gone:
            edits.append(work.rewriting.without(work.node, each.at))
        elif own:
            first = first or each
            edits.append(work.rewriting.written(each.key, each.value, {new.name: new.tree for new in own}))
            entries += [Entry(each.at, each.key, new.node, new.name) for new in own]
        else:
            entries.append(each)
    work.entries = entries
    assert first is not None
    edit = None if any(map(_is_lossy, made.new)) else work.edit(work.rewriting.joined(edits))
    work.report.add(first.key, codes.OTHER_SHAPE, made.message, made.hint, edit)
    work.is_changed = True
    return {*replaced, *made.gone, *(new.name for new in made.new)}


def _is_lossy(new: New) -> bool:
    """Return whether an option holds more than texts, which are not written again."""
    items = new.node.items if isinstance(new.node, Sequence) else []
    return any(
        isinstance(item, Mapping) and not all(isinstance(value, Scalar) for _, value in item.entries) for item in items
    )


def _report_words(work: _Translation, consumed: set[str], kind: str) -> None:
    """Report each word that is another one for a key of ours, here and in the lists of the question."""
    for each in work.entries:
        if each.name != each.key.text and each.name not in consumed and each.at >= 0:
            _report_word(work, each.key, each.name, is_grave=each.name not in _HARMLESS)
        if each.name not in consumed and isinstance(each.value, Sequence):
            each.value = _with_words(work, each.name, each.value)
    if kind and not work.playable:
        keys = kinds.TABLES[kind].keys
        work.entries = [each for each in work.entries if each.name in keys or each.name == each.key.text]


def _report_word(work: _Translation, key: Scalar, ours: str, *, is_grave: bool) -> None:
    is_misspelled = same(key.text, [ours]) != ""
    work.report.add(
        key,
        codes.UNKNOWN_KEY,
        f"`{shown(key.text)}` is {'not a key that belongs here' if is_misspelled else f'`{ours}` here'}.",
        f"Did you mean `{ours}`?" if is_misspelled else f"Write `{ours}:`.",
        work.rewriting.renamed(key, ours),
        None if is_grave else "warning",
    )
    work.is_changed = True


def _with_words(work: _Translation, name: str, listed: Sequence) -> Sequence:
    """Return a list of a question with our keys in its items."""
    items: list[Node] = []
    for item in listed.items:
        if not isinstance(item, Mapping) or not any(
            key.text in _row_keys() or row_word(name, key.text) for key, _ in item.entries
        ):
            items.append(item)
            continue
        entries: list[tuple[Scalar, Node]] = []
        own = {key.text for key, _ in item.entries}
        for key, value in item.entries:
            word = "" if key.text in _row_keys() else row_word(name, key.text)
            if word and word not in own:
                own.add(word)
                _report_word(work, key, word, is_grave=word != "why")
                key = Scalar(word, key.start, key.end, key.plain)  # noqa: PLW2901 - the same key in our word
            elif not word and _is_harmless(key.text, _row_keys(), frozenset({"correct", "wrong", "last"})):
                _report_left_out(work, key)
                continue
            entries.append((key, value))
        items.append(Mapping(entries, item.start, item.end, item.flow))
    return Sequence(items, listed.start, listed.end, listed.flow)


def _report_harmless(work: _Translation, kind: str) -> None:
    """Warn of keys that quiz does not have and that bear on nothing, and leave them out."""
    known = kinds.TABLES[kind].keys if kind else question_keys()
    grave = question_keys() - _HARMLESS
    kept: list[Entry] = []
    for each in work.entries:
        bears = not _is_harmless(each.name, question_keys(), grave) or _words_bear(each.name)
        if each.name in known or bears:
            kept.append(each)
        else:
            _report_left_out(work, each.key)
    work.entries = kept


def _words_bear(name: str) -> bool:
    """Return whether ``name`` is another word for a key that bears on the answer or its grading."""
    return any(word not in _HARMLESS and word != NOTHING for word in our_words("question", name))


def _is_harmless(name: str, known: frozenset[str], grave: frozenset[str]) -> bool:
    """Return whether a key is neither ours nor nearly one that bears on the answer or its grading."""
    return name not in known and not name.startswith(_OWN) and not near_miss(name, grave) and " " not in name


def _report_left_out(work: _Translation, key: Scalar) -> None:
    near = "" if our_words("question", key.text) else near_miss(key.text, _HARMLESS)
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


@cache
def question_keys() -> frozenset[str]:
    """Return every key that a question of any type may hold."""
    return frozenset(name for table in kinds.TABLES.values() for name in table.keys)


@cache
def _row_keys() -> frozenset[str]:
    """Return every key that an item in a list of a question may hold."""
    return frozenset(_inner())


def _inner() -> Iterator[str]:
    for table in kinds.TABLES.values():
        for each in table.fields:
            item = getattr(each.reader, "item", None)
            yield from (inner.name for inner in getattr(item, "fields", ()))
