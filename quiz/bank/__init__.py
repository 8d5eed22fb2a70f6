"""Bank files: read with every problem reported at its place, fixed, and written. The only room that imports yaml.

    bank_files           the disk; decode: bytes to text, each character in the column where an editor shows it
    yaml_parser          PyYAML's parser, in C or in Python
    compose              its events become our own nodes; unsupported: tags, aliases and other YAML no bank may use
    blocks               lines of a file with their numbers; parse_block: such lines to nodes
    suspicious_scalars   texts that YAML accepts although their author hardly intended them
    bank_keys            the keys of a bank; header: what a bank says about itself; questions: its questions
    read_bank            all of this together
    recovery/            what can be read of broken text and of other programs' words; a diagnosis of each fault
    fixing/              fixes tried in memory and kept where they help; the diff; the file replaced
    trailing_whitespace  spaces at the ends of lines
    writing              a bank as text; template: a new bank for an author;
                         json_schema: the format for editors; model_prompt: for language models

Nothing here plays, draws or stores. Whatever only a faulty bank needs is loaded when one is met.
"""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.bank.json_schema import schema
    from quiz.bank.model_prompt import prompt
    from quiz.bank.read_bank import Reading, read, read_bytes, read_text, tree
    from quiz.bank.template import new_bank
    from quiz.bank.writing import dump
    from quiz.bank.yaml_parser import has_libyaml
    from quiz.source import Problem
else:
    # Banks are found without reading any, and most that are read need neither writing nor a schema.
    __getattr__ = lazy.names(
        __name__,
        {
            "json_schema": "schema",
            "model_prompt": "prompt",
            "read_bank": "Reading read read_bytes read_text tree",
            "template": "new_bank",
            "writing": "dump",
            "yaml_parser": "has_libyaml",
        },
    )


def remarks(reading: "Reading") -> "tuple[Problem, ...]":
    """Return what is found only where somebody asks: lines that end in white space, pictures that are not there."""
    texts = [*map(reading.texts.text, reading.texts.paths)]
    found: tuple[Problem, ...] = ()
    if any("![" in text for text in texts):
        from quiz.bank.missing_pictures import missing  # noqa: PLC0415 - few banks name pictures

        found += missing(reading)
    if any(" \n" in text or "\t\n" in text or text.endswith((" ", "\t")) for text in texts):
        from quiz.bank.trailing_whitespace import remarks  # noqa: PLC0415 - few banks have such lines

        found += remarks(reading)
    return found
