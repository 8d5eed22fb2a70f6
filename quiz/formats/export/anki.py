"""Cards for Anki as text: https://docs.ankiweb.net/importing/text-files.html. Importing again changes them in place."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from html import escape

from quiz import kinds, prose, wording
from quiz.formats.export.shared_texts import cloze_of, explanation
from quiz.formats.export.target import Entry, Format, Written
from quiz.kinds.cloze import Hole
from quiz.model import AnswerPart, Arrange, Bank, Fill, Pair, Pick, Reveal, Write

_GUID, _NOTE_TYPE, _DECK, _FRONT, _BACK, _TAGS = range(1, 7)


def question(entry: Entry) -> str:
    """Write one question as a note: asked on the front, the key with all whys on the back."""
    keys, asked = entry.keys, entry.question
    gaps = asked.type == "cloze"
    stem = prose.html_of(keys.text("stem"))
    front = stem + (_with_gaps(entry) if gaps else _below_stem(entry))
    back = "".join(_back(entry))
    tags = (asked.topic, *keys.texts("tags"), *([keys.text("difficulty")] if asked.difficulty else []))
    columns = {
        _GUID: f"{entry.bank.id}:{entry.question.id}",  # stays the same, and is its own in every collection
        _NOTE_TYPE: "Cloze" if gaps else "Basic",
        _DECK: entry.bank.title.replace("::", ": "),
        _FRONT: front,
        _BACK: back,
        _TAGS: " ".join("_".join(tag.split()) for tag in tags if tag),
    }
    keys.has_value("score", "balanced")
    for name in _SHOWN:
        keys.text(name)
    return "\t".join(_cell(columns[number]) for number in sorted(columns))


_SHOWN = ("options", "answer", "why", "pairs", "decoys", "sequence", "text", "gaps", "unit", "range", "accept")
"""Keys of single types that the two sides show, with all that is in them."""


def _below_stem(entry: Entry) -> str:
    """Return what there is to choose from, in an order that gives nothing away and stays the same."""

    def mixed(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            sorted(
                texts,
                key=lambda text: blake2b(
                    f"{entry.question.id}\0{text}".encode("utf-8", "replace"), digest_size=8
                ).digest(),
            )
        )

    match kinds.present(entry.question, mixed):
        case Pick(options=options):
            return _list("ol", options)
        case Arrange(items=items):
            return _list("ul", items)
        case Pair(lefts=lefts, rights=rights):
            return _list("ul", lefts) + _list("ul", rights)
        case Write(unit=unit):
            return f"<p>({prose.escaped(unit)})</p>" if unit else ""
        case Reveal() | Fill():
            return ""


def _list(tag: str, texts: Sequence[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{prose.lines_html(text)}</li>' for text in texts)}</{tag}>"


def _with_gaps(entry: Entry) -> str:
    parts: list[str] = []
    number = 0
    for part in cloze_of(entry).parts:
        if isinstance(part, str):
            parts.append(prose.escaped(part))
        else:
            number += 1
            parts.append(_gap(number, part))
    return f"<p>{''.join(parts)}</p>"


def _gap(number: int, hole: Hole) -> str:
    answer, hint = hole.accept[0], " / ".join(sorted(hole.options))
    inside = f"{_in_gap(answer)}::{_in_gap(hint)}" if hint else _in_gap(answer)
    return f"{{{{c{number}::{inside}}}}}"


def _in_gap(text: str) -> str:
    return prose.escaped(text).replace(":", "&#58;").replace("}", "&#125;")


def _back(entry: Entry) -> Iterator[str]:
    parts = kinds.explain(entry.question)
    yield from map(_part, (part for part in parts if part.right))
    model = kinds.present(entry.question, tuple)
    if isinstance(model, Reveal):
        yield prose.html_of(model.answer)
    yield prose.html_of(explanation(entry))
    others = [part for part in parts if not part.right and (part.why or part.text)]
    if others and entry.question.type in ("single", "multiple", "matching"):
        yield f"<p><b>{escape(wording.explaining.OTHERS)}</b></p>" + "".join(map(_part, others))


def _part(part: AnswerPart) -> str:
    text = f"{part.place}: {part.text}" if part.place else part.text
    why = prose.html_of(part.why) if part.why else ""
    return f"<p><b>{prose.escaped(text)}</b></p>{why}"


def document(bank: Bank, parts: Sequence[Written[str]]) -> str:
    """Write the columns that Anki is to read, then a line for each note."""
    head = (
        "#separator:tab",
        "#html:true",
        f"#guid column:{_GUID}",
        f"#notetype column:{_NOTE_TYPE}",
        f"#deck column:{_DECK}",
        f"#tags column:{_TAGS}",
    )
    return "\n".join((*head, *(part.content for part in parts))) + "\n"


def _cell(text: str) -> str:
    """Return a cell in quotes, where a line that begins with # is no comment and a tab ends nothing."""
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


FORMAT = Format(".anki.txt", question, document)
