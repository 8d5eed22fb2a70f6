"""A bank in the words and shapes of other programs, understood: its own keys in ours, with findings.

A list at the top, a group around everything, JSON, lists where a group of short names belongs: each is one finding
with one fix. Its questions are translated one by one, in ``foreign_question``.
"""

from collections.abc import Iterable

from quiz.bank.bank_keys import AUDIENCE, HEADER_KEYS, LANGUAGE
from quiz.bank.recovery.author_names import NOTHING, our_words
from quiz.bank.recovery.foreign_words import with_our_value
from quiz.bank.recovery.named_things import as_group
from quiz.bank.recovery.rewriting import Rewriting
from quiz.bank.writing import entry_lines, on_one_line
from quiz.source import Edit, Mapping, Node, Report, Scalar, Sequence, Severity, SourceLines, Stretch, codes, shown
from quiz.source.nodes import Tree
from quiz.source.suggestions import near_miss

_SEVERE = {"questions", "topics", "language", "confusable", "domain", "id", "format"}

_CODE = 2
"""Letters of a code of a language, which is right in capitals too."""
Entries = list[tuple[Scalar, Node]]


def bank_in_our_words(root: Node, report: Report, texts: SourceLines, name: str) -> Node:
    """Return the root of a bank's file in our words and shape; ``root`` itself where there is nothing to translate.

    ``name`` is the name of the file, which is the title of a bank that is a list of questions alone.
    """
    match root:
        case Sequence() if _are_questions(root):
            return _below_questions(root, report, name)
        case Mapping(flow=True) if "questions" in {word for key, _ in root.entries for word in _names(key.text)}:
            _report_json(root, report, root.entries, is_ours=all(key.text in HEADER_KEYS for key, _ in root.entries))
            return _with_our_words(root, Report(report.path), texts)
        case Mapping():
            return _with_our_words(root, report, texts)
        case _:
            return root


def _names(written: str) -> tuple[str, ...]:
    return (written,) if written in HEADER_KEYS else our_words("bank", written)


def _are_questions(node: Node) -> bool:
    """Return whether ``node`` is a list of groups of several keys."""
    return isinstance(node, Sequence) and all(isinstance(it, Mapping) and len(it.entries) > 1 for it in node.items)


def _below_questions(root: Sequence, report: Report, name: str) -> Mapping:
    """Return a bank of which the file has the questions alone."""
    title = " ".join(name.replace("-", " ").replace("_", " ").split()).capitalize() or "Questions"
    entries: Entries = [
        (Scalar("title", root.start, root.start), Scalar(title, root.start, root.start)),
        (Scalar("questions", root.start, root.start), root),
    ]
    if root.flow:
        _report_json(root, report, entries, is_ours=False)
    else:
        first = (root.start[0], 1)
        edit = Edit(report.span(Stretch(first, first)), f"title: {on_one_line(title)}\nquestions:\n")
        message = "The questions are here without the bank around them."
        hint = "Begin the file with `title: ...`, and write `questions:` on a line of its own above the questions."
        report.add(Stretch(root.start, root.start), codes.OTHER_SHAPE, message, hint, edit)
    return Mapping(entries, root.start, root.end, root.flow)


def _report_json(root: Mapping | Sequence, report: Report, entries: Entries, *, is_ours: bool) -> None:
    """Report that a bank is JSON, which can be read, but hardly written by hand; its fix writes the same as YAML."""
    tree = _as_tree(Mapping(entries))
    edit = report.edit(root, "\n".join(entry_lines(tree, 0))) if isinstance(tree, dict) else None
    report.add(
        Stretch(root.start, (root.start[0], root.start[1] + 1)),
        codes.OTHER_SHAPE,
        "This bank is written in JSON; a bank is YAML.",
        "--fix writes the same in YAML. Then give the file a name that ends in .yaml.",
        edit,
        "info" if is_ours else None,
    )


def _as_tree(node: Node) -> Tree | None:
    """Return plain data of ``node`` without what JSON calls null; None where it cannot be written again."""
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            made = [_as_tree(item) for item in items]
            return None if None in made else [each for each in made if each is not None]
        case Mapping(entries=entries):
            kept = [(key.text, value) for key, value in entries if not _is_null(value)]
            trees = {key: tree for key, value in kept if (tree := _as_tree(value)) is not None}
            return trees if len(trees) == len(kept) else None
        case _:
            return None


def _is_null(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in {"null", ""}


def _with_our_words(root: Mapping, report: Report, texts: SourceLines) -> Mapping:
    """Return the keys of a bank under our names for them."""
    rewriting = Rewriting(texts, report.path)
    entries: Entries = []
    for at, (key, value) in enumerate(root.entries):
        if NOTHING in our_words("bank", key.text) and isinstance(value, Mapping) and key.text not in HEADER_KEYS:
            _report_wrapper(root, at, value, report, texts)
            entries += value.entries
        else:
            entries.append((key, value))
    taken = {key.text for key, _ in entries}
    made: Entries = []
    for key, value in entries:
        word = _word(key.text, value, taken)
        if word:
            taken.add(word)
            message = f"`{shown(key.text)}` is `{word}` here."
            severity: Severity | None = None if word in _SEVERE else "warning"
            edit = rewriting.renamed(key, word)
            report.add(key, codes.UNKNOWN_KEY, message, f"Write `{word}:`.", edit, severity)
            made.append((Scalar(word, key.start, key.end, key.plain), value))
        elif key.text in HEADER_KEYS or key.text.startswith("x-") or not _is_harmless(key.text):
            made.append((key, value))
        else:
            report.add(
                key,
                codes.UNKNOWN_KEY,
                f"quiz has no key `{shown(key.text)}` for a bank, and leaves it out.",
                f"Take it out, or write `x-{shown(key.text)}` to keep it for yourself.",
                severity="warning",
            )
    return _with_groups(Mapping(made, root.start, root.end, root.flow), report, rewriting)


def _word(written: str, value: Node, taken: Iterable[str]) -> str:
    """Return our key for another word; an empty text where there is none, or ours is there as well."""
    if written in HEADER_KEYS:
        return ""
    words = our_words("bank", written)
    if isinstance(value, Sequence) and _are_questions(value) and {NOTHING, "questions"} & set(words):
        words = ("questions",)
    words = tuple(word for word in words if word not in taken and word != NOTHING)
    fits = [word for word in words if word != "questions" or isinstance(value, Sequence)]
    return fits[0] if fits else ""


def _is_harmless(written: str) -> bool:
    return " " not in written and not near_miss(written, HEADER_KEYS) and not our_words("bank", written)


def _report_wrapper(root: Mapping, at: int, value: Mapping, report: Report, texts: SourceLines) -> None:
    """Report a group around the keys of a bank; its fix takes the line out and moves what is in it to the left."""
    edit = None
    key = root.entries[at][0]
    lines = texts.lines(report.path)
    after = root.entries[at + 1][0].start[0] if at + 1 < len(root.entries) else len(lines) + 1
    if not value.flow and value.start[0] > key.end[0]:
        column = value.start[1] - 1
        inner = [line[min(column, len(line) - len(line.lstrip())) :] for line in lines[key.end[0] : after - 1]]
        end = (after - 1, len(lines[after - 2]) + 1)
        edit = Edit(report.span(Stretch((key.start[0], 1), end)), "\n".join(inner))
    report.add(
        key,
        codes.OTHER_SHAPE,
        f"`{shown(key.text)}` is around keys that belong at the left edge.",
        "Take this line out, and begin each key of the bank at the left edge.",
        edit,
    )


def _with_groups(root: Mapping, report: Report, rewriting: Rewriting) -> Mapping:
    """Return the bank with groups of short names in place of lists."""
    made: Entries = []
    for key, listed in root.entries:
        value = listed
        for field in (AUDIENCE, LANGUAGE):
            if key.text == field.name and isinstance(listed, Scalar) and len(listed.text.strip()) > _CODE:
                value = with_our_value(listed, field, report)
        found = as_group(key.text, value, root)
        if found is None:
            made.append((key, value))
            continue
        tree, node, hint = found
        edit = None if root.flow else rewriting.written(key, value, {key.text: tree})
        message = f"`{key.text}` is written in another shape than here."
        report.add(key, codes.OTHER_SHAPE, message, hint, edit)
        made.append((key, node))
    return Mapping(made, root.start, root.end, root.flow)
