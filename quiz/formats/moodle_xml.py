"""Moodle XML to questions, of every type of Moodle that has a like among ours.

A description becomes the context of the questions after it. Of an essay, the information for graders or else the
general feedback is the model answer.
"""

import re
from collections.abc import Iterator

from quiz import lazy
from quiz.formats import cloze_code, graded_answers
from quiz.formats.foreign import Context, ForeignFile, ForeignQuestion, LeftOut, Part
from quiz.formats.graded_answers import Graded
from quiz.formats.html_markdown import bare_of, markdown_of
from quiz.formats.nodes import Body, Placed, Value, mapping, sequence, texts, word
from quiz.formats.plain_signs import as_markdown
from quiz.formats.xml_tree import Broken, Element, questions
from quiz.source import Mapping

_CONTEXT = lazy.pattern(r"^\$\w+\$(?:/top)?/?")
_GAP = lazy.pattern(r"\[\[(\d+)\]\]")
_NO = frozenset({"", "0", "false"})
_USUAL_LENGTH = 40
"""Up to this many characters, feedback for right and wrong alike is what Moodle writes by itself."""
_SHORT_TYPES = {"match": "matching", "multianswer": "cloze"}


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of a Moodle XML file. Raises QuizError if it declares a document type."""
    category = ""
    for element in questions(file.text.encode("utf-8", "replace"), file.path):
        if isinstance(element, Broken):
            yield LeftOut(element.place, element.reason)
            continue
        kind = element.attributes.get("type", "")
        reader = _Reader(element)
        if kind == "category":
            path = element.text_of("category")
            category = "/".join(filter(None, _CONTEXT.sub("", path).split("/")))
        elif kind == "description":
            yield Context(reader.markdown(element.first("questiontext")).text, category)
        else:
            found = reader.question(_SHORT_TYPES.get(kind, kind))
            if isinstance(found, LeftOut):
                yield found
            else:
                origin = element.text_of("idnumber") or element.text_of("name")
                yield ForeignQuestion(found, origin, category, tuple(reader.remarks))


class _Reader:
    """Reads one question."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self.remarks: list[str] = []

    def question(self, kind: str) -> Mapping | LeftOut:
        """Return it as a question of ours, or why it is none."""
        element = self._element
        body = self._body(kind)
        if isinstance(body, str):
            return LeftOut(element.place, body, element.text_of("name"))
        if element.text_of("hidden") not in _NO:
            self.remarks.append("It is hidden in Moodle.")
        self._remark_usual_feedback()
        place = element.place
        general = self.markdown(element.first("generalfeedback"))
        is_answer = body.type == "recall" and not self.markdown(element.first("graderinfo"))
        paragraphs = dict.fromkeys([*body.feedback, *([general.text] if general and not is_answer else [])])
        tags = [self._plain(tag) for holder in element.all("tags") for tag in holder.all("tag")]
        hints = [hint for it in element.all("hint") if (hint := self.markdown(it))]
        stem = None if body.type == "cloze" and kind != "matching" else self.markdown(element.first("questiontext"))
        entries: list[tuple[str, Value]] = [
            ("type", word(body.type, place)),
            ("tags", texts(tag for tag in tags if tag)),
            ("stem", stem),
            *body.entries,
            ("explanation", general.replaced("\n\n".join(paragraphs))),
            ("hints", texts(hints)),
        ]
        if body.type in ("single", "multiple") and element.first("shuffleanswers"):
            kept = element.text_of("shuffleanswers") in _NO
            entries.append(("shuffle", word("false", place) if kept else None))
        return mapping(place, place, entries)

    def markdown(self, element: Element | None) -> Placed:
        """Return a text as Markdown; an empty one where there is none."""
        if element is None:
            return Placed("", self._element.place, self._element.place)
        inner = element.inner
        match element.attributes.get("format", "html"):
            case "markdown":
                return self._placed(inner, inner.text.strip())
            case "plain_text":
                return self._placed(inner, as_markdown(inner.text.strip()))
            case "moodle_auto_format":
                return self._placed(inner, markdown_of(inner.text.strip().replace("\n", "<br>"), self.remarks))
            case _:
                return self._placed(inner, markdown_of(inner.text, self.remarks))

    def _plain(self, element: Element | None) -> Placed:
        """Return a text on one line, without markup."""
        if element is None:
            return Placed("", self._element.place, self._element.place)
        inner = element.inner
        if element.attributes.get("format") in ("plain_text", "markdown"):
            return self._placed(inner, " ".join(inner.text.split()))
        return self._placed(inner, bare_of(inner.text, self.remarks))

    def _placed(self, element: Element, text: str) -> Placed:
        return Placed(text, element.place, element.place)

    def _graded(self) -> list[Graded]:
        return [self._one(answer) for answer in self._element.all("answer")]

    def _one(self, answer: Element) -> Graded:
        feedback = self.markdown(answer.first("feedback")) if answer.first("feedback") else None
        return Graded(self._plain(answer), _fraction(answer), feedback or None)

    def _body(self, kind: str) -> Body | str:
        element, place = self._element, self._element.place
        match kind:
            case "multichoice":
                one = element.first("single") is None or element.text_of("single") not in _NO
                answers = [it for it in self._graded() if it.text]
                return graded_answers.choice(answers, self.remarks, one=one, each_alone=True)
            case "truefalse":
                return self._truth()
            case "shortanswer":
                case = element.text_of("usecase") not in _NO
                return graded_answers.short(self._graded(), self.remarks, case=case)
            case "numerical":
                return self._numerical()
            case "matching":
                pairs = [(self._plain(it), self._plain(it.first("answer"))) for it in element.all("subquestion")]
                return graded_answers.matching(pairs, self.remarks, at=place)
            case "cloze":
                text = element.first("questiontext")
                is_markdown = text is not None and text.attributes.get("format") == "markdown"
                show = str if is_markdown else (lambda it: markdown_of(it, self.remarks))
                filled = cloze_code.filled(text.inner.text if text else "", show)
                return graded_answers.cloze(filled, self.markdown(text).replaced(filled.text), self.remarks)
            case "gapselect" | "ddwtos":
                return self._gaps()
            case "ordering":
                steps = [step for step in self._graded() if step.text]
                items = (mapping(it.text.start, it.text.end, (("item", it.text), ("why", it.why))) for it in steps)
                return Body("ordering", (("sequence", sequence(items, place)),))
            case "essay":
                answer = self.markdown(element.first("graderinfo")) or self.markdown(element.first("generalfeedback"))
                if not answer:
                    return "An essay without information for graders has no answer to compare with."
                return Body("recall", (("answer", answer),))
            case _:
                return f"A question of the type {kind or 'without a name'} cannot be asked here."

    def _truth(self) -> Body | str:
        answers = self._graded()
        if len(answers) != 2:
            return "It does not have two answers."
        true, false = answers if answers[0].text.text.casefold() != "false" else reversed(answers)
        if (true.weight > 0) == (false.weight > 0):
            return "Not exactly one of its two answers is right."
        right, wrong = (true, false) if true.weight > 0 else (false, true)
        return graded_answers.truth(true.weight > 0, true.text.start, right.why, wrong.why)

    def _numerical(self) -> Body | str:
        answers = []
        for element in self._element.all("answer"):
            graded = self._one(element)
            tolerance = element.text_of("tolerance")
            if tolerance not in ("", "0") and graded.text.text.strip("* "):
                graded = graded._replace(text=graded.text.replaced(f"{graded.text.text}:{tolerance}"))
            answers.append(graded)
        body = graded_answers.numeric(answers, self.remarks)
        units = [unit for held in self._element.all("units") for unit in held.all("unit")]
        names = [name for unit in units if (name := unit.text_of("unit_name"))]
        if isinstance(body, str) or not names:
            return body
        self.remarks += (f"This unit is not imported: {name}" for name in names[1:])
        return body._replace(entries=(*body.entries, ("unit", word(names[0], units[0].place))))

    def _gaps(self) -> Body | str:
        """Return a text whose gaps are filled from lists: the number in each is that of its right choice."""
        choices = [(self._plain(it), it.text_of("group")) for it in self._element.all("selectoption", "dragbox")]
        text = self._element.first("questiontext")
        html = text.inner.text if text else ""
        numbers = [int(number) for number in _GAP.findall(html)]
        if not numbers or any(not 0 < number <= len(choices) for number in numbers):
            return "A gap of it has no choice with its number."

        def code(found: re.Match[str]) -> str:
            right, group = choices[int(found[1]) - 1]
            every = dict.fromkeys(it.text for it, of in choices if of == group)
            inside = (f"={cloze_code.part(it)}" if it == right.text else cloze_code.part(it) for it in every)
            return f"[[{' | '.join(inside)}]]"

        shown = cloze_code.replaced(_GAP, html, code, lambda held: markdown_of(held, self.remarks))
        return Body("cloze", (("text", self.markdown(text).replaced(shown)),))

    def _remark_usual_feedback(self) -> None:
        for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
            element = self._element.first(name)
            if element is None or len(element.inner.text) <= _USUAL_LENGTH:
                continue
            text = self._plain(element).text
            if len(text) > _USUAL_LENGTH:
                self.remarks.append(f"Was said of every {name.removesuffix('feedback')} answer: {text}")


def _fraction(answer: Element) -> float:
    try:
        return float(answer.attributes.get("fraction", "0").replace(",", "."))
    except ValueError:
        return 0.0
