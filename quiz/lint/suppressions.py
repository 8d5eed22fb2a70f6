"""Suppressions: the findings that an author leaves out with a reason. One without a finding is reported itself."""

from collections.abc import Collection, Iterator
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field

from quiz.lint.contexts import BankContext
from quiz.lint.rule import code
from quiz.source import Mapping, Node, Problem, Span, shown

CODE = code("Q100", "warning")
IGNORE = "ignore"
RETIRED: ReadOnly[str, str] = {
    "Q212": "Do not shout, and do not announce a trick.",
    "Q309": "Let options exclude each other.",
    "Q311": "Say how much or how often.",
    "Q316": "Let options say what is so.",
    "Q319": "Replace joke options by believable ones.",
    "Q704": "Do not make a sentence passive and negative at once.",
}
"""What the rules asked for that are no longer run: most of their findings on published sets of questions were no flaws.

A code keeps its meaning, and a suppression that names it does no harm.
"""

_BANK = ""
"""The owner of a suppression for the whole bank, in place of a question's id."""


@dataclass(slots=True)
class Suppressions:
    """The suppressions of a bank, and which of them were needed."""

    written: dict[tuple[str, str], Span]
    """Where each is written, by the question's id (or empty for the bank) and the code."""
    ran: Collection[str]
    """The codes of the rules that were run."""
    known: Collection[str]
    """All codes, also of the rules that have no words for the bank's language."""
    wrong: list[Problem] = field(default_factory=list)
    """What is written under `lint` and is not a suppression."""
    used: set[tuple[str, str]] = field(default_factory=set)
    count: int = 0

    def covers(self, name: str, question: str) -> bool:
        """Return whether the code ``name`` is suppressed for ``question`` or the whole bank, and note its use."""
        for owner in (question, _BANK):
            if (owner, name) in self.written:
                self.used.add((owner, name))
                self.count += 1
                return True
        return False

    def unused(self) -> Iterator[Problem]:
        """Yield the suppressions that can be removed."""
        yield from self.wrong
        for (owner, name), span in self.written.items():
            if name in RETIRED:
                continue
            if name not in self.known:
                message = f"There is no rule with the code `{shown(name)}`."
                yield Problem(span, CODE, message, "Write the code as `quiz check` shows it, or remove it.")
            elif name in self.ran and (owner, name) not in self.used:
                what = "this question" if owner else "this bank"
                message = f"`{name}` is suppressed here, but {what} has no such finding."
                yield Problem(span, CODE, message, "Remove the line.")


def of(bank: BankContext, path: str, ran: Collection[str], known: Collection[str]) -> Suppressions:
    """Return the suppressions of a bank and its questions; ``path`` is the file of the head.

    ``ran`` are the codes of the rules that are run on this bank, out of those that are ``known``.
    """
    found = Suppressions({}, ran, known)
    _note(found, _BANK, bank.head.get("lint"), path)
    for question in bank.questions:
        if question.model.lint:
            _note(found, question.id, question.node.get("lint"), question.path)
    return found


def _note(found: Suppressions, owner: str, node: Node | None, path: str) -> None:
    if not isinstance(node, Mapping):
        return
    for key, _ in node.entries:
        if key.text != IGNORE:
            span = Span(path, key.start, key.end)
            message = f"`lint` has no key `{key.text}`."
            found.wrong.append(Problem(span, CODE, message, "Write `ignore:` and below it `CODE: reason`."))
    ignored = node.get(IGNORE)
    for key, _ in ignored.entries if isinstance(ignored, Mapping) else ():
        found.written[owner, key.text] = Span(path, key.start, key.end)
