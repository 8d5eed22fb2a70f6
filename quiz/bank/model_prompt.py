"""What to give to a language model so that it writes a bank in our format: the rules, and an example of each type."""

from collections.abc import Iterator
from textwrap import indent

from quiz import kinds

_RULES = """\
Write a question bank as one YAML file, and nothing before or after it. Rules:
- Begin with format, id, title, language and questions, as in the example. Use these keys and no others.
- Ids have small letters from a to z, digits and hyphens, and each occurs once.
- Each option says itself whether it is right: `correct: text` or `wrong: text`. There is no other key beside them.
  `single` has exactly one correct option; `multiple` has at least one correct and one wrong. Never number options.
- Every option has a `why`: one sentence on why it is right, or what somebody who picks it mixes up.
- Every question has an `explanation` that teaches more than the key. Stems are whole questions.
- Distractors are plausible, as long as the key, and of the same kind; no "all of the above".
- Put double quotes around a text with a colon and a space, or ` #`, in it, or that begins with one of [ { ! & * % @ `.
  A list of sentences has one on each line, after a dash.
- Of `short-answer`, the answer has five words at most; `accept` lists what is just as right.
- Gaps of a `cloze` are typed, [[word|other word]], or chosen, [[=right | wrong]].
- A `sequence` and `pairs` are in their right order; quiz shuffles them.
- Write only what you are certain of. Where a key is in doubt, leave the question out.

An example with one question of each type:

"""
_HEAD = """\
format: 1
id: planets
title: Planets
language: en
audience: general        # patient | student | professional | general
questions:
"""
_LISTS_WITHOUT_REASONS = ("pairs:", "decoys:", "sequence:")


def prompt() -> str:
    """Return the rules of the format and a bank of examples, for a language model."""
    return _RULES + example()


def example() -> str:
    """Return a bank with the sample of each type, without the reasons that a bank may leave out."""
    questions = ("\n".join(_short(kind.sample)) for kind in kinds.every())
    return _HEAD + "".join(f"  - {indent(question, '    ').lstrip()}\n" for question in questions)


def _short(sample: str) -> Iterator[str]:
    """Yield the lines of a sample without the reasons for what is paired or ordered."""
    inside = ""
    for line in sample.splitlines():
        inside = line if not line.startswith(" ") else inside
        if not (inside.startswith(_LISTS_WITHOUT_REASONS) and line.startswith("    why:")):
            yield line
