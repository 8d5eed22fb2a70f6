"""The gaps of Moodle's cloze questions, ``{1:SHORTANSWER:=Berlin~%50%Bonn#almost}``, as the gaps of our own."""

import re
from collections.abc import Callable
from html import unescape
from typing import NamedTuple

from quiz import lazy

_GAP = lazy.pattern(
    r"\{\s*(?:\d+(?:[.,]\d+)?\s*)?:\s*(?P<sort>[A-Z_]+)\s*:(?P<inside>(?:\\.|[^\\{}])+)\}",
    re.DOTALL,
)
_ALTERNATIVE = lazy.pattern(r"(?:\\.|[^\\~])+", re.DOTALL)
_WEIGHT = lazy.pattern(r"\s*(?:(=)|%(-?\d+(?:[.,]\d+)?)%)")
_NUMBER = lazy.pattern(r"\s*(-?\d+(?:[.,]\d+)?(?:[eE]-?\d+)?)\s*(?::\s*(\d+(?:[.,]\d+)?))?\s*")
_SPACE = lazy.pattern(r"\s+")
_CHOSEN = frozenset(["MULTICHOICE", "MC"])
_TYPED = frozenset(["SHORTANSWER", "SA", "MW"])
_NUMERICAL = frozenset(["NUMERICAL", "NM"])
_MANY = frozenset(["MULTIRESPONSE", "MR"])


class Gap(NamedTuple):
    """One gap, as our cloze writes it."""

    code: str
    """Without its brackets."""
    why: str = ""
    reject: tuple[tuple[str, str], ...] = ()
    """Wrong texts, each with its reason."""
    remarks: tuple[str, ...] = ()


class Filled(NamedTuple):
    """A text with its gaps."""

    text: str
    gaps: tuple[Gap, ...]
    fault: str = ""
    """Why it cannot be asked."""


def filled(text: str, show: Callable[[str], str]) -> Filled:
    """Return a text with every gap of Moodle's as one of ours; ``show`` makes our text of what is around them."""
    gaps: list[Gap] = []

    def code(found: re.Match[str]) -> str | None:
        gap = _gap(found["sort"], found["inside"])
        if gap is None:
            return None
        gaps.append(gap)
        return f"[[{gap.code} ]]" if gap.code.endswith("]") else f"[[{gap.code}]]"

    shown = replaced(_GAP, text, code, lambda held: show(held).replace("[[", r"\[["))
    fault = next((gap.remarks[0] for gap in gaps if not gap.code), "") if gaps else "No gap of it can be read."
    return Filled(shown, tuple(gaps), fault)


def replaced(
    gap: re.Pattern[str], text: str, code: Callable[[re.Match[str]], str | None], show: Callable[[str], str]
) -> str:
    """Return ``text`` as ``show`` makes it ours, with each ``gap`` as the ``code`` of one of ours; None leaves it.

    The codes are put in at the end, so that nothing takes their signs for its own.
    """
    codes: list[str] = []

    def hold(found: re.Match[str]) -> str:
        written = code(found)
        if written is None:
            return found[0]
        codes.append(written)
        return f"\ue000{len(codes) - 1}\ue001"

    shown = show(gap.sub(hold, text.replace("\ue000", "").replace("\ue001", "")))
    for at, written in enumerate(codes):
        shown = shown.replace(f"\ue000{at}\ue001", written)
    return shown


class _Alternative(NamedTuple):
    text: str
    weight: float
    feedback: str


def _gap(sort: str, inside: str) -> Gap | None:
    base = sort.split("_", maxsplit=1)[0]
    base = base if base in _CHOSEN | _TYPED | _NUMERICAL | _MANY else base.rstrip("VHSC")
    if base == "M" and sort.startswith("MC"):
        base = "MC"
    if base not in _CHOSEN | _TYPED | _NUMERICAL | _MANY:
        return None
    alternatives = [_alternative(found[0]) for found in _ALTERNATIVE.finditer(inside)]
    right = [one for one in alternatives if one.weight == 100]
    others = [one for one in alternatives if one.weight != 100]
    if not right:
        return Gap("", remarks=("A gap has no answer that earns full credit.",))
    if base in _MANY:
        return Gap("", remarks=("A gap with several options to tick has no like in a bank.",))
    why = " ".join(dict.fromkeys(one.feedback for one in right if one.feedback))
    if base in _CHOSEN:
        return _chosen(alternatives, right, why)
    if base in _NUMERICAL:
        return _numerical(right, others, why)
    accepted = tuple(dict.fromkeys(one.text for one in right))
    wild = tuple(f"A * is any text in Moodle, and only itself here: {text}." for text in accepted if "*" in text)
    reject = tuple((one.text, one.feedback or _partly(one.weight)) for one in others if one.text.strip("* "))
    rejected = tuple((text, reason) for text, reason in reject if reason)
    return Gap("|".join(map(part, accepted)), why, rejected, wild)


def _chosen(alternatives: list[_Alternative], right: list[_Alternative], why: str) -> Gap:
    if len(right) > 1:
        return Gap("", remarks=("A gap has several right options; a chosen gap has one.",))
    texts = dict.fromkeys(one.text for one in alternatives)
    if len(texts) < 2:
        return Gap("", remarks=("A gap to choose from has a single option.",))
    code = " | ".join(f"={part(text)}" if text == right[0].text else part(text) for text in texts)
    reasons = [f"{one.text}: {one.feedback}" for one in alternatives if one.feedback and one is not right[0]]
    return Gap(code, "\n\n".join(filter(None, [why, *reasons])))


def _numerical(right: list[_Alternative], others: list[_Alternative], why: str) -> Gap:
    texts: list[str] = []
    remarks: list[str] = []
    for one in right:
        number = _NUMBER.fullmatch(one.text)
        if not number:
            return Gap("", remarks=(f"A gap asks for a number, and {one.text} is none.",))
        texts.append(number[1].replace(",", "."))
        if number[2] and float(number[2].replace(",", ".")):
            remarks.append(f"Within {number[2]} of {number[1]} counted there; a gap here has no tolerance.")
    reject = tuple(
        (number[1].replace(",", "."), one.feedback or _partly(one.weight))
        for one in others
        if (number := _NUMBER.fullmatch(one.text)) and (one.feedback or _partly(one.weight))
    )
    return Gap("|".join(dict.fromkeys(texts)), why, reject, tuple(remarks))


def _partly(weight: float) -> str:
    return f"It earned {weight:g}% in the original." if 0 < weight < 100 else ""


def part(text: str) -> str:
    """Return a text as a part of a gap: the signs that divide a gap are no part of it."""
    return text.replace("|", "/").replace("]]", "] ]").replace("[[", "[ [").lstrip("=").strip()


def _alternative(written: str) -> _Alternative:
    weight = _WEIGHT.match(written)
    text, feedback, *_ = *re.split(r"(?<!\\)#", written[weight.end() if weight else 0 :], maxsplit=1), ""
    worth = 0.0
    if weight:
        worth = 100.0 if weight[1] else float(weight[2].replace(",", "."))
    return _Alternative(_readable(text), worth, _readable(feedback))


def _readable(text: str) -> str:
    without = re.sub(r"<[^<>]*>", "", text)
    return _SPACE.sub(" ", unescape(re.sub(r"\\([}#~/\"\\])", r"\1", without))).strip()
