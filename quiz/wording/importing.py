"""The texts of importing: what a file of another program is, what was taken from it, and what was not."""

from collections.abc import Iterable, Mapping, Sequence

from quiz.wording.plurals import pluralize

FATES = {
    "new": ("is new", "are new"),
    "updated": ("changed only there, and is updated", "changed only there, and are updated"),
    "kept": ("was edited here, and stays", "were edited here, and stay"),
    "conflict": ("changed there and here, and stays as here", "changed there and here, and stay as here"),
    "gone": ("is no longer there, and stays here", "are no longer there, and stay here"),
}


def no_bank(shown: str, title: str, quoted: str, instead: str, readable: bool) -> str:  # noqa: FBT001 - what it is
    """Return that a file is of another program, and what to do next."""
    return f"{shown} is {title}, not a bank. " + (
        f"Import its questions: quiz import {quoted}" if readable else instead
    )


def unknown(shown: str, titles: Iterable[str]) -> str:
    """Return that a file is in no format that can be read."""
    return f"{shown} is in no format that can be imported. These can: {', '.join(titles)}."


def not_readable(shown: str, title: str, instead: str) -> str:
    """Return that a file was recognised and cannot be read."""
    return f"{shown} is {title}, which cannot be imported. {instead}"


def described(shown: str, title: str, name: str, taken: Sequence[tuple[str, int]], seen: int) -> list[str]:
    """Return what a file is and how much of it was taken: ``taken`` are types with their numbers."""
    number = sum(count for _, count in taken)
    types = ", ".join(f"{count:,} {kind}" for kind, count in taken)
    return [
        f"{shown} is {title}: {name}",
        f"Read {seen:,}, took {number:,}, left {seen - number:,}." + (f" Types: {types}." if types else ""),
    ]


def left_out(place: str, reason: str, name: str) -> str:
    """Return where something was left out, and why."""
    return f"  {place} {reason}" + (f" ({name})" if name else "")


def to_look_at(number: int) -> str:
    """Return that comments in the bank say what could not be taken over as it was."""
    are = "has something" if number == 1 else "have something"
    return f"{pluralize(number, 'question')} {are} to look at: comments in the bank that begin with # Look at this."


def wrote(shown: str, quoted: str, errors: int, warnings: int, remarks: int) -> list[str]:
    """Return what was written, what ``quiz check`` finds in it, and what to do next."""
    counts = [
        pluralize(number, noun)
        for number, noun in ((errors, "error"), (warnings, "warning"), (remarks, "remark"))
        if number
    ]
    found = f"quiz check finds {', '.join(counts)} in it:" if counts else "quiz check finds no problems in it:"
    return [
        f"Wrote {shown}.",
        f"{found}  quiz check {quoted}",
        f"Take it:  quiz take {quoted}",
        f"Add it to your banks:  quiz add {quoted}",
    ]


def made_before(shown: str, source: str) -> str:
    """Return that a bank was made of the same file before."""
    return f"{shown} was made of {source} before. Since then:"


def merged(fates: Mapping[str, Sequence[str]]) -> list[str]:
    """Return what becomes of questions; ``fates`` has, for each fate, how to name each of its questions."""
    lines: list[str] = []
    for fate, (one, many) in FATES.items():
        names = fates.get(fate, ())
        if names:
            lines.append(f"{pluralize(len(names), 'question')} {one if len(names) == 1 else many}:")
            lines += (f"  {name}" for name in names)
    return lines


def exists(shown: str) -> str:
    """Return that a file exists and was not made by importing."""
    return f"{shown} exists already, and quiz does not overwrite it: give another path with --to."


def has_errors(shown: str, quoted: str) -> str:
    """Return that a bank has to be fixed before it can be merged."""
    return f"{shown} has questions that cannot be read, so it cannot be updated: quiz check {quoted} shows them."


def columns(rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Show what each column of a sheet was taken for: its letter, its heading and its role."""
    width = min(40, max((len(heading) for _, heading, _ in rows), default=0))
    return [f"  {letter:<3} {_cut(heading, width):<{width}}  {role}" for letter, heading, role in rows]


def ask_column(letter: str, heading: str, role: str) -> str:
    """Ask what a column holds; Enter alone keeps ``role``."""
    return f"  {letter} {_cut(heading, 40)} [{role}] "


def _cut(text: str, width: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else f"{flat[: width - 1]}\N{HORIZONTAL ELLIPSIS}"
