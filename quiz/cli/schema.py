"""``quiz schema``: the bank format as a JSON Schema, for editors."""

import json
from collections.abc import Sequence

from quiz import bank
from quiz.cli import output
from quiz.cli.arguments import Arguments

_USAGE = "quiz schema"
_DESCRIPTION = """\
Print the bank format as a JSON Schema. Save it, and point your editor to it in
the first line of the bank:  # yaml-language-server: $schema=bank.schema.json"""


def run(arguments: Sequence[str]) -> int:
    """Print the schema. Raises UsageError if anything is named."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
    if words:
        parser.refuse("quiz schema takes no name; write its output to a file: quiz schema > bank.schema.json")
    output.show(*json.dumps(bank.schema(), indent=2, ensure_ascii=False).splitlines())
    return 0
