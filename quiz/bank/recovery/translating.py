"""The questions of a bank translated one by one, with what its other questions show about how keys are written."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from quiz.bank.recovery.foreign_question import understand
from quiz.bank.recovery.key_convention import Convention, Written, convention_of
from quiz.bank.recovery.known_shapes import own_keys
from quiz.bank.recovery.option_rows import Row, read_rows
from quiz.bank.recovery.question_types import candidate_types, named_entries
from quiz.bank.recovery.rewriting import Rewriting
from quiz.bank.recovery.shape import written_key
from quiz.source import Mapping, Report, Sequence, SourceLines


class Translator:
    """Translates the questions of one bank."""

    def __init__(self, lists: Iterable[Sequence], texts: SourceLines) -> None:
        self._lists = tuple(lists)
        self._texts = texts

    def translate(self, node: Mapping, report: Report) -> tuple[Mapping, bool] | None:
        """Return a question in our words, and whether it can be read, with findings; None where they are ours."""
        return understand(node, report, Rewriting(self._texts, report.path), self._convention)

    @cached_property
    def _convention(self) -> Convention:
        return convention_of(self._keys())

    def _keys(self) -> Iterator[tuple[Written, tuple[Row, ...]]]:
        for listed in self._lists:
            for node in listed.items:
                if not isinstance(node, Mapping):
                    continue
                types, _ = candidate_types(node)
                if not types or "options" not in own_keys(types[0]):
                    continue
                entries = {each.name: each.value for each in named_entries(node, types[0])}
                options, key = entries.get("options"), written_key(entries)
                rows = read_rows(options) if options is not None and key else None
                if key and rows:
                    yield key, rows
