"""Mistakes in layout: indentation, dashes, lists on one line, keys without their colon or the space after it."""

import re

from quiz import kinds
from quiz.bank.bank_keys import HEADER, HEADER_KEYS, item_keys, keys_anywhere, question_keys
from quiz.bank.blocks import indent, without_comment
from quiz.bank.recovery import repairs, split_blocks
from quiz.bank.recovery.fault_context import Diagnosis, FaultContext, Replacement
from quiz.bank.recovery.question_heads import head_on_key_line, spoilt_head
from quiz.prose import name_of
from quiz.source import ListOf, MapOf, Record, Text, codes, shown

_GLUED_COLON = re.compile(r" *(?:- +)*(?P<key>[a-z][a-z-]*):(?!//)(?P<text>\S.*)")
_GLUED_DASH = re.compile(r" *-(?P<text>[^\s\d-].*)")
_BLOCK_SIGN = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
_KEY_OR_ITEM = re.compile(r"\s*(?:- |[a-z][a-z-]*:\s)")
_SECOND = re.compile(r"questions:\s*(?:#.*)?")

_WORD = re.compile(r" *(?:- +)*(?P<key>[\w-]+)\s*:(?:\s|$)")
_KEY_AND_TEXT = re.compile(r" *(?:- +)*([a-z-]+) *:\s")
_QUOTED = r"""(?:"[^"\\]*"|'[^']*')"""
_ALL_QUOTED = re.compile(rf"{_QUOTED}(?:\s*[,;]\s*{_QUOTED})+")
_SEVERAL = re.compile(r"[,;]")


def too_deep(context: FaultContext) -> Diagnosis | None:
    """Diagnose brackets or dashes nested without end."""
    if context.code != codes.TOO_DEEP:
        return None
    hint = "A text that begins with [ or { needs quotes around it."
    return Diagnosis(context.place, "Lists and groups are nested too deep here.", hint)


def document(context: FaultContext) -> Diagnosis | None:
    """Diagnose a line that YAML takes for the end of the file."""
    if not re.match(r"(?:---|\.\.\.)(?:\s|$)", context.line):
        return None
    begins_another = context.block.last_title >= context.place[0]
    hint = "Put the bank below it into a file of its own." if begins_another else "Take this line out."
    return Diagnosis((context.place[0], 0), f"`{context.line[:3]}` cuts the bank in two.", hint, 3)


def odd_space(context: FaultContext) -> Diagnosis | None:
    """Diagnose a tab, or something like a space, where only spaces are allowed."""
    blanks = context.line[: len(context.line) - len(context.line.lstrip())]
    at = next((at for at, sign in enumerate(blanks) if sign != " "), None)
    goes_on = at is not None and blanks[at] == "\t" and context.place[1] > len(blanks)
    if at is None or (goes_on and not _KEY_OR_ITEM.match(context.line)):
        return None
    what = "A tab" if blanks[at] == "\t" else f"Something like a space ({name_of(blanks[at])})"
    message = f"{what} is in the indentation of this line."
    return Diagnosis(
        (context.place[0], at), message, "Indent with spaces only.", replacement=repairs.spaces_for_tabs(context)
    )


def after_block_sign(context: FaultContext) -> Diagnosis | None:
    """Diagnose text on the line of | or >."""
    if "block scalar" not in context.reason or context.sign not in {"|", ">"}:
        return None
    return Diagnosis(
        context.since,
        f"The text after {context.sign} has to begin on the next line.",
        f"Move it there and indent it; or put quotes around it: {context.in_quotes(context.since)}.",
        replacement=repairs.more_than(context),
    )


def under_block_sign(context: FaultContext) -> Diagnosis | None:
    """Diagnose text under | or > that is not indented."""
    for line, column in (context.since, context.place):
        above = context.above(line)
        if above is None or not context.begins_line((line, column)):
            continue
        sign = context.value(above)
        if _BLOCK_SIGN.match(context.lines[above][sign[1] :]):
            return Diagnosis(
                (line, column),
                f"The text under {context.sign_at(sign)} has to be indented more than its key.",
                "Indent each of its lines.",
            )
    return None


def glued_colon(context: FaultContext) -> Diagnosis | None:
    """Diagnose a key without the space after its colon."""
    for line in context.suspects:
        found = _GLUED_COLON.fullmatch(context.lines[line])
        if found:
            return Diagnosis(
                (line, found.start("key")),
                f"`{found['key']}:` needs a space after its colon.",
                f"Write `{found['key']}: {shown(found['text'])}`.",
                len(found["key"]) + 1,
                repairs.insert_space((line, found.start("text")), found["key"]),
            )
    return None


def glued_dash(context: FaultContext) -> Diagnosis | None:
    """Diagnose an item without the space after its dash."""
    for line in dict.fromkeys((context.since[0], context.place[0])):
        found = _GLUED_DASH.fullmatch(context.lines[line])
        if found:
            return Diagnosis(
                (line, found.start("text") - 1),
                "The dash of an item needs a space after it.",
                f"Write `- {shown(found['text'])}`.",
                replacement=repairs.space_after_dash(context, line, found["text"].partition(":")[0]),
            )
    return None


def list_on_key_line(context: FaultContext) -> Diagnosis | None:
    """Diagnose ``options: - one`` on one line."""
    if "sequence entries" not in context.reason or context.begins_line(context.place):
        return None
    message = "A list has to begin on the line below its key."
    if (head := head_on_key_line(context.line)) is not None:
        line, end = context.place[0], len(context.line)
        text = f"\n{' ' * split_blocks.item_column(context.lines, context.opening)}{head[1]}"
        moved = Replacement((line, head[0]), (line, end), text)
        return Diagnosis(context.place, message, "Move it to the next line.", len(head[1]), moved)
    hint = f"Move it to the next line, or put quotes around it if it is one text: {context.in_quotes(context.place)}."
    return Diagnosis(context.place, message, hint)


def list_on_one_line(context: FaultContext) -> Diagnosis | None:
    """Diagnose ``hints: First: think`` and ``accept: "a", "b"``, where the key wants a list or a group of keys."""
    line, column = spot = context.value(context.place[0])
    found = _KEY_AND_TEXT.match(context.lines[line])
    reader = _reader(found[1], of_bank=indent(context.lines[line]) == 0) if found else None
    text = without_comment(context.lines[line][column:])
    is_colon = "mapping values" in context.reason and column <= context.place[1]
    if found is None or reader is None or not (is_colon or _ALL_QUOTED.fullmatch(text)):
        return None
    edit = None if is_colon else Replacement(spot, (line, column + len(text)), f"[{text.replace(';', ',')}]")
    what, hint = "a list", "Write each item on a line of its own below, after `- `."
    if isinstance(reader, MapOf):
        what, edit = "a group of keys", None
        hint = "Write each part on a line of its own below, indented, with its short name first."
    elif is_colon and isinstance(reader.item, Record):
        hint = "Write each item below, after `- `, with each of its keys on a line of its own."
    elif is_colon and isinstance(reader.item, Text) and not _SEVERAL.search(text):
        hint = f"Write it on the next line, after a dash and in quotes: - {context.in_quotes(spot)}"
        edit = repairs.colon_in_quotes(context, line)
    return Diagnosis(spot, f"`{found[1]}` should be {what}, but all of it is on one line.", hint, len(text), edit)


def _reader(name: str, *, of_bank: bool) -> "ListOf[object] | MapOf[object] | None":
    """Return what reads the value of a key, where that is a list or a group for all types of question that have it."""
    tables = [HEADER] if of_bank else map(kinds.table, kinds.TYPES)
    readers = [field.reader for table in tables for field in table.fields if field.name == name]
    found = [reader for reader in readers if isinstance(reader, ListOf | MapOf)]
    if not found or len(found) < len(readers):
        return None
    return next((reader for reader in found if isinstance(reader, ListOf) and isinstance(reader.item, Text)), found[0])


def missing_dash(context: FaultContext) -> Diagnosis | None:
    """Diagnose the first line of a question that has lost its dash."""
    line, own = context.lines[context.opening], _neighbours(context)
    head = spoilt_head(context.lines, context.opening)
    word = _WORD.match(line)
    if context.place[0] != context.opening or context.opens_with_dash or (head and head.is_glued):
        return None
    if head is None and not (word and word["key"] in question_keys() - item_keys() and own < indent(line)):
        return None
    begin, end = indent(line), len(line)
    text = f"- {line[head.key if head else begin :].strip()}"
    return Diagnosis(
        (context.opening, begin),
        "A question begins here without its dash.",
        f"Write `{shown(text)}`, with the dash below those of the other questions.",
        end - begin,
        Replacement((context.opening, 0), (context.opening, end), f"{' ' * own}{text}") if head else None,
    )


def second_questions(context: FaultContext) -> Diagnosis | None:
    """Diagnose `questions:` between the questions."""
    if not _SECOND.fullmatch(context.line) or context.place[0] == context.opening:
        return None
    message = "`questions:` is already above; all questions are in one list."
    return Diagnosis((context.place[0], 0), message, "Take this line out.", len("questions:"))


def bare_key(context: FaultContext) -> Diagnosis | None:
    """Diagnose a key without its colon, alone on its line or before a block sign."""
    for line in context.suspects:
        text = without_comment(context.lines[line].strip()).removeprefix("- ").rstrip("|> ")
        if text in keys_anywhere():
            begin = context.lines[line].index(text)
            end = (line, begin + len(text))
            colon = Replacement(end, end, ":")
            return Diagnosis((line, begin), f"`{text}` has no colon.", f"Write `{text}:`.", len(text), colon)
    return None


def no_colon(context: FaultContext) -> Diagnosis | None:
    """Diagnose a line without a colon where a key is expected."""
    line = context.since[0]
    if "mapping values" in context.reason:
        above = context.above(context.place[0])
        if above is None or indent(context.lines[above]) != indent(context.line) or ":" in context.lines[above]:
            return None
        line = above
    elif "expected ':'" not in context.reason:
        return None
    text = context.lines[line].strip()
    return Diagnosis(
        (line, indent(context.lines[line])),
        f"`{shown(text)}` is no key, for it has no colon.",
        "If it goes on from the line above, indent it more; if it is a key, put a colon and a space after it.",
        len(text),
    )


def indentation(context: FaultContext) -> Diagnosis | None:
    """Diagnose a line whose indentation fits nothing above it."""
    word = _WORD.match(context.line)
    goes_on = "mapping values" in context.reason
    own = _neighbours(context)
    if context.place[0] == context.opening and own == indent(context.line):
        return None
    if goes_on and not (word and word["key"] in keys_anywhere()):
        return None
    if not goes_on and not context.begins_line(context.place):
        return None
    spaces = indent(context.line)
    first = _WORD.match(context.lines[context.opening])
    inside = first is None or first["key"] in item_keys()
    if word and spaces == 0 and word["key"] in HEADER_KEYS - question_keys():
        hint = "It belongs to the bank, not to a question: put it above `questions:`."
    elif word and word["key"] == "id" and not context.rest.startswith("-") and inside:
        hint = "If a question begins here, put a dash before it: `- id: ...`."
    elif word and inside and word["key"] in question_keys() - item_keys() | HEADER_KEYS:
        hint = "Give it as many as the other keys of its question have, such as `stem`."
    elif word and not context.rest.startswith("-") and context.opens_with_dash and first:
        hint = f"Give it {first.start('key')}, as the other keys of its group have."
    elif word or context.rest.startswith("-"):
        hint = f"Give it {own}, as its neighbours have." if own else "Begin it at the left edge, as its neighbours do."
    else:
        hint = "If it goes on with the text above, give it as many as that; if it is a key, put a colon after it."
    return Diagnosis(
        (context.place[0], spaces),
        f"This line has {spaces} {'space' if spaces == 1 else 'spaces'} before it, which fits nothing above it.",
        hint,
        len(context.line.strip()),
    )


def _neighbours(context: FaultContext) -> int:
    """Return how many spaces are before the neighbours of the block."""
    if context.column is not None:
        return context.column
    return split_blocks.item_column(context.lines, context.opening)


def unreadable(context: FaultContext) -> Diagnosis:
    """Diagnose a fault that no other diagnoser knows."""
    return Diagnosis(
        context.place,
        "This line cannot be read from here on.",
        "Put quotes around texts with signs such as : # [ { and check that the line is indented like its neighbours.",
    )
