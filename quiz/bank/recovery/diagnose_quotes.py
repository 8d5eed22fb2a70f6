"""Slips with signs: quotes, brackets, colons, and the signs that a text cannot begin with."""

import re

from quiz.bank.blocks import indent
from quiz.bank.recovery import repairs
from quiz.bank.recovery.fault_context import Scene, Slip

_PARTNER = {"[": "]", "{": "}"}
_RESERVED = set("@`%,]}?:|>")
_COMMENT = re.compile(r"\s#\S")


def bad_escape(scene: Scene) -> Slip | None:
    """A backslash between double quotes that means nothing."""
    if "quoted scalar" not in scene.reason or scene.sign != '"' or (found := scene.bad_escape()) is None:
        return None
    line, column, escape = found
    return Slip(
        (line, column),
        f"`{escape}` means nothing between double quotes.",
        "Write the backslash twice (`\\\\`), or put single quotes round the text.",
        len(escape),
    )


def open_quote(scene: Scene) -> Slip | None:
    """A quote that is never closed."""
    if "quoted scalar" not in scene.reason or scene.sign not in {'"', "'"}:
        return None
    return Slip(
        scene.since,
        f"The quote {scene.sign} that opens here is never closed.",
        f"Add the closing {scene.sign} at the end of the text.",
    )


def open_bracket(scene: Scene) -> Slip | None:
    """A bracket that is never closed."""
    for spot in (scene.since, scene.value(scene.since[0]), scene.value(scene.place[0]), scene.value(scene.opening)):
        sign = scene.sign_at(spot)
        if sign in _PARTNER and not scene.closed(spot):
            return Slip(
                spot,
                f"The {sign} that opens here is never closed.",
                f"Add the closing {_PARTNER[sign]}, or put quotes round it if it belongs to a text.",
            )
    return None


def after_quote(scene: Scene) -> Slip | None:
    """Text that goes on after its closing quote."""
    quote = scene.before[-1:]
    if "expected" not in scene.reason or not scene.rest or quote not in {'"', "'"}:
        return None
    hint = (
        "Write an apostrophe twice ('') between single quotes, or put double quotes round the whole text."
        if quote == "'"
        else "Put single quotes round the whole text, the part in double quotes included."
    )
    swap = repairs.quoted_anew(scene)
    return Slip(scene.place, "The text goes on after its closing quote.", hint, len(scene.rest), swap)


def after_bracket(scene: Scene) -> Slip | None:
    """A text that begins with a bracket, as a gap of a cloze does."""
    spot = scene.value(scene.place[0])
    sign = scene.sign_at(spot)
    if sign not in _PARTNER or not scene.rest or scene.before[-1:] not in {"]", "}"}:
        return None
    return Slip(
        spot,
        f"A text that begins with {sign} is read as a {'list' if sign == '[' else 'group of keys'}.",
        f"Put quotes round it: {scene.in_quotes(spot)}; or write | here and the text on the next line, indented.",
        swap=repairs.in_quotes(scene, spot),
    )


def reserved(scene: Scene) -> Slip | None:
    """A text that begins with a sign that YAML keeps for itself."""
    for spot in (scene.place, scene.since):
        sign = scene.sign_at(spot)
        if sign in _RESERVED and spot[1] == scene.value(spot[0])[1]:
            return Slip(
                spot,
                f"A text cannot begin with {sign} here.",
                f"Put quotes round it: {scene.in_quotes(spot)}.",
                swap=None if sign in "|>" else repairs.in_quotes(scene, spot),
            )
    return None


def pointer(scene: Scene) -> Slip | None:
    """A text that begins with *, & or !."""
    for spot in (scene.since, scene.value(scene.place[0])):
        sign = scene.sign_at(spot)
        if sign in {"*", "&", "!"}:
            return Slip(
                spot,
                f"A text cannot begin with {sign} here: YAML keeps that sign for itself.",
                f"Put quotes round it: {scene.in_quotes(spot)}.",
                swap=repairs.in_quotes(scene, spot),
            )
    return None


def comment(scene: Scene) -> Slip | None:
    """A text over several lines that # cuts in its middle."""
    above = scene.above(scene.place[0])
    if above is None or not scene.begins_line(scene.place):
        return None
    found = _COMMENT.search(scene.lines[above], scene.value(above)[1])
    if found is None:
        return None
    return Slip(
        (above, found.start() + 1),
        "The text is cut off here, for # after a space begins a comment.",
        "Put quotes round the whole text, or write | after its key and the text below, indented.",
    )


def colon(scene: Scene) -> Slip | None:
    """A colon and a blank inside a text."""
    if "mapping values" not in scene.reason:
        return None
    line, column = scene.value(scene.place[0])
    if column > scene.place[1]:
        return Slip(
            (line, indent(scene.line)),
            "A colon with a space after it makes a key of this line, which goes on from the one above.",
            "Put quotes round the whole text, or write | after its key and the text below, indented.",
            scene.place[1] + 1 - indent(scene.line),
        )
    return Slip(
        (line, column),
        "A colon with a space after it makes a key of this text.",
        f"Put quotes round it: {scene.in_quotes((line, column))}; or write | here and the text below, indented.",
        len(scene.line.rstrip()) - column,
        repairs.colon_in_quotes(scene, line),
    )


def inside_bracket(scene: Scene) -> Slip | None:
    """Something odd in a list or group that is closed."""
    if scene.sign not in _PARTNER:
        return None
    return Slip(
        scene.place,
        f"This cannot be read inside {scene.sign}...{_PARTNER[scene.sign]}.",
        "Put quotes round each text in it, or write each on a line of its own.",
    )
