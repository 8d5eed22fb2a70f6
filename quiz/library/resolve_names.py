"""Finds the bank or topic that a person names by its id, a path or the start of its title, or suggests one."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from quiz.bank.bank_files import SUFFIXES, head_in, whole
from quiz.errors import QuizError, UsageError
from quiz.library.bank_paths import banks_in, is_folder_of_banks, no_bank_in
from quiz.library.entry import Entry
from quiz.library.entry_reader import Read, read_entry
from quiz.library.foreign_files import refuse_foreign
from quiz.library.versions import newest_first

if TYPE_CHECKING:
    from quiz.model import Bank


class UnknownBankError(UsageError):
    """No bank has this name."""

    def __init__(self, message: str, similar: str = "") -> None:
        super().__init__(message)
        self.similar = similar
        """What to write for the banks that may have been meant."""


def resolve(name: str, entries: Sequence[Entry], cwd: Path, read: Read = read_entry) -> Entry:
    """Return the bank called ``name``, which may be a path relative to the folder ``cwd``.

    Of banks with the same id the newest is taken. Raises UsageError, with the candidates, if there is none or more
    than one, and QuizError if a path cannot be read or is a file of another program.
    """
    same_id = newest_first(entry for entry in entries if entry.about.id == name)
    if same_id:
        return same_id[0]
    path = cwd / name
    if name and _exists(path):
        if is_folder_of_banks(path):
            raise no_bank(path, name)
        path, name = whole(path, name)
        entry = read(path, "given", name)
        if not entry.plays:
            refuse_foreign(path, name)
        return entry
    titled = [entries[int(at)] for at in match_names(name, {str(at): it.about.title for at, it in enumerate(entries)})]
    if len({entry.about.id for entry in titled}) == 1:
        return newest_first(titled)[0]
    if titled:
        raise UsageError(f'Several titles start with "{name}": write {join_or(_names(titled))}.')
    raise _unknown(name, entries, path)


def named_or_similar(word: str, entries: Sequence[Entry], cwd: Path, read: Read = read_entry) -> str | None:
    """Return None where ``word`` names a bank, else what to write for a similar one, if there is any.

    Raises UsageError if it names several, and else as ``resolve`` does.
    """
    try:
        resolve(word, entries, cwd, read)
    except UnknownBankError as error:
        return error.similar
    return None


def bank_at(written: str, cwd: Path, read: Read = read_entry) -> Entry | None:
    """Return the bank at a path that a session was taken from, seen from ``cwd``; None where none can be read there."""
    path, _ = whole(cwd / written, "")
    try:
        return read(path, "given", str(path)) if written and _exists(path) and not is_folder_of_banks(path) else None
    except QuizError:
        return None


def _exists(path: Path) -> bool:
    """Return whether ``path`` exists. Raises QuizError if its folder may not be entered."""
    try:
        path.lstat()
    except PermissionError as error:
        raise QuizError(f"{path} cannot be read: its folder is not yours to enter.") from error
    except (OSError, ValueError):
        return False
    return True


def no_bank(folder: Path, name: str) -> UsageError:
    """Return the error that a folder is not one bank, with the banks that it holds."""
    inside = [_beside(name, path) for path in banks_in(folder)]
    if inside:
        from shlex import quote  # noqa: PLC0415 - few people name a folder

        banks = join_or([quote(path) for path in inside])
        return UsageError(f"{name} is a folder with banks in it, not a bank: write {banks}.")
    return UsageError(no_bank_in(name))


def _unknown(name: str, entries: Sequence[Entry], path: Path) -> UnknownBankError:
    """Return the error that nothing is called ``name``, with what may have been meant."""
    names = [
        (said, entry.about.id)
        for entry in entries
        for title in [entry.about.title]
        for said in (title, title[: len(name)], entry.about.id)
    ]
    is_path = os.sep in name or "/" in name or path.suffix.lower() in SUFFIXES
    if is_path:
        folder = os.path.dirname(name)  # noqa: PTH120 - as it was written
        beside = [] if head_in(path.parent) else banks_in(path.parent)
        names += [(shown, shown) for shown in (_beside(folder, bank) for bank in beside)]
    nothing = f"There is no file {name}" if is_path else f'There is no bank "{name}"'
    similar = close_names(name, names)
    if similar:
        return UnknownBankError(f"{nothing}: did you mean {join_or(similar)}?", join_or(similar))
    known = _names(entries)
    return UnknownBankError(
        f"{nothing}: " + (f"these are there: {', '.join(known)}." if known else "no bank was found.")
    )


def _beside(folder: str, path: Path) -> str:
    """Return ``path`` as it would be written by someone who wrote ``folder``."""
    return os.path.join(folder, path.name)  # noqa: PTH118 - Path would take away a leading ./


def _names(entries: Sequence[Entry]) -> list[str]:
    """Return the ids of ``entries``, each once."""
    return list(dict.fromkeys(entry.about.id for entry in entries))


def topics_named(bank: "Bank", asked: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the topics asked for, each once.

    Raises UsageError, with the candidates, if one is unknown or ambiguous, or if no question belongs to any of them.
    """
    used = dict.fromkeys(question.topic for question in bank.questions if question.topic)
    titles = {topic: bank.topic_title(topic) for topic in dict.fromkeys([*bank.topics, *used])}
    topics = tuple(dict.fromkeys(_topic(bank, titles, word) for word in asked))
    if topics and not any(topic in used for topic in topics):
        raise UsageError(
            f'No question of "{bank.title}" belongs to {join_or(topics)}: its topics are {", ".join(used)}.'
        )
    return topics


def _topic(bank: "Bank", titles: Mapping[str, str], word: str) -> str:
    topics = match_names(word, titles)
    if len(topics) == 1:
        return topics[0]
    if topics:
        raise UsageError(f'Several topics of "{bank.title}" start with "{word}": write {join_or(topics)}.')
    nothing = f'"{bank.title}" has no topic "{word}"'
    similar = close_names(word, [(said, topic) for topic, title in titles.items() for said in (title, topic)])
    if similar:
        raise UsageError(f"{nothing}: did you mean {join_or(similar)}?")
    raise UsageError(f"{nothing}: " + (f"its topics are {', '.join(titles)}." if titles else "it has no topics."))


def match_names(word: str, titles: Mapping[str, str]) -> list[str]:
    """Return the ids in ``titles`` that ``word`` names: the id itself, or else a whole title, or else its start."""
    if word in titles:
        return [word]
    start, plain = _plain(word), {name: _plain(title) for name, title in titles.items()}
    whole = [name for name, title in plain.items() if title == start]
    return whole or [name for name, title in plain.items() if start and title.startswith(start)]


def _plain(title: str) -> str:
    """Return a title however it is typed: with accents as signs of their own, in capitals, with more blanks."""
    return " ".join(normalize("NFC", title.casefold()).split())


def close_names(word: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """Return what to write for the names most like ``word``; ``names`` are pairs of a name and what to write for it.

    These are up to three that differ in a letter or two, or else the single most similar one, if there is any.
    """
    from quiz.source.suggestions import NEARLY_THE_SAME, close_matches  # noqa: PLC0415 - few people mistype

    write = {said.casefold(): written for said, written in names}
    start = word.casefold()
    write.pop("", None)
    similar = close_matches(start, write, most=3, at_least=NEARLY_THE_SAME) or close_matches(start, write)
    return list(dict.fromkeys(write[said] for said in similar))


def join_or(names: Sequence[str]) -> str:
    """Join names for a sentence: ``a``, ``a or b``, ``a, b or c``."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
