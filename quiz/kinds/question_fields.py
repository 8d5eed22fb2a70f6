"""The fields that every question has beside those of its type, and a whole question read and dumped."""

import re
from collections.abc import Container, Iterable, Mapping
from hashlib import blake2b
from typing import Any

from quiz import lazy
from quiz.kinds.kind import Kind
from quiz.model import Citation, Question
from quiz.source import (
    Day,
    Field,
    Fields,
    Flag,
    FlagOrText,
    Integer,
    ListOf,
    MapOf,
    OneOf,
    Report,
    Span,
    Text,
    codes,
    shown,
)
from quiz.source.nodes import Scalar, Sequence, Tree, filled, switch

IDENTIFIER = lazy.pattern(r"[a-z0-9][a-z0-9-]*")

ID = Field("id", Text(200), "A stable name: what a person has answered hangs on it.")
TYPE = Field("type", Text(200), "Which kind of question this is.", required=True)
STEM = Field("stem", Text(10_000), "The question itself.", required=True)
ALSO = Field(
    "also",
    ListOf(Text(10_000), "a list of texts", may_be_empty=True, most=20),
    "Other wordings of the question with the same key; practice and review ask it in another one than last time.",
)
TOPIC = Field("topic", Text(200), "The part of the subject it belongs to.")
TAGS = Field("tags", ListOf(Text(200), "a list of texts", may_be_empty=True), "Words to find it by.")
DIFFICULTY = Field("difficulty", OneOf("easy", "medium", "hard"), "How hard it is.")
OBJECTIVE = Field("objective", Text(2_000), "What someone can do who can answer it.")
EXPLANATION = Field("explanation", Text(), "What the right answer means and why, in Markdown.")
CORRECTION = Field("correction", Text(), "What is often misunderstood, in Markdown.")
SOURCES = Field(
    "sources", ListOf(Text(2_000), "a list of sources", may_be_empty=True), "Declared sources, `id` or `id#place`."
)
HINTS = Field(
    "hints", ListOf(Text(2_000), "a list of texts", may_be_empty=True), "Help before the answer, gentlest first."
)
URGENT: Field[bool | str] = Field(
    "urgent", FlagOrText(), "About a sign that cannot wait: true, or the one line that says what to do."
)
SENSITIVE = Field("sensitive", Flag(), "Asked only of people who choose it.")
OPENER = Field("opener", Flag(), "Write false where no session should begin with it.")
CLAIMS = Field(
    "claims", ListOf(Integer(1), "a list of numbers", may_be_empty=True), "Which claims of the article it covers."
)
CHECKED = Field("checked", Day(200), "When it was last checked against its sources.")
LINT = Field("lint", MapOf(MapOf(Text(2_000))), "Findings to leave out, each with the reason.")

SHARED: tuple[Field[Any], ...] = tuple(each for each in vars().values() if isinstance(each, Field))
"""In the order above, which is the order of every list of them."""


def with_own(fields: Iterable[Field[Any]], without: Container[str] = ()) -> tuple[Field[Any], ...]:
    """Return all fields of a question but those ``without``.

    The shared ones come first, each replaced by its namesake in ``fields``, then the rest.
    """
    own = {field.name: field for field in fields}
    shared = [own.pop(field.name, field) for field in SHARED if field.name not in without]
    return (*shared, *own.values())


def read_question(kind: Kind[Any], fields: Fields, report: Report) -> Question | None:
    """Read a question of ``kind``; None once an error was reported in it."""
    mark = len(report.problems)
    body = kind.parse(fields, report)
    stem = fields.get(STEM) or ""
    identifier = _identifier(fields, stem or str(fields.mapping.start), report)
    also = _other_wordings(fields, stem, report)
    if body is None or report.errors_since(mark):
        return None
    return Question(
        id=identifier,
        type=kind.name,
        stem=stem,
        also=also,
        body=body,
        topic=fields.get(TOPIC) or "",
        difficulty=fields.get(DIFFICULTY) or "",
        objective=fields.get(OBJECTIVE) or "",
        tags=fields.get(TAGS) or (),
        explanation=fields.get(EXPLANATION) or "",
        correction=fields.get(CORRECTION) or "",
        sources=tuple(Citation(*text.split("#", 1)) for text in fields.get(SOURCES) or ()),
        hints=fields.get(HINTS) or (),
        urgent=fields.get(URGENT) or False,
        sensitive=fields.get(SENSITIVE) or False,
        opener=fields.get(OPENER) is not False,
        claims=fields.get(CLAIMS) or (),
        checked=fields.get(CHECKED) or "",
        lint=fields.get(LINT) or {},
        span=Span(report.path, fields.mapping.start, fields.mapping.end),
    )


def _other_wordings(fields: Fields, stem: str, report: Report) -> tuple[str, ...]:
    """Return the wordings beside the stem, without those that repeat it or one another; these are reported."""
    written = fields.get(ALSO)
    if not written:
        return ()
    node = fields.node(ALSO)
    places = node.items if isinstance(node, Sequence) else []
    same_as = {_as_compared(stem): "the stem"}
    kept: list[str] = []
    for text, place in zip(written, places, strict=True):
        if same := same_as.get(_as_compared(text)):
            message = f"This wording is the same as {same}: `{shown(text)}`."
            report.add(place, codes.SAME_WORDING, message, "Word it differently, or take it out.")
        else:
            kept.append(text)
            same_as[_as_compared(text)] = "another one"
    return tuple(kept)


def _as_compared(text: str) -> str:
    """Return ``text`` without what makes no other wording: capitals, line breaks and the sign at its end."""
    return " ".join(text.casefold().split()).rstrip(" .?!:")


def _identifier(fields: Fields, text: str, report: Report) -> str:
    written = fields.get(ID)
    if written is None:
        if not fields.has_key(ID):
            made = derived_id(text)
            report.add(
                _first(fields),
                codes.MISSING_ID,
                "This question has no id, so what people answered is lost when its text changes.",
                f"Add `id: {made}`." if fields.has_key(STEM) else "Add `id: ...`, two or three words that stay.",
            )
            return made
        return derived_id(text)
    if not IDENTIFIER.fullmatch(written):
        made, node = plain_id(written), fields.node(ID)
        hint = f"Use small letters, digits and hyphens, like `{made}`."
        report.add(node, codes.BAD_ID, f"`{shown(written)}` cannot be an id.", hint, report.edit(node, made))
    return written


def _first(fields: Fields) -> Scalar | Sequence:
    return fields.mapping.entries[0][0] if fields.mapping.entries else Scalar("", fields.mapping.start)


def derived_id(text: str) -> str:
    """Derive an id from ``text``: its first six words, or a short digest where it has no plain letters."""
    words = re.findall(r"[a-z0-9]+", text.casefold())[:6]
    return "-".join(words)[:48].strip("-") or "q-" + blake2b(text.encode("utf-8", "replace"), digest_size=4).hexdigest()


_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe"})


def plain_id(written: str) -> str:
    """Return what an author wrote as an id with the letters, digits and hyphens that an id may have.

    It is for ids that never played; one that did keeps what `derived_id` made of it, because answers hang on that.
    """
    plain = written.casefold()
    if not plain.isascii():
        import unicodedata  # noqa: PLC0415 - most ids are plain

        spelled = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", plain).translate(_SPELLED_OUT))
        plain = "".join(sign for sign in spelled if not unicodedata.combining(sign))
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:48].strip("-") or derived_id(written)


def citations(fields: Fields) -> tuple[tuple[Scalar, str], ...]:
    """Return the place of each citation and the id of the source that it names."""
    node = fields.node(SOURCES)
    if not isinstance(node, Sequence):
        return ()
    return tuple((item, item.text.strip().split("#", 1)[0]) for item in node.items if isinstance(item, Scalar))


def dump_question(kind: Kind[Any], question: Question) -> dict[str, Tree]:
    """Return the question as plain data; reading it gives an equal question."""
    return filled(
        {
            "id": question.id,
            "type": question.type,
            "topic": question.topic,
            "difficulty": question.difficulty,
            "objective": question.objective,
            "tags": list(question.tags),
            "stem": question.stem,
            "also": list(question.also),
            **kind.dump(question.body),
            "explanation": question.explanation,
            "correction": question.correction,
            "sources": [f"{at.source}#{at.locator}" if at.locator else at.source for at in question.sources],
            "hints": list(question.hints),
            "urgent": question.urgent if isinstance(question.urgent, str) else switch(question.urgent),
            "sensitive": switch(question.sensitive),
            "opener": switch(question.opener, default=True),
            "claims": [str(claim) for claim in question.claims],
            "checked": question.checked,
            "lint": {code: dict(sorted(why.items())) for code, why in sorted(question.lint.items())},
        }
    )


def fingerprint(tree: Mapping[str, Tree]) -> str:
    """Return a short digest of a question's content, which changes whenever its author changes the question."""
    return blake2b(ascii(tree).encode(), digest_size=8).hexdigest()  # ascii: repr differs from Python to Python
