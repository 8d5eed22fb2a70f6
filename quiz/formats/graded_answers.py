"""Answers with a weight and feedback, as Moodle's formats have them, as the keys of our question types.

Weights are percentages. What earns all of them is right here; what earned a part is wrong here and its reason is shown,
because a bank has no part of a key: a remark says so, for somebody to check.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from quiz import lazy
from quiz.formats.cloze_code import Filled
from quiz.formats.nodes import Body, Choice, Placed, Value, any_of, mapping, options, scalar, sequence, texts, word
from quiz.source import Mapping, Place

_NUMBER = r"[-+−]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d+)?"
_SPEC = lazy.pattern(
    rf"\s*(?:(?P<low>{_NUMBER})\s*\.\.\s*(?P<high>{_NUMBER})|(?P<answer>{_NUMBER})(?:\s*:\s*(?P<tolerance>{_NUMBER}))?)\s*"
)
_FULL = 100.0
_STAR = "\ue000"
"""Stands for a star that means itself; any other means any text in Moodle."""
_SIGNS_OF_A_GAP = lazy.pattern(r"\[\[|\]\]|\|")


class Graded(NamedTuple):
    """An answer, what it earns, and the feedback to whoever gives it."""

    text: Placed
    weight: float
    why: Placed | None = None


def choice(answers: Sequence[Graded], remarks: list[str], *, one: bool, each_alone: bool) -> Body | str:
    """Return options to pick from; with ``each_alone`` every one of several right ones was enough by itself."""
    if one:
        right = [it for it in answers if it.weight >= _FULL]
        remarks += (_partly(it) for it in answers if 0 < it.weight < _FULL)
    else:
        right = [it for it in answers if it.weight > 0]
    if not right:
        return "No option earns full credit, so the key is not known."
    kept = _without_copies(answers, right)
    if len(kept) < 2:
        return "There is only one option."
    if len(right) == len(kept):
        return "All options are right, so there is nothing to choose."
    if one and len(right) > 1 and each_alone:
        remarks.append(f"Each of {len(right)} options alone was right there; here all of them are to be ticked.")
    name = "single" if one and len(right) == 1 else "multiple"
    rows = options(Choice(it.text, it in right, it.why) for it in kept)
    return Body(name, (("options", rows),))


def _without_copies(answers: Sequence[Graded], right: Sequence[Graded]) -> list[Graded]:
    """Return the answers without wrong ones that repeat another wrong one."""
    kept: list[Graded] = []
    seen: set[str] = set()
    for it in answers:
        if it.text.text in seen and it not in right:
            continue
        kept.append(it)
        if it not in right:
            seen.add(it.text.text)
    return kept


def short(answers: Sequence[Graded], remarks: list[str], *, case: bool = False) -> Body | str:
    """Return texts to type."""
    answers = [it._replace(text=it.text.replaced(it.text.text.replace(r"\*", _STAR))) for it in answers]
    right = [it for it in answers if it.weight >= _FULL and it.text]
    others = [it for it in answers if it.weight < _FULL and it.text.text.strip("* ")]
    if not right:
        return "No answer earns full credit, so the key is not known."
    if not right[0].text.text.strip("* "):
        return "It takes any text as right, so there is nothing to grade."
    remarks += (
        f"A * was any text there, and is only itself here: {it.text.text}" for it in right if "*" in it.text.text
    )
    remarks += (
        f"Was said about any other answer: {it.why.text}" for it in answers if it.why and it not in right + others
    )
    first, *more = right
    at = first.text.start
    reject = [row for it in others if (row := _rejected((("text", _own_stars(it.text)),), it, remarks))]
    accept = texts(_own_stars(it.text) for it in more)
    entries: tuple[tuple[str, Value], ...] = (
        ("answer", _own_stars(first.text)),
        ("accept", accept),
        ("reject", any_of(reject)),
        ("case", word("sensitive", at) if case else None),
    )
    return Body("short-answer", entries, _feedback_of(right))


def _own_stars(text: Placed) -> Placed:
    """Return an answer in which a star that was escaped there is a star."""
    return text.replaced(text.text.replace(_STAR, "*"))


def _rejected(entries: Sequence[tuple[str, Value]], answer: Graded, remarks: list[str]) -> Mapping | None:
    """Return an answer as known to be wrong, with its reason; None where there is none."""
    why = answer.why
    if not why and answer.weight > 0:
        why = answer.text.replaced(f"This earned {answer.weight:g}% where the question comes from.")
    if not why:
        return None
    if answer.weight > 0:
        remarks.append(_partly(answer))
    return mapping(answer.text.start, why.end, (*entries, ("why", why)))


def _partly(answer: Graded) -> str:
    return f"This earned {answer.weight:g}% there and is wrong here: {answer.text.text}"


def _feedback_of(right: Sequence[Graded]) -> tuple[str, ...]:
    """Return the feedback on right answers; with the answer, where it is about one of several."""
    feedback = list(dict.fromkeys(it.why.text for it in right if it.why))
    if len(feedback) < 2:
        return tuple(feedback)
    return tuple(f"{it.text.text}: {it.why.text}" for it in right if it.why)


class _Spec(NamedTuple):
    entries: tuple[tuple[str, Value], ...]
    low: float
    high: float


def numeric(answers: Sequence[Graded], remarks: list[str]) -> Body | str:
    """Return numbers to type: each answer is a number, ``number:tolerance`` or ``lowest..highest``."""
    named = [it for it in answers if it.text.text.strip("* ")]
    specs = [_spec(it.text) for it in named]
    for it, spec in zip(named, specs, strict=True):
        if spec is None:
            return f"It asks for a number, and this is none: {it.text.text}"
    both = [(it, spec) for it, spec in zip(named, specs, strict=True) if spec is not None]
    right = [(it, spec) for it, spec in both if it.weight >= _FULL]
    if not right:
        return "No number earns full credit, so the key is not known."
    remarks += (f"Was said about any other number: {it.why.text}" for it in answers if it.why and it not in named)
    (_, main), *more = right
    reject: list[Mapping] = []
    for it, spec in both:
        if it.weight >= _FULL:
            continue
        if any(spec.low <= key.high and key.low <= spec.high and key.low < key.high for _, key in right):
            remarks.append(f"This overlaps with the right numbers and is left out: {it.text.text}")
        elif row := _rejected(spec.entries, it, remarks):
            reject.append(row)
    accept = [mapping(it.text.start, it.text.end, spec.entries) for it, spec in more]
    entries = (*main.entries, ("accept", any_of(accept)), ("reject", any_of(reject)))
    return Body("numeric", entries, _feedback_of([it for it, _ in right]))


def _spec(text: Placed) -> _Spec | None:
    found = _SPEC.fullmatch(text.text)
    if not found:
        return None
    number = {name: _pointed(written) for name, written in found.groupdict().items() if written}
    if "low" in number:
        low, high = sorted((number["low"], number["high"]), key=float)
        ends = sequence((scalar(text.replaced(end)) for end in (low, high)), text.start)
        return _Spec((("range", ends),), float(low), float(high))
    answer, tolerance = number["answer"], number.get("tolerance", "0")
    entries: list[tuple[str, Value]] = [("answer", text.replaced(answer))]
    if float(tolerance):
        entries.append(("tolerance", text.replaced(tolerance)))
    return _Spec(tuple(entries), float(answer) - float(tolerance), float(answer) + float(tolerance))


def _pointed(number: str) -> str:
    plain = number.replace(",", ".").replace("−", "-").lstrip("+")
    plain = plain.removesuffix(".") if plain.count(".") == 1 else plain
    return f"0{plain}" if plain.startswith(".") else plain.replace("-.", "-0.", 1)


def matching(pairs: Sequence[tuple[Placed, Placed]], remarks: list[str], *, at: Place) -> Body | str:
    """Return pairs; one without a left side is a decoy. Where two lefts have one right, gaps to choose from."""
    couples = [(left, right) for left, right in pairs if left and right]
    taken = {right.text for _, right in couples}
    decoys = {right.text: right for left, right in pairs if right and not left and right.text not in taken}
    if len(couples) < 1 or len(couples) + len(decoys) < 2:
        return "There are fewer than two pairs."
    if max(Counter(right.text for _, right in couples).values()) > 1:
        return _gaps(couples, list(decoys), remarks, at)
    rows = (mapping(left.start, right.end, (("left", left), ("right", right))) for left, right in couples)
    entries: tuple[tuple[str, Value], ...] = (("pairs", sequence(rows, at)),)
    return Body("matching", (*entries, ("decoys", texts(decoys.values()))))


def _gaps(couples: Sequence[tuple[Placed, Placed]], decoys: Sequence[str], remarks: list[str], at: Place) -> Body | str:
    every = list(dict.fromkeys([*(right.text for _, right in couples), *decoys]))
    if len(every) < 2 or any(_SIGNS_OF_A_GAP.search(text) or text.startswith("=") for text in every):
        return "Several parts have the same partner, which cannot be asked here."
    lines = []
    for left, right in couples:
        inside = " | ".join("=" + text if text == right.text else text for text in every)
        lines.append(f"- {left.text.replace('[[', '[ [')}: [[{inside}]]")
    remarks.append("Two parts have the same partner, so these are gaps to choose from and not pairs.")
    text = Placed("\n".join(lines), at, couples[-1][1].end)
    return Body("cloze", (("text", text),))


def truth(answer: bool, at: Place, right: Placed | None, wrong: Placed | None) -> Body:  # noqa: FBT001 - the key itself
    """Return a statement to judge; the feedback on either answer is its reason."""
    feedback = [it for it in (right, wrong) if it]
    why = feedback[0].replaced("\n\n".join(dict.fromkeys(it.text for it in feedback))) if feedback else None
    return Body("true-false", (("answer", word(str(answer).lower(), at)), ("why", why)))


def cloze(filled: Filled, text: Placed, remarks: list[str]) -> Body | str:
    """Return a text with its gaps."""
    if filled.fault:
        return filled.fault
    remarks += (remark for gap in filled.gaps for remark in gap.remarks)
    rows: list[Mapping] = []
    for gap in filled.gaps:
        reject = [
            mapping(text.start, text.end, (("text", text.replaced(wrong)), ("why", text.replaced(why))))
            for wrong, why in gap.reject
        ]
        rows.append(mapping(text.start, text.end, (("why", text.replaced(gap.why)), ("reject", any_of(reject)))))
    while rows and not rows[-1].entries:
        rows.pop()
    return Body("cloze", (("text", text), ("gaps", any_of(rows))))
