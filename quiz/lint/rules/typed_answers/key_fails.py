"""Rule Q601: an answer does not count as its author declared."""

from collections.abc import Iterator

from quiz import kinds
from quiz.kinds import DeclaredAnswer
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.rule import BankRule, Finding
from quiz.model import Grading, Judged
from quiz.source import Mapping, Node, Sequence, shown
from quiz.source.code import Code

CODE = Code(
    "Q601",
    "error",
    """\
Make every answer count as declared.

The key, the key in small letters, every accepted and every rejected answer are graded as if a person had typed them.
An accepted answer that does not count, or a rejected one that does, would contradict the bank. The answer as it is
written always counts; any other rejected text never does.
Source: the program's own grading.

Bad 5:5:
    type: short-answer
    stem: Which word means that a medicine no longer works on a cancer?
    answer: resistance
    accept:
      - drug resistance
    reject:
      - text: drug resistance
        why: One word is enough.

Bad 5:11:
    type: short-answer
    stem: Which word means that a medicine no longer works on a cancer?
    answer: resistance
    reject:
      - text: resistance
        why: That is the answer.

Bad 3:9:
    type: short-answer
    stem: What says how acid the blood is?
    answer: pH
    reject:
      - text: PH
        why: The p is small.

Bad 5:5:
    type: numeric
    stem: How many chambers has the heart?
    answer: "4"
    accept:
      - answer: "2"
    reject:
      - answer: "2"
        why: A fish has two.

Bad 2:7:
    type: cloze
    text: "The [[heart|cor]] pumps the blood."
    gaps:
      - reject:
          - text: cor
            why: That is Latin.

Good:
    type: short-answer
    stem: Which word means that a medicine no longer works on a cancer?
    answer: resistance
    accept:
      - drug resistance
    reject:
      - text: resistant
        why: That word describes the cells.

Good:
    type: short-answer
    stem: What says how acid the blood is?
    answer: pH
    case: sensitive
    reject:
      - text: PH
        why: The p is small.
""",
)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield every answer that the program grades otherwise than its author declared."""
    grading = kinds.grading_of(bank.model)
    for question in bank.questions:
        for declared in kinds.declared_answers(question.model):
            if _counts(question, declared, grading) != declared.counts:
                yield _finding(question, declared)


def _counts(question: QuestionContext, declared: DeclaredAnswer, grading: Grading) -> bool:
    outcome = kinds.grade(question.model, declared.response, grading)
    return isinstance(outcome, Judged) and outcome.verdict == "right"


def _finding(question: QuestionContext, declared: DeclaredAnswer) -> Finding:
    text = shown(declared.text)
    if declared.counts:
        message = f"`{text}` does not count, because it is rejected as well."
        fix = "Remove it from `reject`; where only its capitals are wrong, write `case: sensitive`."
    else:
        message = f"`{text}` is rejected, but it counts: it is the answer itself."
        fix = "Remove it from `reject`, or change `answer`."
    return Finding(_at(question, declared.where), message, fix, question=question.id, path=question.path)


def _at(question: QuestionContext, where: tuple[str | int, ...]) -> Node:
    """Return the node at the end of a path through the question, or the last one on it that is there."""
    node: Node = question.node
    for step in where:
        if isinstance(step, str) and isinstance(node, Mapping):
            found = node.get(step)
        elif isinstance(step, int) and isinstance(node, Sequence) and step < len(node.items):
            found = node.items[step]
        else:
            found = None
        if found is None:
            return question.top if node is question.node else node
        node = found
    return node


RULE = BankRule(CODE, check)
