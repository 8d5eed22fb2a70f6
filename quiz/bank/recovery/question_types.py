"""Which type a question has, by another word or by what only its questions have; and our keys for its entries."""

from quiz import kinds
from quiz.bank.bank_keys import item_keys, question_keys
from quiz.bank.recovery.author_names import NOTHING, our_word, our_words
from quiz.bank.recovery.known_shapes import has_marks, is_statement, own_keys, types_with
from quiz.bank.recovery.shape import ANSWERS, DISTRACTORS, INDEX
from quiz.bank.recovery.translation import Entry, Translation
from quiz.source import Mapping, Scalar, Sequence
from quiz.source.fields import OWN
from quiz.source.suggestions import near_miss, same

_ORDERS = ("order", "correct-order", "right-order")
"""Keys that say in which order the items belong that are beside them."""


def candidate_types(node: Mapping) -> tuple[tuple[str, ...], Scalar | None]:
    """Return the types that the question may have, and where its type is written; none where nothing is certain."""
    found = node.get("type")
    if found is None:
        if any(key.text not in question_keys() and near_miss(key.text, ["type"]) == "type" for key, _ in node.entries):
            found = next((value for key, value in node.entries if same(key.text, ["type"])), None)
            return (_types_of(found.text), found) if isinstance(found, Scalar) else ((), None)
        key = next((key for key, _ in node.entries if "type" in our_words("question", key.text)), None)
        found = node.get(key.text) if key else None
        if not (isinstance(found, Scalar) and _types_of(found.text)):
            return _inferred(node), None
    return (_types_of(found.text), found) if isinstance(found, Scalar) else ((), None)


def _types_of(written: str) -> tuple[str, ...]:
    known = same(written, kinds.TYPES)
    return (known,) if known else tuple(our_word("type", written).split())


def _inferred(node: Mapping) -> tuple[str, ...]:
    """Return the types of a question that does not give its own, by what only they have."""
    names = {each.name for each in named_entries(node, types_with("options")[0])}
    answer = next((value for key, value in node.entries if "answer" in our_words("question", key.text)), None)
    answer = node.get("answer") or answer
    if "options" in names or {DISTRACTORS, "answer"} <= names:
        return types_with("options")
    if isinstance(text := node.get("text"), Scalar) and "[[" in text.text:
        return types_with("gaps")
    if isinstance(answer, Scalar) and answer.text.strip().casefold() in {"true", "false"}:
        return tuple(name for name in kinds.TYPES if is_statement(name))
    return next((types_with(key) for key in ("pairs", "sequence", "tolerance", "range") if node.get(key)), ())


def choice_of(right: int) -> str:
    """Return the type of a question to pick from that has so many right options."""
    return next(name for name in types_with("options") if kinds.named(name).traits.many is (right > 1))


def named_entries(node: Mapping, kind: str) -> list[Entry]:
    """Return the entries of a question with our keys for them, as a question of type ``kind`` has them."""
    entries = [Entry(at, key, value, key.text) for at, (key, value) in enumerate(node.entries)]
    taken = {each.name for each in entries}
    marked = any(each.name == "options" and has_marks(each.value) for each in entries)
    for each in entries:
        word = _name_for(each.key.text, kind)
        if marked and each.key.text in item_keys():
            continue  # it belongs into an option, and its dash is missing
        if word and word not in taken:
            taken.add(word)
            each.name = word
    if kind and "sequence" in own_keys(kind) and not taken & {"sequence", "options"}:
        for each in entries:
            each.name = "sequence" if each.name == "answer" else each.name  # there are no items beside it
    return entries


def _name_for(written: str, kind: str) -> str:
    """Return our key for another word; an empty text for a key that is ours, or that is not known."""
    known = kinds.table(kind).keys if kind else question_keys()
    if written in known or written.startswith(OWN):
        return ""
    if surely := same(written, known):
        return surely
    words = our_words("question", written)
    if "sequence" in known and same(written, _ORDERS):
        return "answer"
    special = {INDEX, DISTRACTORS, NOTHING} | ({"answer"} if known & {"options", "sequence"} else set())
    if "options" in words and not known.intersection(words):
        return "options" if "sequence" in known or (kind and is_statement(kind)) else ANSWERS
    found = [word for word in words if word in known or word in special]
    return found[0] if found and found[0] != NOTHING else ""


def settled(types: tuple[str, ...], work: Translation) -> str:
    """Return the type among ``types`` of a question whose shape is ours."""
    if len(types) < 2:
        return types[0] if types else ""
    if types != types_with("options"):
        return next(kind for kind in types if "gaps" not in own_keys(kind) or work.entry("text"))
    options = work.entry("options")
    if options is None or not has_marks(options.value):
        return ""
    items = options.value.items if isinstance(options.value, Sequence) else []
    right = sum(isinstance(item, Mapping) and item.get("correct") is not None for item in items)
    return choice_of(right)
