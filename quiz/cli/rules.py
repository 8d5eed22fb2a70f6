"""``quiz rules [CODE]``: what the codes of findings mean, with examples."""

from collections.abc import Iterator, Sequence

from quiz import lint
from quiz.cli import output
from quiz.cli.arguments import Arguments, closest
from quiz.cli.choosing import TOLD_AS
from quiz.errors import UsageError
from quiz.lint import Explained

_USAGE = "quiz rules [CODE]"
_DESCRIPTION = """\
Say what the codes of `quiz check` mean. With CODE, explain that one: why it
matters, what exactly is looked at, and examples."""


def run(arguments: Sequence[str]) -> int:
    """List the codes, or explain one."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
    if len(words) > 1:
        parser.misused("quiz rules explains one code at a time.")
    known = {what.code: what for what in (*lint.codes_of_form(), *lint.catalogue())}
    if not words:
        output.show(*(f"{what.code}  {what.severity:<7}  {what.title}" for what in known.values()))
        return 0
    code = words[0].upper()
    if code in TOLD_AS and code not in known:
        output.show(f"{code} is told as {TOLD_AS[code]}.", "")
        code = TOLD_AS[code]
    if code not in known:
        close = closest(code, known)
        hint = f"did you mean {close}?" if close else "quiz rules lists them."
        raise UsageError(f"There is no code {words[0]}: {hint}")
    output.show(*_page(known[code]))
    return 0


def _page(what: Explained) -> Iterator[str]:
    yield f"{what.code} ({what.severity}): {what.title}"
    yield ""
    yield from what.text.splitlines()
    for heading, examples in (("Not so good:", what.bad), ("Better:", what.good)):
        for example in examples:
            yield ""
            yield heading if example.times == 1 else f"{heading[:-1]}, with these questions {example.times} times:"
            yield ""
            yield from (f"    {line}".rstrip() for line in example.text.splitlines())
