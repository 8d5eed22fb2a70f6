"""Suppressions: the findings that an author leaves out with a reason. One without a finding is reported itself."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from quiz.lint.contexts import BankContext, place
from quiz.lint.retired import RETIRED
from quiz.source import Code, Mapping, Node, Problem, Span, shown

CODE = Code(
    "Q100",
    "warning",
    """\
Remove suppressions that suppress nothing.

`lint: {ignore: {Q204: reason}}` in a question or a bank leaves a finding out and says why. A suppression without a
finding is out of date, or its code does not exist. It would hide the next real finding, and nobody would notice. Codes
of rules that have been retired are left alone.

Bad 9:5:
    type: single
    stem: Which organ pumps the blood?
    options:
      - correct: The heart
      - wrong: The liver
    explanation: The heart is a muscle that pumps the blood through the body.
    lint:
      ignore:
        Q301: The right option cannot be shorter.

Good:
    type: single
    stem: Which organ pumps the blood?
    options:
      - correct: The heart
      - wrong: The liver
    explanation: The heart is a muscle that pumps the blood through the body.

Good:
    type: single
    stem: Which of these is NOT a bone?
    options:
      - correct: The aorta
      - wrong: The femur
      - wrong: The tibia
    explanation: The aorta is an artery. The femur and the tibia are bones of the leg.
    lint:
      ignore:
        Q204: The exam that this bank prepares for asks in this way.
""",
)
IGNORE = "ignore"

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

    def covers(self, code: str, question: str) -> bool:
        """Return whether ``code`` is suppressed for ``question`` or the whole bank, and note that this was needed."""
        for owner in (question, _BANK):
            if (owner, code) in self.written:
                self.used.add((owner, code))
                self.count += 1
                return True
        return False

    def unused(self) -> Iterator[Problem]:
        """Yield the suppressions that can be removed."""
        yield from self.wrong
        for (owner, code), span in self.written.items():
            if code in RETIRED:
                continue
            if code not in self.known:
                message = f"There is no rule with the code `{shown(code)}`."
                yield Problem(span, CODE, message, "Write the code as `quiz check` shows it, or remove it.")
            elif code in self.ran and (owner, code) not in self.used:
                what = "this question" if owner else "this bank"
                message = f"`{code}` is suppressed here, but {what} has no such finding."
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
    inner = place(node, IGNORE)
    for code, _ in inner.entries if isinstance(inner, Mapping) and inner is not node else []:
        found.written[owner, code.text] = Span(path, code.start, code.end)
