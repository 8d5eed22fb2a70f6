"""``quiz rules [CODE]``: what the codes of findings mean, with examples."""

from collections.abc import Iterator, Sequence

from quiz import lint
from quiz.cli import output
from quiz.cli.arguments import Arguments, closest
from quiz.cli.choosing import TOLD_AS
from quiz.errors import UsageError
from quiz.source import codes
from quiz.source.pages import Page, page_of

_USAGE = "quiz rules [CODE]"
_DESCRIPTION = """\
Say what the codes of `quiz check` mean. With CODE, explain that one: why it
matters, what exactly is looked at, and examples."""


def run(arguments: Sequence[str]) -> int:
    """List the codes, or explain one."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
    if len(words) > 1:
        parser.refuse("quiz rules explains one code at a time.")
    known = {str(code): code for code in (*codes.ALL, *lint.CODES)}
    if not words:
        output.show(*(f"{code}  {code.severity:<7}  {page_of(code).title}" for code in known.values()))
        return 0
    code = words[0].upper()
    if code in TOLD_AS and code not in known:
        output.show(f"{code} is told as {TOLD_AS[code]}.", "")
        code = TOLD_AS[code]
    if code not in known:
        close = closest(code, known)
        hint = f"did you mean {close}?" if close else "quiz rules lists them."
        raise UsageError(f"There is no code {words[0]}: {hint}")
    output.show(*_page(page_of(known[code])))
    return 0


def _page(what: Page) -> Iterator[str]:
    yield f"{what.code} ({what.code.severity}): {what.title}"
    yield ""
    yield from what.text.splitlines()
    for heading, examples in (("Not so good:", what.bad), ("Better:", what.good)):
        for example in examples:
            yield ""
            yield heading if example.times == 1 else f"{heading[:-1]}, with these questions {example.times} times:"
            yield ""
            yield from (f"    {line}".rstrip() for line in example.text.splitlines())
