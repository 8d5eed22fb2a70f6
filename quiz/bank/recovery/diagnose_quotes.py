"""Mistakes with quotes, brackets, colons, and characters that a text cannot begin with."""

import re

from quiz.bank.blocks import indent
from quiz.bank.recovery import repairs
from quiz.bank.recovery.fault_context import Diagnosis, FaultContext

_PARTNER = {"[": "]", "{": "}"}
_RESERVED = set("@`%,]}?:|>")
_COMMENT = re.compile(r"\s#\S")


def bad_escape(context: FaultContext) -> Diagnosis | None:
    """Diagnose a backslash between double quotes that means nothing."""
    if "quoted scalar" not in context.reason or context.sign != '"' or (found := context.bad_escape()) is None:
        return None
    line, column, escape = found
    return Diagnosis(
        (line, column),
        f"`{escape}` means nothing between double quotes.",
        "Write the backslash twice (`\\\\`), or put single quotes around the text.",
        len(escape),
    )


def open_quote(context: FaultContext) -> Diagnosis | None:
    """Diagnose a quote that is never closed."""
    if "quoted scalar" not in context.reason or context.sign not in {'"', "'"}:
        return None
    return Diagnosis(
        context.since,
        f"The quote {context.sign} that opens here is never closed.",
        f"Add the closing {context.sign} at the end of the text.",
    )


def open_bracket(context: FaultContext) -> Diagnosis | None:
    """Diagnose a bracket that is never closed."""
    for spot in (
        context.since,
        context.value(context.since[0]),
        context.value(context.place[0]),
        context.value(context.opening),
    ):
        sign = context.sign_at(spot)
        if sign in _PARTNER and not context.closed(spot):
            return Diagnosis(
                spot,
                f"The {sign} that opens here is never closed.",
                f"Add the closing {_PARTNER[sign]}, or put quotes around it if it belongs to a text.",
            )
    return None


def after_quote(context: FaultContext) -> Diagnosis | None:
    """Diagnose a text that continues after its closing quote."""
    quote = context.before[-1:]
    if "expected" not in context.reason or not context.rest or quote not in {'"', "'"}:
        return None
    hint = (
        "Write an apostrophe twice ('') between single quotes, or put double quotes around the whole text."
        if quote == "'"
        else "Put single quotes around the whole text, the part in double quotes included."
    )
    replacement = repairs.requote(context)
    return Diagnosis(context.place, "The text goes on after its closing quote.", hint, len(context.rest), replacement)


def after_bracket(context: FaultContext) -> Diagnosis | None:
    """Diagnose a text that begins with a bracket, as a gap of a cloze does."""
    spot = context.value(context.place[0])
    sign = context.sign_at(spot)
    if sign not in _PARTNER or not context.rest or context.before[-1:] not in {"]", "}"}:
        return None
    return Diagnosis(
        spot,
        f"A text that begins with {sign} is read as a {'list' if sign == '[' else 'group of keys'}.",
        f"Put quotes around it: {context.in_quotes(spot)}; or write | here and the text on the next line, indented.",
        replacement=repairs.in_quotes(context, spot),
    )


def reserved(context: FaultContext) -> Diagnosis | None:
    """Diagnose a text that begins with a character that YAML reserves."""
    for spot in (context.place, context.since):
        sign = context.sign_at(spot)
        if sign in _RESERVED and spot[1] == context.value(spot[0])[1]:
            return Diagnosis(
                spot,
                f"A text cannot begin with {sign} here.",
                f"Put quotes around it: {context.in_quotes(spot)}.",
                replacement=None if sign in "|>" else repairs.in_quotes(context, spot),
            )
    return None


def pointer(context: FaultContext) -> Diagnosis | None:
    """Diagnose a text that begins with *, & or !."""
    for spot in (context.since, context.value(context.place[0])):
        sign = context.sign_at(spot)
        if sign in {"*", "&", "!"}:
            return Diagnosis(
                spot,
                f"A text cannot begin with {sign} here: YAML keeps that sign for itself.",
                f"Put quotes around it: {context.in_quotes(spot)}.",
                replacement=repairs.in_quotes(context, spot),
            )
    return None


def comment(context: FaultContext) -> Diagnosis | None:
    """Diagnose a text over several lines that # cuts in the middle."""
    above = context.above(context.place[0])
    if above is None or not context.begins_line(context.place):
        return None
    found = _COMMENT.search(context.lines[above], context.value(above)[1])
    if found is None:
        return None
    return Diagnosis(
        (above, found.start() + 1),
        "The text is cut off here, for # after a space begins a comment.",
        "Put quotes around the whole text, or write | after its key and the text below, indented.",
    )


def colon(context: FaultContext) -> Diagnosis | None:
    """Diagnose a colon and a space inside a text."""
    if "mapping values" not in context.reason:
        return None
    line, column = context.value(context.place[0])
    if column > context.place[1]:
        return Diagnosis(
            (line, indent(context.line)),
            "A colon with a space after it makes a key of this line, which goes on from the one above.",
            "Put quotes around the whole text, or write | after its key and the text below, indented.",
            context.place[1] + 1 - indent(context.line),
        )
    return Diagnosis(
        (line, column),
        "A colon with a space after it makes a key of this text.",
        f"Put quotes around it: {context.in_quotes((line, column))}; or write | here and the text below, indented.",
        len(context.line.rstrip()) - column,
        repairs.colon_in_quotes(context, line),
    )


def inside_bracket(context: FaultContext) -> Diagnosis | None:
    """Diagnose something unreadable inside a list or group that is closed."""
    if context.sign not in _PARTNER:
        return None
    return Diagnosis(
        context.place,
        f"This cannot be read inside {context.sign}...{_PARTNER[context.sign]}.",
        "Put quotes around each text in it, or write each on a line of its own.",
    )
