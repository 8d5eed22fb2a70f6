"""Aiken to questions: a stem, options that begin with a letter, and ``ANSWER:`` with the letter of the right one."""

from collections.abc import Iterator
from typing import NamedTuple

from quiz import lazy
from quiz.formats.foreign import ForeignFile, ForeignQuestion, LeftOut, Part
from quiz.formats.nodes import Choice, Placed, Value, mapping, options, word
from quiz.formats.plain_signs import as_markdown

_OPTION = lazy.pattern(r"\s*([A-Za-z])[.)][ \t]*(?=\S)")
_ANSWER = lazy.pattern(r"\s*(?:ANSWERS?|answers?|Answers?)[ \t]*:[ \t]*(.*)")
_LETTERS = lazy.pattern(r"[A-Za-z](?:\s*[,;& ]\s*[A-Za-z])*[.)]?")
_EXPLAINED = lazy.pattern(r"\s*(?:FEEDBACK|EXPLANATION|Feedback|Explanation)\s*:\s*(.*)")


class _Line(NamedTuple):
    text: str
    number: int
    column: int = 1

    def placed(self) -> Placed:
        stripped = self.text.strip()
        start = self.column + len(self.text) - len(self.text.lstrip())
        return Placed(stripped, (self.number, start), (self.number, start + len(stripped)))


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of an Aiken file."""
    question = _Question()
    after_blank = False
    for number, text in enumerate(file.text.split("\n"), 1):
        line = _Line(text, number)
        blank, after_blank = after_blank, not text.strip()
        if after_blank:
            continue
        if question.key and (explained := _EXPLAINED.fullmatch(text)):
            question.explained.append(_Line(explained[1], number, explained.start(1) + 1))
            continue
        if question.key:
            yield question.finished()
            question = _Question()
        if answer := _ANSWER.fullmatch(text):
            question.key = _Line(answer[1].rstrip(), number, answer.start(1) + 1)
        elif option := _OPTION.match(text):
            question.options.append((option[1], [_Line(text[option.end() :], number, option.end() + 1)]))
        elif question.options and not blank:
            question.options[-1][1].append(line)
        else:
            if question.options:  # its answer is missing
                yield question.finished()
                question = _Question()
            question.stem.append(line)
    if question.stem or question.options or question.key:
        yield question.finished()


class _Question:
    """The lines of one question, as far as they were read."""

    def __init__(self) -> None:
        self.stem: list[_Line] = []
        self.options: list[tuple[str, list[_Line]]] = []
        self.key: _Line | None = None
        self.explained: list[_Line] = []

    def finished(self) -> ForeignQuestion | LeftOut:
        """Return the question, or why it is none."""
        lines = [*self.stem, *(line for _, lines in self.options for line in lines), *([self.key] if self.key else [])]
        first = lines[0]
        start = first.placed().start
        fault = self._fault()
        if fault:
            return LeftOut(start, fault, first.text.strip()[:60])
        right = self._right()
        assert self.key is not None, "that was a fault"
        rows = options(Choice(_joined(lines), at in right) for at, (_, lines) in enumerate(self.options))
        stem = _joined(self.stem)
        end = self.key.placed().end
        kind = "single" if len(right) == 1 else "multiple"
        entries: list[tuple[str, Value]] = [
            ("type", word(kind, start)),
            ("stem", stem.replaced(as_markdown(stem.text))),
            ("options", rows),
        ]
        if self.explained:
            explanation = _joined(self.explained)
            entries.append(("explanation", explanation.replaced(as_markdown(explanation.text))))
        return ForeignQuestion(mapping(start, end, entries))

    def _fault(self) -> str:
        if not self.stem:
            return "There are options or an answer here, and no question before them."
        if not self.key:
            return "There is no line with ANSWER: after its options."
        if len(self.options) < 2:
            return "There are fewer than two options, each of which begins with a letter as in A. or A)."
        if not _LETTERS.fullmatch(self.key.text):
            return f"After ANSWER: there is no letter: {self.key.text}"
        labels = [letter.upper() for letter, _ in self.options]
        if labels != [chr(ord("A") + at) for at in range(len(labels))]:
            return f"The options are labelled {', '.join(labels)}, so which one the answer means is not certain."
        letters = _letters(self.key.text)
        if missing := [letter for letter in letters if letter not in labels]:
            return f"The answer is {', '.join(missing)}, and there is no such option."
        return "All options are right, so there is nothing to choose." if len(letters) == len(labels) else ""

    def _right(self) -> set[int]:
        assert self.key is not None, "that was a fault"
        return {ord(letter) - ord("A") for letter in _letters(self.key.text)}


def _letters(text: str) -> list[str]:
    return list(dict.fromkeys(letter.upper() for letter in text if letter.isalpha()))


def _joined(lines: list[_Line]) -> Placed:
    placed = [line.placed() for line in lines]
    return Placed(" ".join(it.text for it in placed), placed[0].start, placed[-1].end)
