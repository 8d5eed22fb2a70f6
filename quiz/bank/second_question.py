"""Two questions in one group of keys, because the dash of the second one is missing or too far right."""

from quiz.kinds.question_fields import ID, STEM, TYPE
from quiz.source import Mapping, Report, Scalar, Sequence, codes


def second_question(node: Mapping) -> int:
    """Return the index of the key at which a second question begins whose line with the dash is missing; 0 if none.

    That is a second type, when another key after it occurs before it as well. One key written twice begins no question.
    """
    names = [key.text for key, _ in node.entries]
    if names.count(TYPE.name) != 2:
        return 0
    begin = names.index(TYPE.name, names.index(TYPE.name) + 1)
    if names[begin - 1] == ID.name:
        begin -= 1
    repeated = set(names[begin:]) & set(names[:begin]) - {ID.name}
    return begin if len(repeated) > 1 and STEM.name in names[:begin] else 0


def without_second(node: Mapping, begin: int, report: Report) -> Mapping:
    """Return the first of two questions in ``node``, and report how the second one, at ``begin``, has to begin.

    Its dash may be so far right that its first line is the last item of the list above.
    """
    key, (name, above) = node.entries[begin][0], node.entries[begin - 1]
    entries = node.entries[:begin]
    message = "A second question begins here without its dash."
    hint = f"Put a dash before it: `- {key.text}: ...`."
    if (head := _swallowed(above, key)) is not None and isinstance(above, Sequence):
        key, message = head, "A second question begins here, with its dash too far right."
        hint = "Put its dash below those of the other questions."
        entries[-1] = (name, Sequence(above.items[:-1], above.start, above.items[-2].end))
    report.add(key, codes.DUPLICATE_KEY, message, hint)
    return Mapping(entries, node.start, entries[-1][1].end, node.flow)


def _swallowed(above: object, key: Scalar) -> Scalar | None:
    """Return the id that is the last of several items ``above``, on the line before ``key``."""
    last = above.items[-1] if isinstance(above, Sequence) and len(above.items) > 1 else None
    if not isinstance(last, Mapping) or [name.text for name, _ in last.entries] != [ID.name]:
        return None
    head = last.entries[0][0]
    return head if head.start[0] == key.start[0] - 1 else None
