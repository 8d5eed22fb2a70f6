"""Records that are named tuples, because to make a dataclass takes ten times as long."""

import pkgutil
from collections.abc import Iterator
from dataclasses import Field
from importlib import import_module

import quiz

OF_DATACLASSES = ("__post_init__", "__dataclass_fields__")


def named_tuples() -> Iterator[type]:
    """Every named tuple of the program."""
    for found in pkgutil.walk_packages(quiz.__path__, "quiz."):
        if found.name == "quiz.__main__":
            continue
        for value in vars(import_module(found.name)).values():
            if isinstance(value, type) and issubclass(value, tuple) and value.__module__ == found.name:
                yield value


def test_no_named_tuple_relies_on_what_only_a_dataclass_does() -> None:
    records = list(named_tuples())

    assert len(records) > 100
    for record in records:
        defaults = getattr(record, "_field_defaults", {}).values()
        assert not any(isinstance(default, Field) for default in defaults), record
        assert not any(hasattr(record, name) for name in OF_DATACLASSES), record
