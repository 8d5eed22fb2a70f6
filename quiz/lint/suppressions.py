"""Suppressions: findings that an author leaves out with a reason, and those that leave nothing out."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from quiz.lint.contexts import BankContext, place
from quiz.source import Code, Mapping, Node, Problem, Span, shown

CODE = Code(
    "Q100",
    "warning",
    """\
Remove suppressions that suppress nothing.

`lint: {ignore: {Q311: reason}}` in a question or a bank leaves a finding out and says why. A suppression without a
finding is out of date, or its code does not exist. It would hide the next real finding, and nobody would notice.

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
"""Stands for the bank where a question's id could be."""


@dataclass(slots=True)
class Ignored:
    """The suppressions of a bank, and which of them were needed."""

    written: dict[tuple[str, str], Span]
    """Where each stands, by the question's id (or empty for the bank) and the code."""
    ran: Collection[str]
    """The rules that looked."""
    known: Collection[str]
    """All rules, those too that have no words for the bank's language."""
    wrong: list[Problem] = field(default_factory=list)
    """What is written under `lint` and is no suppression."""
    used: set[tuple[str, str]] = field(default_factory=set)
    count: int = 0

    def covers(self, code: str, question: str) -> bool:
        """Whether the author has left ``code`` out for ``question``, or for the whole bank; noted as needed."""
        for owner in (question, _BANK):
            if (owner, code) in self.written:
                self.used.add((owner, code))
                self.count += 1
                return True
        return False

    def unused(self) -> Iterator[Problem]:
        """What can go."""
        yield from self.wrong
        for (owner, code), span in self.written.items():
            if code not in self.known:
                message = f"There is no rule with the code `{shown(code)}`."
                yield Problem(span, CODE, message, "Write the code as `quiz check` shows it, or remove it.")
            elif code in self.ran and (owner, code) not in self.used:
                what = "this question" if owner else "this bank"
                message = f"`{code}` is suppressed here, but {what} has no such finding."
                yield Problem(span, CODE, message, "Remove the line.")


def of(bank: BankContext, path: str, ran: Collection[str], known: Collection[str]) -> Ignored:
    """The suppressions of a bank and its questions; ``path`` is the file of the head.

    ``ran`` are the rules that look at this bank, out of those that are ``known``.
    """
    ignored = Ignored({}, ran, known)
    _note(ignored, _BANK, bank.head.get("lint"), path)
    for question in bank.questions:
        if question.model.lint:
            _note(ignored, question.id, question.node.get("lint"), question.path)
    return ignored


def _note(ignored: Ignored, owner: str, node: Node | None, path: str) -> None:
    if not isinstance(node, Mapping):
        return
    for key, _ in node.entries:
        if key.text != IGNORE:
            span = Span(path, key.start, key.end)
            message = f"`lint` has no key `{key.text}`."
            ignored.wrong.append(Problem(span, CODE, message, "Write `ignore:` and below it `CODE: reason`."))
    inner = place(node, IGNORE)
    for code, _ in inner.entries if isinstance(inner, Mapping) and inner is not node else []:
        ignored.written[owner, code.text] = Span(path, code.start, code.end)
