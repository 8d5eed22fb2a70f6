"""Names of a room that load their module when they are first used, so that a command waits only for what it needs.

A room lists its names twice: as imports for the type checker, and for the running program by the module that has them.

    if TYPE_CHECKING:
        from quiz.room.nouns import Noun
    else:
        __getattr__ = lazy.names(__name__, {"nouns": "Noun"})

Type checkers see no ``__getattr__``: they would take every misspelled name for an object. Standard library only.
"""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def names(room: str, modules: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of ``room``, whose names are listed by their module, separated by spaces."""
    homes = {name: module for module, listed in modules.items() for name in listed.split()}

    def load(name: str) -> object:
        """Load ``name`` and keep it in the room. Raises AttributeError for a name that is not listed."""
        if name not in homes:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found = getattr(import_module(f"{room}.{homes[name]}"), name)
        setattr(sys.modules[room], name, found)
        return found

    return load
