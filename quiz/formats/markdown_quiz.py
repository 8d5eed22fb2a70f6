"""Markdown with boxes to questions: ``- [x]`` and ``- [ ]`` below a heading or a paragraph.

A question ends where the next one begins: at a heading that has boxes below it, or at the text after boxes that has
boxes below itself. What is between the boxes and that (a quotation, a ``<details>``) explains the question before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from quiz import lazy
from quiz.formats.foreign import ForeignFile, ForeignQuestion, Heading, LeftOut, Part
from quiz.formats.nodes import Choice, Placed, Value, mapping, options, texts, word

_BOX = lazy.pattern(r"\s*(?:[-*+]|\d+[.)])\s+\[([ xX*]?)\]\s+(.*)")
_FENCE = lazy.pattern(r"\s*(```+|~~~+)")
_HEADING = lazy.pattern(r" {0,3}(#{1,6})[ \t]+(\S.*)")
_RULE = lazy.pattern(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*|\s*</?(?:quiz|details)>\s*")
_SUMMARY = lazy.pattern(r"\s*<summary>.*</summary>\s*|\s*</?(?:details|p|b)>\s*", re.IGNORECASE)
_LABEL = lazy.pattern(r"(?:Q(?:uestion)?\s*)?\d+\s*[.):]\s+", re.IGNORECASE)
_EXPLAINING = lazy.pattern(r"(?:explanation|answer|solution|reference|source|feedback|hint)s?\b", re.IGNORECASE)
_QUOTED = lazy.pattern(r"\s*>\s?(.*)")


@dataclass(slots=True)
class _Option:
    text: str
    right: bool
    line: int
    column: int
    why: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Question:
    line: int
    stem: list[str] = field(default_factory=list)
    options: list[_Option] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    after: list[tuple[int, str]] = field(default_factory=list)
    """Lines below its options: the next question's stem if boxes follow, else its explanation."""


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of a Markdown file."""
    title, questions = _questions(file.text)
    if title:
        yield Heading(title)
    for question in questions:
        yield _finished(question)


def _questions(text: str) -> tuple[str, list[_Question]]:
    """Return the title of the file and its questions."""
    title = ""
    current = _Question(1)
    done: list[_Question] = []
    fence = ""
    for number, line in enumerate(text.split("\n"), 1):
        opened = _FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        box = None if fence or opened else _BOX.fullmatch(line)
        if box:
            if current.after and _has_stem(current.after):
                done.append(current)
                current = _Question(current.after[0][0], [it for _, it in current.after])
                current = _without_explanation(done[-1], current)
            current.after = []
            current.options.append(_Option(box[2].strip(), box[1] not in ("", " "), number, box.start(2) + 1))
        elif current.options:
            _after_options(current, line, number, inside=bool(fence or opened))
        else:
            heading = None if fence or opened else _HEADING.fullmatch(line)
            if heading and not title and not done and heading[1] == "#" and not any(map(str.strip, current.stem)):
                title = _heading_text(heading)
            else:
                current.stem.append(line)
    return title, [*done, *([current] if current.options else [])]


def _after_options(question: _Question, line: str, number: int, *, inside: bool) -> None:
    quoted = None if inside else _QUOTED.fullmatch(line)
    indented = line[:1] in (" ", "\t") and line.strip()
    if not question.after and quoted and indented:
        question.options[-1].why.append(quoted[1])
    elif not question.after and indented and not inside:
        question.options[-1].text += f" {line.strip()}"
    else:
        question.after.append((number, line))


def _has_stem(lines: list[tuple[int, str]]) -> bool:
    return any(line.strip() and not _RULE.fullmatch(line) for _, line in lines)


def _without_explanation(before: _Question, question: _Question) -> _Question:
    """Return a question whose stem begins at its heading, or at its last paragraph; the lines above explain ``before``.

    They end at a heading, at a rule, or where there is neither at the last blank line before text.
    """
    lines = question.stem
    begin = _heading_of(lines)
    if begin < 0:
        filled = [at for at, line in enumerate(lines) if line.strip()]
        gaps = [at for at in filled if at == 0 or not lines[at - 1].strip()]
        begin = gaps[-1] if len(gaps) > 1 else filled[0]
    before.after = list(enumerate(lines[:begin], question.line))
    return _Question(question.line + begin, lines[begin:])


def _heading_of(lines: list[str]) -> int:
    """Return at which line a question begins: at a heading with its number, or at the first of the highest level.

    Where there is no heading, at a rule; -1 if there is neither.
    """
    found = [(at, heading) for at, line in enumerate(lines) if (heading := _HEADING.fullmatch(line))]
    headings = [(len(heading[1]), at, _heading_text(heading)) for at, heading in found]
    own = [it for it in headings if not _EXPLAINING.match(it[2])]
    numbered = [at for _, at, text in own if _LABEL.match(text)]
    rules = [at for at, line in enumerate(lines) if _RULE.fullmatch(line)]
    return next(iter([*numbered, *(at for _, at, _ in sorted(own)), *rules]), -1)


def _heading_text(heading: re.Match[str]) -> str:
    return heading[2].rstrip().rstrip("#").rstrip() or heading[2].strip()


def _finished(question: _Question) -> ForeignQuestion | LeftOut:
    first = next((at for at, line in enumerate(question.stem) if line.strip() and not _RULE.fullmatch(line)), 0)
    start = (question.line + first, 1)
    hints = [found[1] for line in question.stem if (found := _QUOTED.fullmatch(line)) and found[1].strip()]
    stem = _clean(line for line in question.stem if not _QUOTED.fullmatch(line))
    stem = _LABEL.sub("", stem, count=1) if _LABEL.match(stem) else stem
    right = [it for it in question.options if it.right]
    name = (stem or question.options[0].text)[:60]
    if not stem:
        return LeftOut((question.options[0].line, 1), "There are boxes here, and no question before them.", name)
    if not right:
        return LeftOut(start, "None of its boxes is ticked, so the key is not known.", name)
    last = question.options[-1]
    end = (last.line, last.column + len(last.text.split(" ", 1)[0]))
    made = [
        Choice(
            _placed(it.text, it),
            it.right,
            _placed("\n".join(it.why).strip(), it) if it.why else None,
        )
        for it in question.options
    ]
    kind = "single" if len(right) == 1 else "multiple"
    at = Placed(stem, start, start)
    explanation = _clean(line for _, line in question.after)
    entries: list[tuple[str, Value]] = [
        ("type", word(kind, start)),
        ("stem", at),
        ("options", options(made)),
        ("explanation", Placed(explanation, end, end)),
        ("hints", texts(at.replaced(hint) for hint in hints)),
    ]
    return ForeignQuestion(mapping(start, end, entries))


def _placed(text: str, option: _Option) -> Placed:
    place = (option.line, option.column)
    return Placed(text, place, place)


def _clean(lines: Iterator[str]) -> str:
    """Return lines as one Markdown text: a heading becomes a paragraph, rules and the tags of details go."""
    kept: list[str] = []
    fence = False
    for line in lines:
        if _FENCE.match(line):
            fence = not fence
        elif not fence:
            if _RULE.fullmatch(line) or _SUMMARY.fullmatch(line):
                kept.append("")
                continue
            heading = _HEADING.fullmatch(line)
            if heading:
                kept += ["", _heading_text(heading), ""]
                continue
        kept.append(line.rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")
