"""A question in the words and shapes of other tools and people, understood: the same question in ours, with findings.

A question is translated only after reading it as it is has found something. Its translation is then read in its place,
so whatever else is wrong with it is found at once. What bears on the key is an error until it is written in our way;
other words are warnings, and the question is asked with what they say.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from quiz import kinds
from quiz.bank.recovery.foreign_words import report_harmless, report_words
from quiz.bank.recovery.key_convention import Convention, WrittenKey, convention_of
from quiz.bank.recovery.known_shapes import own_keys, shaped
from quiz.bank.recovery.option_rows import Row, read_rows
from quiz.bank.recovery.question_types import candidate_types, choice_of, named_entries, settled
from quiz.bank.recovery.rewriting import Rewriting
from quiz.bank.recovery.shape import New, Shaped, Undecided, written_key
from quiz.bank.recovery.translation import Entry, Translation
from quiz.source import Edit, Mapping, Node, Report, Scalar, Sequence, SourceLines, codes, insert_entry_after, shown


class Translator:
    """Translates the questions of one bank, each with what the others show about how keys are written."""

    def __init__(self, lists: Iterable[Sequence], texts: SourceLines) -> None:
        self._lists = tuple(lists)
        self._texts = texts

    def translate(self, node: Mapping, report: Report) -> tuple[Mapping, bool] | None:
        """Return a question in our words, and whether it can be read, with findings; None where they are ours."""
        return _understand(node, report, Rewriting(self._texts, report.path), self._convention)

    @cached_property
    def _convention(self) -> Convention:
        return convention_of(self._keys())

    def _keys(self) -> Iterator[tuple[WrittenKey, tuple[Row, ...]]]:
        for listed in self._lists:
            for node in listed.items:
                if not isinstance(node, Mapping):
                    continue
                types, _ = candidate_types(node)
                if not types or "options" not in own_keys(types[0]):
                    continue
                entries = {each.name: each.value for each in named_entries(node, types[0])}
                options, key = entries.get("options"), written_key(entries)
                rows = read_rows(options) if options is not None and key else None
                if key and rows:
                    yield key, rows


def _understand(
    node: Mapping, report: Report, rewriting: Rewriting, convention: Convention
) -> tuple[Mapping, bool] | None:
    """Return the question in ``node`` in our words, with findings in ``report``; None where all its words are ours.

    With it comes whether it can be read; otherwise its author has to decide something first.
    """
    names = [key.text for key, _ in node.entries]
    if len(set(names)) < len(names):
        return None
    types, written = candidate_types(node)
    work = Translation(node, report, rewriting)
    work.entries = named_entries(node, types[0] if types else "")
    made = None
    kind = types[0] if types else ""
    for kind in types:
        made = shaped(kind, {each.name: each.value for each in work.entries}, convention)
        if made is not None:
            break
    else:
        kind = settled(types, work)
    if isinstance(made, Shaped) and len(types) > 1 and made.right:
        kind = choice_of(made.right)
    if kind and not (isinstance(made, Undecided) and written is None):  # else the key decides on the type too
        _report_type(work, kind, written)
    if isinstance(made, Undecided):
        _report_undecided(work, made)
    consumed = _report_shape(work, made) if isinstance(made, Shaped) else set()
    report_words(work, consumed, kind)
    report_harmless(work, kind)
    if not work.is_changed:
        return None
    entries = [(Scalar(each.name, each.key.start, each.key.end, each.key.plain), each.value) for each in work.entries]
    return Mapping(entries, node.start, node.end, node.flow), work.playable


def _report_type(work: Translation, kind: str, written: Scalar | None) -> None:
    """Report a type that is another word for ``kind``, or that is missing and certain."""
    meaning = kinds.named(kind).meaning
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


def _report_undecided(work: Translation, made: Undecided) -> None:
    entry = work.entry(made.about)
    assert entry is not None
    at: Node = entry.value
    if made.is_unmarked and isinstance(at, Sequence) and at.items:
        at = at.items[0]
    code = codes.WRONG_TYPE if made.is_unmarked else codes.NO_KEY
    work.report.add(at, code, made.message, made.hint)
    work.playable, work.is_changed = False, True


def _report_shape(work: Translation, made: Shaped) -> set[str]:
    """Report that a question is in another shape, and take over its entries in ours; return the keys dealt with."""
    replaced = dict.fromkeys(new.instead_of for new in made.new)
    edits: list[Edit] = []
    entries: list[Entry] = []
    first: Entry | None = None
    for each in work.entries:
        own = [new for new in made.new if new.instead_of == each.name]
        if each.name in made.removed:
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
    return {*replaced, *made.removed, *(new.name for new in made.new)}


def _is_lossy(new: New) -> bool:
    """Return whether an option holds more than texts, which are not written again."""
    items = new.node.items if isinstance(new.node, Sequence) else []
    return any(
        isinstance(item, Mapping) and not all(isinstance(value, Scalar) for _, value in item.entries) for item in items
    )
