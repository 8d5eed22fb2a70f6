"""The bank format as a JSON Schema, made from the fields that the reader uses, so that editors complete and explain.

A schema can say less than the reader: not that one option must be right, nor that an id occurs once. Whatever the
schema refuses, the reader reports, a key that bears on nothing as a warning.
"""

from typing import Any

from quiz import kinds
from quiz.bank.bank_keys import FIELDS, QUESTIONS, TITLE
from quiz.source import Field, Flag, FlagOrText, Integer, ListOf, MapOf, OneOf, Reader, Record, Text
from quiz.source.fields import OWN

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_SCALARS = ["string", "number", "boolean", "null"]
"""What an editor may take a text for: to it ``No`` is false and ``1.50`` a number; the reader keeps both as text."""


def schema() -> Schema:
    """Return the schema of a bank's file.

    It has a title; or it is a further file of a folder that is one bank, with ``questions`` alone. The first file of a
    folder may leave all questions to the others, so neither shape needs both.
    """
    part = {"required": [QUESTIONS.name], "propertyNames": {"pattern": f"^({QUESTIONS.name}$|{OWN})"}}
    return {
        "$schema": DIALECT,
        "title": "Question bank",
        "description": "Questions for quiz, format 1.",
        **_object(FIELDS),
        "required": [],
        "anyOf": [{"required": [TITLE.name]}, part],
        "$defs": {"question": _question()},
    }


def _question() -> Schema:
    """Return the schema of a question: its type decides which other keys it may hold."""
    types = {
        "description": "Which kind of question this is.",
        "oneOf": [{"const": kind.name, "description": kind.meaning} for kind in kinds.every()],
    }
    return {
        "type": "object",
        "required": ["type"],
        "properties": {"type": types},
        "allOf": [
            {
                "if": {"required": ["type"], "properties": {"type": {"const": name}}},
                "then": _object(kinds.table(name).fields),
            }
            for name in kinds.TYPES
        ],
    }


def _object(fields: tuple[Field[Any], ...], *, open_ended: bool = False) -> Schema:
    made: Schema = {
        "type": "object",
        "properties": {field.name: {"description": field.meaning, **_value(field)} for field in fields},
        "required": [field.name for field in fields if field.required],
    }
    return made if open_ended else {**made, "patternProperties": {f"^{OWN}": {}}, "additionalProperties": False}


def _value(field: Field[Any]) -> Schema:
    if field is QUESTIONS:
        return {"type": "array", "items": {"$ref": "#/$defs/question"}}
    return _read_by(field.reader)


def _read_by(reader: Reader[Any]) -> Schema:
    """Return the schema of what ``reader`` reads."""
    match reader:
        case Record():
            made = _object(reader.fields, open_ended=bool(reader.unknown_key_code))
            return {"anyOf": [{"type": _SCALARS}, made]} if reader.scalar_key else made
        case ListOf():
            items: Schema = {"type": "array", "items": _read_by(reader.item)}
            return items if reader.may_be_empty else {**items, "minItems": 1}
        case MapOf():
            return {"type": "object", "additionalProperties": _read_by(reader.value)}
        case OneOf():
            return {"enum": list(reader.choices)}
        case Flag():
            return {"enum": [True, False, "true", "false", "True", "False", "TRUE", "FALSE"]}
        case Integer():
            return {
                "anyOf": [{"type": "integer", "minimum": reader.least}, {"type": "string", "pattern": r"^\s*\d+\s*$"}]
            }
        case Text() | FlagOrText():
            return {"type": _SCALARS, **({"maxLength": reader.limit} if isinstance(reader, Text) else {})}
        case _:
            raise AssertionError(reader)
