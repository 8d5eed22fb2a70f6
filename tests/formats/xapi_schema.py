"""A JSON Schema of the statements that the program writes, from the rules of the Experience API 1.0.3, part two.

Stricter than the specification where the program makes a choice: agents are accounts, objects are activities, and no
property that a record store sets itself may be there.
"""

from collections.abc import Mapping

Schema = Mapping[str, object]


def _object(required: Mapping[str, object], optional: Mapping[str, object] | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


_UUID = {"type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}
_IRI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+$"}
_TAG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
_TEXTS = {"type": "object", "patternProperties": {_TAG: {"type": "string"}}, "additionalProperties": False}
_SHARE = {"type": "number", "minimum": -1, "maximum": 1}
_COMPONENTS = {
    "type": "array",
    "items": _object({"id": {"type": "string", "pattern": r"^\S+$"}}, {"description": _TEXTS}),
}
_NAME = "[a-z0-9-]+"
_PATTERNS = {
    "true-false": "^(true|false)$",
    "choice": rf"^{_NAME}(\[,\]{_NAME})*$",
    "sequencing": rf"^{_NAME}(\[,\]{_NAME})*$",
    "matching": rf"^{_NAME}\[\.\]{_NAME}(\[,\]{_NAME}\[\.\]{_NAME})*$",
    "numeric": r"^-?[0-9.]+(\[:\]-?[0-9.]+)?$",
    "fill-in": "",
    "other": "",
}
"""The syntax of a response, by the type of the interaction."""
_ALLOWED = {"choice": ("choices",), "sequencing": ("choices",), "matching": ("source", "target")}


def _interaction(name: str) -> Schema:
    lists = dict.fromkeys(_ALLOWED.get(name, ()), _COMPONENTS)
    pattern = {"type": "string", "pattern": _PATTERNS[name]}
    return _object(
        {
            "type": {"const": "http://adlnet.gov/expapi/activities/cmi.interaction"},
            "interactionType": {"const": name},
            **lists,
        },
        {"description": _TEXTS, "correctResponsesPattern": {"type": "array", "items": pattern, "minItems": 1}},
    )


def _activity(definition: Schema) -> Schema:
    return _object({"objectType": {"const": "Activity"}, "id": _IRI, "definition": definition})


def _verb(name: str) -> Schema:
    return _object({"id": {"const": f"http://adlnet.gov/expapi/verbs/{name}"}, "display": _TEXTS})


_START = {
    "id": _UUID,
    "actor": _object(
        {
            "objectType": {"const": "Agent"},
            "account": _object({"homePage": _IRI, "name": {"type": "string", "pattern": "^[0-9a-f]{32}$"}}),
        }
    ),
    "timestamp": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$"},
}
_DURATION = {"type": "string", "pattern": r"^PT\d+\.\d\dS$"}
_CONTEXT = {"registration": _UUID, "platform": {"type": "string"}}
_PARENT = {"parent": {"type": "array", "items": _object({"id": _IRI}), "minItems": 1, "maxItems": 1}}


def _answered(name: str) -> Schema:
    response = {"type": "string", "pattern": _PATTERNS[name]} if name != "numeric" else {"type": "string"}
    result = _object(
        {"score": _object({"scaled": _SHARE}), "success": {"type": "boolean"}},
        {
            "response": response,
            "duration": _DURATION,
            "extensions": {"type": "object", "propertyNames": _IRI, "minProperties": 1},
        },
    )
    context = {**_CONTEXT, "language": {"type": "string", "pattern": _TAG}, "contextActivities": _object(_PARENT)}
    return _object(
        {
            **_START,
            "verb": _verb("answered"),
            "object": _activity(_interaction(name)),
            "result": result,
            "context": _object(context),
        }
    )


_COMPLETED = _object(
    {
        **_START,
        "verb": _verb("completed"),
        "object": _activity(
            _object({"type": {"const": "http://adlnet.gov/expapi/activities/assessment"}}, {"name": _TEXTS})
        ),
        "result": _object(
            {"completion": {"const": True}, "duration": _DURATION},
            {
                "score": _object(
                    {
                        "scaled": _SHARE,
                        "raw": {"type": "integer", "minimum": 0},
                        "min": {"const": 0},
                        "max": {"type": "integer", "minimum": 1},
                    }
                )
            },
        ),
        "context": _object(_CONTEXT),
    }
)

SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "oneOf": [_COMPLETED, *map(_answered, _PATTERNS)],
}
