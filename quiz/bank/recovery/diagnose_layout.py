"""Slips with lines: indentation, dashes, keys without their colon or their blank."""

import re

from quiz.bank.blocks import indent, without_comment
from quiz.bank.recovery import repairs
from quiz.bank.recovery.fault_context import Scene, Slip, Swap
from quiz.prose import name_of
from quiz.source import codes, shown

_GLUED_COLON = re.compile(r" *(?:- +)*(?P<key>[a-z][a-z-]*):(?!//)(?P<text>\S.*)")
_GLUED_DASH = re.compile(r" *-(?P<text>[^\s\d-].*)")
_BLOCK_SIGN = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
_KEY_OR_ITEM = re.compile(r"\s*(?:- |[a-z][a-z-]*:\s)")
_TITLE = re.compile(r"title\s*:")
_WORD = re.compile(r" *(?:- +)*(?P<key>[\w-]+)\s*:(?:\s|$)")


def too_deep(scene: Scene) -> Slip | None:
    """Brackets or dashes inside each other without end."""
    if scene.code != codes.TOO_DEEP:
        return None
    mend = "A text that begins with [ or { needs quotes round it."
    return Slip(scene.place, "Lists and groups are nested too deep here.", mend)


def document(scene: Scene) -> Slip | None:
    """A line that YAML takes for the end of the file."""
    if not re.match(r"(?:---|\.\.\.)(?:\s|$)", scene.line):
        return None
    again = any(_TITLE.match(line) for line in scene.lines[scene.place[0] :])
    mend = "Put the bank below it into a file of its own." if again else "Take this line out."
    return Slip((scene.place[0], 0), f"`{scene.line[:3]}` cuts the bank in two.", mend, 3)


def odd_space(scene: Scene) -> Slip | None:
    """A tab where only spaces may stand, or something that only looks like a space."""
    blanks = scene.line[: len(scene.line) - len(scene.line.lstrip())]
    at = next((at for at, sign in enumerate(blanks) if sign != " "), None)
    goes_on = at is not None and blanks[at] == "\t" and scene.place[1] > len(blanks)
    if at is None or (goes_on and not _KEY_OR_ITEM.match(scene.line)):
        return None
    what = "A tab stands" if blanks[at] == "\t" else f"Something like a space ({name_of(blanks[at])}) stands"
    message = f"{what} in the indentation of this line."
    return Slip((scene.place[0], at), message, "Indent with spaces only.", swap=repairs.spaces_for_tabs(scene))


def after_block_sign(scene: Scene) -> Slip | None:
    """Text on the line of | or >."""
    if "block scalar" not in scene.reason or scene.sign not in {"|", ">"}:
        return None
    return Slip(
        scene.since,
        f"The text after {scene.sign} has to begin on the next line.",
        f"Move it there and indent it; or put quotes round it: {scene.in_quotes(scene.since)}.",
        swap=repairs.more_than(scene),
    )


def under_block_sign(scene: Scene) -> Slip | None:
    """The text of | or > that is not indented."""
    for line, column in (scene.since, scene.place):
        above = scene.above(line)
        if above is None or not scene.begins_line((line, column)):
            continue
        sign = scene.value(above)
        if _BLOCK_SIGN.match(scene.lines[above][sign[1] :]):
            return Slip(
                (line, column),
                f"The text under {scene.sign_at(sign)} has to be indented more than its key.",
                "Indent each of its lines.",
            )
    return None


def glued_colon(scene: Scene) -> Slip | None:
    """A key without the blank after its colon."""
    for line in dict.fromkeys((scene.since[0], scene.above(scene.place[0]), scene.place[0])):
        found = None if line is None else _GLUED_COLON.fullmatch(scene.lines[line])
        if line is not None and found:
            return Slip(
                (line, found.start("key")),
                f"`{found['key']}:` needs a space after its colon.",
                f"Write `{found['key']}: {shown(found['text'])}`.",
                len(found["key"]) + 1,
                repairs.blank_at((line, found.start("text")), found["key"]),
            )
    return None


def glued_dash(scene: Scene) -> Slip | None:
    """An item without the blank after its dash."""
    for line in dict.fromkeys((scene.since[0], scene.place[0])):
        found = _GLUED_DASH.fullmatch(scene.lines[line])
        if found:
            return Slip(
                (line, found.start("text") - 1),
                "The dash of an item needs a space after it.",
                f"Write `- {shown(found['text'])}`.",
                swap=repairs.blank_after_dash(scene, line, found["text"].partition(":")[0]),
            )
    return None


def list_on_key_line(scene: Scene) -> Slip | None:
    """``options: - one`` on one line."""
    if "sequence entries" not in scene.reason or scene.begins_line(scene.place):
        return None
    mend = f"Move it to the next line, or put quotes round it if it is one text: {scene.in_quotes(scene.place)}."
    return Slip(scene.place, "A list has to begin on the line below its key.", mend)


def bare_key(scene: Scene) -> Slip | None:
    """A key alone on its line, or before a block sign, without its colon."""
    for line in dict.fromkeys((scene.since[0], scene.above(scene.place[0]), scene.place[0])):
        text = "" if line is None else without_comment(scene.lines[line].strip()).removeprefix("- ").rstrip("|> ")
        if line is None or text not in repairs.known_keys():
            continue
        begin = scene.lines[line].index(text)
        end = (line, begin + len(text))
        swap = Swap(end, end, ":")
        return Slip((line, begin), f"`{text}` has no colon.", f"Write `{text}:`.", len(text), swap)
    return None


def no_colon(scene: Scene) -> Slip | None:
    """A line where a key should stand, and no colon."""
    line = scene.since[0]
    if "mapping values" in scene.reason:
        above = scene.above(scene.place[0])
        if above is None or indent(scene.lines[above]) != indent(scene.line) or ":" in scene.lines[above]:
            return None
        line = above
    elif "expected ':'" not in scene.reason:
        return None
    text = scene.lines[line].strip()
    return Slip(
        (line, indent(scene.lines[line])),
        f"`{shown(text)}` is no key, for it has no colon.",
        "If it goes on from the line above, indent it more; if it is a key, put a colon and a space after it.",
        len(text),
    )


def indentation(scene: Scene) -> Slip | None:
    """A line that stands under nothing above it."""
    word = _WORD.match(scene.line)
    goes_on = "mapping values" in scene.reason
    if scene.place[0] == scene.opening or (goes_on and not (word and word["key"] in repairs.known_keys())):
        return None
    if not goes_on and not scene.begins_line(scene.place):
        return None
    spaces, own = indent(scene.line), indent(scene.lines[scene.opening])
    first = _WORD.match(scene.lines[scene.opening])
    if word and first and first["key"] in repairs.inner_keys() and word["key"] in repairs.question_keys():
        mend = "Give it as many as the other keys of its question have, such as `stem`."
    elif word or scene.rest.startswith("-"):
        mend = f"Give it {own}, as its neighbours have." if own else "Begin it at the left edge, as its neighbours do."
    else:
        mend = "If it goes on with the text above, give it as many as that; if it is a key, put a colon after it."
    return Slip(
        (scene.place[0], spaces),
        f"This line has {spaces} {'space' if spaces == 1 else 'spaces'} before it, which fits nothing above it.",
        mend,
        len(scene.line.strip()),
    )


def unreadable(scene: Scene) -> Slip:
    """Whatever has no name here."""
    return Slip(
        scene.place,
        "This line cannot be read from here on.",
        "Put quotes round texts that hold signs such as : # [ { and look whether it is indented as its neighbours.",
    )
