"""GIFT to questions: what its blocks mean in our types, and what of them has to be left out."""

import re
from collections.abc import Iterator, Sequence

from quiz import lazy
from quiz.formats import cloze_code, gift_syntax, graded_answers
from quiz.formats.foreign import Context, ForeignFile, ForeignQuestion, LeftOut, Part
from quiz.formats.gift_syntax import Answer, Block, Fault, Piece
from quiz.formats.graded_answers import Graded
from quiz.formats.html_markdown import bare_of, has_markup, markdown_of
from quiz.formats.nodes import Body, Placed, mapping, scalar, sequence, texts, word
from quiz.formats.plain_signs import as_markdown
from quiz.source import Mapping, Place

_CODE = lazy.pattern(r"[;{}()]\s*$|^\s*(?:if|for|while|def|public|int|var|let|const)\b|\bfunction\b|;", re.MULTILINE)
_CONTEXT = lazy.pattern(r"^\$\w+\$(?:/top)?/?")
_ANSWERED = lazy.pattern(r"(.*[.?!:])\s*_____\s*[.?!:]", re.DOTALL)
_BEFORE_A_SIGN = lazy.pattern(r"_____ (?=[.,;:?!)\]])")
_ORDERED = lazy.pattern(r">[^\n]*\n")
_RUN_TOGETHER = "The answers of another question stand in this one: put an empty line between two questions"


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of a GIFT file."""
    category = ""
    for block in gift_syntax.blocks(file.text):
        if isinstance(block, Fault):
            reason = block.reason
            if _CODE.search(block.begin):
                reason += " Code needs one before each of { } = ~ # and :."
            yield LeftOut(file.lines.place(block.start), reason, block.begin[:60])
        elif block.sort == "category":
            category = "/".join(filter(None, _CONTEXT.sub("", block.stem.flowing).split("/")))
        elif block.sort == "description":
            yield Context(_Reader(file).prose(block.stem).text, category)
        else:
            reader = _Reader(file)
            found = reader.question(block)
            if isinstance(found, LeftOut):
                yield found
            else:
                yield ForeignQuestion(found, block.id or block.name, category, tuple(reader.remarks))


class _Reader:
    """Reads one block."""

    def __init__(self, file: ForeignFile) -> None:
        self.remarks: list[str] = []
        self._place = file.lines.place
        self._tsugi = file.options.dialect == "tsugi"

    def question(self, block: Block) -> Mapping | LeftOut:
        """Return a block as a question, or why it is none."""
        start, end = self._place(block.start), self._place(block.end)
        body = self._body(block, start)
        if isinstance(body, str):
            return LeftOut(start, body, block.name or block.stem.flowing[:60])
        general = self.prose(block.general) if block.general and body.type != "recall" else None
        paragraphs = dict.fromkeys([*body.feedback, *([general.text] if general else [])])
        explanation = (general or Placed("", end, end)).replaced("\n\n".join(paragraphs))
        stem = None if block.sort == "cloze" else self._stem(block)
        tags = texts(word(tag, start) for tag in block.tags)
        keys = [("type", word(body.type, start)), ("tags", tags), ("stem", stem)]
        return mapping(start, end, [*keys, *body.entries, ("explanation", explanation)])

    def prose(self, piece: Piece) -> Placed:
        """Return a text as Markdown."""
        if piece.format == "markdown":
            return self._placed(piece, piece.text)
        if piece.format == "html":
            return self._placed(piece, markdown_of(piece.text, self.remarks))
        text = piece.flowing
        if piece.format == "moodle" and has_markup(text):
            return self._placed(piece, markdown_of(text.replace("\n", "<br>"), self.remarks))
        return self._placed(piece, as_markdown(text.replace("\n", "\n\n")))

    def _bare(self, piece: Piece) -> Placed:
        """Return a text on one line, without markup."""
        if piece.format in ("html", "moodle") and has_markup(piece.raw):
            return self._placed(piece, bare_of(piece.text, self.remarks))
        text = piece.flowing
        return self._placed(piece, " ".join(text.split()) if "\n" in text else text)

    def _placed(self, piece: Piece, text: str) -> Placed:
        return Placed(text, self._place(piece.start), self._place(piece.end))

    def _stem(self, block: Block) -> Placed:
        """Return the stem; a full stop alone after the answers of a whole sentence is dropped with their place."""
        stem = self.prose(block.stem)
        if not block.embedded:
            return stem
        if "{" in block.stem.raw:
            self.remarks += (_RUN_TOGETHER,)
        text = stem.text.replace(r"\_\_\_\_\_", "_____")
        whole = _ANSWERED.fullmatch(text)
        return stem.replaced(whole[1] if whole else _BEFORE_A_SIGN.sub("_____", text))

    def _graded(self, answers: Sequence[Answer]) -> list[Graded]:
        return [self._one(answer) for answer in answers]

    def _one(self, answer: Answer) -> Graded:
        weight = answer.weight
        if weight is None:
            weight = 0.0 if answer.sign[:1] == "~" else 100.0
        return Graded(self._bare(answer.text), weight, self.prose(answer.feedback) if answer.feedback else None)

    def _body(self, block: Block, start: Place) -> Body | str:
        answers = [it for it in block.answers if it.text or it.feedback]
        match block.sort:
            case "essay":
                if not block.general:
                    return "An essay without feedback has no answer to compare with."
                return Body("recall", (("answer", self.prose(block.general)),))
            case "true-false":
                word_, *feedback = block.answers
                wrong, right = [*(self.prose(it.text) if it.text else None for it in feedback), None, None][:2]
                return graded_answers.truth(gift_syntax.is_true(word_.text), start, right, wrong)
            case "short":
                return graded_answers.short(self._graded(answers), self.remarks)
            case "numerical":
                return graded_answers.numeric(self._graded(answers), self.remarks)
            case "choice":
                return self._choice(answers)
            case "matching":
                return self._matching(block.answers, start)
            case "ordering":
                return self._ordering(block, start)
            case _:
                return self._cloze(block)

    def _choice(self, answers: Sequence[Answer]) -> Body | str:
        if answers and not answers[0].sign:
            return f"Text before the first option: {answers[0].text.flowing[:40]}. Begin each option with = or ~."
        one = any(answer.sign[:1] == "=" for answer in answers)
        if self._tsugi and sum(answer.sign[:1] == "=" for answer in answers) > 1:
            graded = [
                it._replace(weight=100.0 * (at.sign[:1] == "="))
                for it, at in zip(self._graded(answers), answers, strict=True)
            ]
            return graded_answers.choice(graded, self.remarks, one=False, each_alone=False)
        return graded_answers.choice(self._graded(answers), self.remarks, one=one, each_alone=True)

    def _matching(self, answers: Sequence[Answer], start: Place) -> Body | str:
        if any(answer.partner is None for answer in answers):
            return "One of its pairs has no -> between its two sides."
        pairs = [(self._bare(it.text), self._bare(it.partner)) for it in answers if it.partner is not None]
        return graded_answers.matching(pairs, self.remarks, at=start)

    def _ordering(self, block: Block, start: Place) -> Body | str:
        inside = block.inside
        head = _ORDERED.match(inside.raw) if inside else None
        if inside is None or head is None:
            return "Nothing is listed below its > line."
        items: list[Placed] = []
        at = inside.start + head.end()
        for line in inside.raw[head.end() :].split("\n"):
            piece = Piece(line.strip(), "plain", at + len(line) - len(line.lstrip()), at + len(line.rstrip()))
            at += len(line) + 1
            if piece:
                items.append(self._bare(piece))
        return Body("ordering", (("sequence", sequence(map(scalar, items), start)),))

    def _cloze(self, block: Block) -> Body | str:
        filled = cloze_code.filled(block.stem.written, self._around_gaps)
        return graded_answers.cloze(filled, self._placed(block.stem, filled.text), self.remarks)

    def _around_gaps(self, text: str) -> str:
        text = re.sub(r"\\([:#={}~\\n])", lambda found: "\n" if found[1] == "n" else found[1], text)
        return markdown_of(text, self.remarks) if has_markup(text) else as_markdown(" ".join(text.split()))
