"""Names, modules and patterns that are loaded or compiled when they are first used: a command waits for no others.

A room lists its names twice: as imports for the type checker, and for the running program by the module that has them.

    if TYPE_CHECKING:
        from quiz.room.nouns import Noun
    else:
        __getattr__ = lazy.names(__name__, {"nouns": "Noun"})

Type checkers see no ``__getattr__``: they would take every misspelled name for an object. Standard library only.
"""

import re
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType
from typing import AnyStr, cast


def names(room: str, modules: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of ``room``, whose names are listed by their module, separated by spaces."""
    homes = {name: module for module, listed in modules.items() for name in listed.split()}
    assert homes.keys().isdisjoint(modules), "a module, once loaded, takes the place of a name like its own"

    def load(name: str) -> object:
        """Load ``name`` and keep it in the room. Raises AttributeError for a name that is not listed."""
        if name not in homes:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found = getattr(import_module(f"{room}.{homes[name]}"), name)
        setattr(sys.modules[room], name, found)
        return found

    return load


class _Module:
    """A module that is loaded when something in it is first used."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> object:
        return getattr(import_module(self._name), name)


def module(name: str) -> ModuleType:
    """Return the module ``name``, loaded when something in it is first used; type checkers are to see an import."""
    return cast("ModuleType", _Module(name))


class _Pattern:
    """A regular expression that is compiled when one of its methods is first used."""

    def __init__(self, written: str | bytes, flags: int) -> None:
        self._written = written
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self._written, self._flags), name)
        setattr(self, name, found)
        return found


def pattern(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled when it is first used: compiling takes longer than loading a module.

    It has the methods of a pattern, but functions such as ``re.sub`` do not take it.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(written, flags))
