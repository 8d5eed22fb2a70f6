"""What ``quiz doctor`` finds, and how to fix what needs it."""

from collections.abc import Mapping

from quiz.wording.plurals import pluralize

OK = "ok"
FIX = "fix"

# The terminal

NO_TERMINAL = "Terminal: there is none here, so quiz runs line by line."
DUMB = "Terminal: TERM is dumb, so quiz runs line by line."
ACCESSIBLE = "Terminal: ACCESSIBLE is set, so quiz runs line by line."


def terminal(term: str, columns: int, rows: int) -> str:
    """Describe the terminal and its size."""
    return f"Terminal: {term or 'TERM is not set'}, {pluralize(columns, 'column')}, {pluralize(rows, 'row')}."


def larger(columns: int, rows: int) -> str:
    """Return what to do about a window that is too small."""
    return (
        f"Make the window at least {columns} columns wide and {rows} rows high, or use smaller letters; "
        "or run quiz --plain, which needs no full screen."
    )


def colours(number: int, decided_by: str) -> str:
    """Return how many colours there are, and which environment variable decides it."""
    if not number:
        return f"Colours: none, because of {decided_by}. Signs and words replace them."
    return f"Colours: {'16 million' if number == 1 << 24 else number}, according to {decided_by}."


def letters(output: str, of_locale: str, decided_by: str, *, ascii_only: bool) -> str:
    """Return which letters can be shown."""
    shown = "only plain ones can be shown" if ascii_only else "all can be shown"
    setting = f", set by {decided_by}" if decided_by else ""
    return f"Letters: {shown} (output {output}, locale {of_locale}{setting})."


def get_utf8(decided_by: str) -> str:
    """Return how other letters look now, and how to see them; ``decided_by`` is the variable that decides."""
    setting = "PYTHONIOENCODING=utf-8" if decided_by == "PYTHONIOENCODING" else f"{decided_by or 'LANG'}=C.UTF-8"
    return (
        "Accents are left out, and other scripts become question marks. Most terminals can show them. "
        f"Try it: export {setting}"
    )


# What is installed


def versions(quiz: str, python: str, textual: str, pyyaml: str, *, libyaml: bool) -> str:
    """List what is installed; an empty version means that it is not."""
    yaml = f"{_version('PyYAML', pyyaml)} {'with' if libyaml else 'without'} libyaml"
    return f"Versions: {_version('quiz', quiz)}, Python {python}, {_version('Textual', textual)}, {yaml}."


def _version(name: str, version: str) -> str:
    return f"{name} {version}" if version else f"no {name}"


def other_textual(required: str) -> str:
    """Return what to do about a Textual that is missing, or that quiz was not made for."""
    return f"The full screen needs Textual {required}. Install it: pip install 'textual{required}'"


GET_LIBYAML = "Large banks open slowly without libyaml. Usually this installs it: pip install --force-reinstall pyyaml"

# Settings


def settings(mistake: str) -> str:
    """Report a mistake in the file of settings; ``mistake`` is a sentence."""
    return f"Settings: {mistake.removeprefix('Settings: ')}"


def correct_settings(path: str) -> str:
    """Return what to do about it."""
    return f"Correct it in {path}; quiz config lists every setting. Until then its usual value is used."


# Answers

NO_FOLDER = "Folder: the current folder no longer exists, so your answers and the banks could not be checked."
NO_HOME = "Folder: your answers and the banks could not be checked."
GO_ELSEWHERE = "Go to another folder with cd, then run quiz doctor again."


def answers(path: str, condition: str, reason: str) -> str:
    """Return where the answers are, and in which condition."""
    match condition:
        case "none":
            return f"Answers: none yet. They will be kept in {path}."
        case "sound":
            return f"Answers: kept in {path}, which is in order."
        case "damaged":
            return f"Answers: {path} is damaged."
        case "newer":
            return f"Answers: {path} was written by a newer version of quiz."
        case "locked":
            return f"Answers: another program is using {path}."
        case _:
            return f"Answers: they cannot be saved in {path} ({reason})."


ANSWERS_FIXES: Mapping[str, str] = {
    "damaged": (
        "Start quiz: once it meets the damage it moves the file aside, unchanged, and saves in a new one all that can "
        "be read."
    ),
    "newer": "Install the newer version, or set QUIZ_HOME to another folder.",
    "locked": "Close that program, or wait a moment. Then run quiz doctor again.",
    "unwritable": "Correct that, or set QUIZ_HOME to a folder that you may write to.",
}


_UNREADABLE: Mapping[str, str] = {
    "column": "its {} is damaged",
    "kind": "this quiz does not know the kind {}",
    "time": "its time, {}, is none",
    "body": "its contents are damaged",
    "key": "its {} is missing or damaged",
}


def unreadable(session: str, number: str, why: str, what: str) -> str:
    """Name one fact that cannot be read: its number in its session, and why."""
    return f"Unreadable: number {number} of session {session}: {_UNREADABLE[why].format(what)}."


def more_unreadable(number: int) -> str:
    """Return how many more facts cannot be read."""
    return f"Unreadable: {number} more."


LEFT_OUT = (
    "It is left out and stays in the file; everything else is used. If it was an answer, answer that question again."
)


def set_aside(path: str) -> str:
    """Report a damaged store that was set aside."""
    return f"Set aside: {path}, a damaged file of answers."


SAVE_OR_DELETE = (
    "What could be read of it is kept. Somebody who knows SQLite may find more in it, with .recover. If nothing is "
    "missing, delete it."
)

# Banks


def bank(title: str, questions: int, findings: int, path: str, *, broken: bool) -> str:
    """Describe one bank, with how many problems or warnings it has."""
    playing = pluralize(questions, "question") if questions else "no question that can be asked"
    found = f", {pluralize(findings, 'problem' if broken else 'warning')}" if findings else ""
    return f"Bank: {title}, {playing}{found}, in {path}."


def another_id(one: str, other: str) -> str:
    """Return where an id has to be changed so that two banks no longer share it."""
    return f"Write another id into {one} or {other}. Answers stay with the questions that they were given to."


def check(path: str) -> str:
    """Return how to see what is wrong with a bank; ``path`` is quoted for the shell."""
    return f"To see what is wrong and how to fix it: quiz check {path}"


NO_BANKS = "Banks: none were found."


def put_banks(folder: str) -> str:
    """Return where to put banks."""
    return f"Put files of questions into {folder}, or run quiz add PATH."


def not_there(variable: str, path: str) -> str:
    """Report a place that was named and cannot be read."""
    return f"Banks: {variable} names {path}, which does not exist or cannot be read."


def name_another(variable: str) -> str:
    """Return what to do about such a place."""
    return f"Correct {variable}, or make that place readable."


def nothing_in(variable: str, path: str) -> str:
    """Report a place that was named and holds no bank."""
    return f"Banks: {variable} names {path}, which holds no bank."


WHAT_IS_A_BANK = "A bank is a .yaml file that holds `questions:`, or a folder with bank.yaml in it."


def closed(reason: str) -> str:
    """Report a place that cannot be read; ``reason`` is a sentence."""
    return f"Banks: {reason}"


OPEN_THAT = "Make that folder readable."
