"""Values in other words than ours: `simple` for `easy`, `nurses` for `professional`."""

from typing import Any

from quiz.bank.recovery.author_names import our_word
from quiz.source import Field, Report, Scalar, codes, shown


def with_our_value(value: Scalar, field: Field[Any], report: Report) -> Scalar:
    """Return ``value`` in our word for it, and report the other one; the same where it is ours or not known."""
    word = our_word(field.name, value.text.strip())
    if not word or word == value.text.strip():
        return value
    message = f"`{field.name}` cannot be `{shown(value.text)}`."
    report.add(value, codes.NOT_A_CHOICE, message, f"`{word}` is the word for it here.", report.edit(value, word))
    return Scalar(word, value.start, value.end)
