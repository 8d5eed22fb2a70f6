"""``quiz schema``: the bank format as a JSON Schema, for editors, or in words, for language models."""

import json
from collections.abc import Sequence

from quiz import bank
from quiz.cli import output
from quiz.cli.arguments import Arguments

_USAGE = "quiz schema [--prompt]"
_DESCRIPTION = """\
Print the bank format as a JSON Schema. Save it, and point your editor to it in
the first line of the bank:  # yaml-language-server: $schema=bank.schema.json

With --prompt, print the rules of the format and an example of each type in
words: paste them into a language model, and after them what the questions are
to be about. Read with your own eyes what it writes, and then: quiz check"""


def run(arguments: Sequence[str]) -> int:
    """Print the schema, or the format in words. Raises UsageError if anything is named."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--prompt", action="store_true", help="the format in words, for a language model")
    options, words = parser.read(arguments)
    if words:
        parser.refuse("quiz schema takes no name; write its output to a file: quiz schema > bank.schema.json")
    if options.prompt:
        output.show(*bank.prompt().splitlines())
        return 0
    output.show(*json.dumps(bank.schema(), indent=2, ensure_ascii=False).splitlines())
    return 0
