"""What ``quiz doctor`` finds, and how to mend what needs it."""

from collections.abc import Mapping

from quiz.wording.plurals import pluralize

OK = "ok"
MEND = "mend"

# The terminal

NO_TERMINAL = "Terminal: there is none here, so quiz goes line by line."
DUMB = "Terminal: TERM says that it is dumb, so quiz goes line by line."
ACCESSIBLE = "Terminal: ACCESSIBLE is set, so quiz goes line by line."


def terminal(term: str, columns: int, rows: int) -> str:
    """What the terminal calls itself, and its size."""
    return f"Terminal: {term or 'TERM is not set'}, {pluralize(columns, 'column')}, {pluralize(rows, 'row')}."


def larger(columns: int, rows: int) -> str:
    """What to do about a window that is too small."""
    return (
        f"Make the window at least {columns} columns wide and {rows} rows high, or its letters smaller; "
        "or go line by line with quiz --plain."
    )


def colours(number: int, said_by: str) -> str:
    """How many colours there are, and which environment variable says so."""
    if not number:
        return f"Colours: none, as {said_by} says. Signs and words say everything."
    return f"Colours: {'16 million' if number == 1 << 24 else number}, as {said_by} says."


def letters(output: str, of_locale: str, said_by: str, *, ascii_only: bool) -> str:
    """What can be written."""
    shown = "only plain ones are shown" if ascii_only else "all can be shown"
    return f"Letters: {shown} (output {output}, locale {of_locale}{f', as {said_by} says' if said_by else ''})."


def get_utf8(said_by: str) -> str:
    """What becomes of other letters, and how they can be seen; ``said_by`` is the variable that decides."""
    setting = "PYTHONIOENCODING=utf-8" if said_by == "PYTHONIOENCODING" else f"{said_by or 'LANG'}=C.UTF-8"
    return (
        "Accents are left out, and other scripts become question marks. Most terminals can show them: "
        f"try it with export {setting}"
    )


# What is installed


def versions(quiz: str, python: str, textual: str, pyyaml: str, *, libyaml: bool) -> str:
    """What is installed; an empty version means that it is not."""
    yaml = f"{_version('PyYAML', pyyaml)} {'with' if libyaml else 'without'} libyaml"
    return f"Versions: {_version('quiz', quiz)}, Python {python}, {_version('Textual', textual)}, {yaml}."


def _version(name: str, version: str) -> str:
    return f"{name} {version}" if version else f"no {name}"


def other_textual(wanted: str) -> str:
    """What to do about a Textual that is missing or that quiz was not made for."""
    return f"The full screen is made for Textual {wanted}: pip install 'textual{wanted}'"


GET_LIBYAML = "Large banks open slowly without libyaml. It mostly comes with pip install --force-reinstall pyyaml"

# Answers

NO_FOLDER = "Folder: the current one is not there any more. Your answers and the banks were not looked at."
GO_ELSEWHERE = "Go to another folder with cd, and ask again."


def answers(path: str, condition: str, reason: str) -> str:
    """Where the answers are, and how they are."""
    match condition:
        case "none":
            return f"Answers: none yet; they will be kept in {path}."
        case "sound":
            return f"Answers: kept in {path}, which is sound and can be written."
        case "damaged":
            return f"Answers: {path} is damaged."
        case "newer":
            return f"Answers: a newer quiz keeps them in {path}."
        case "locked":
            return f"Answers: another program holds {path}."
        case _:
            return f"Answers: they cannot be kept in {path} ({reason})."


ANSWERS_MENDS: Mapping[str, str] = {
    "damaged": "Start quiz: it sets this file aside as it is, and begins a new one.",
    "newer": "Install the newer quiz, or set QUIZ_HOME to another folder.",
    "locked": "Close that program, or wait a moment and ask again.",
    "unwritable": "Put that right, or set QUIZ_HOME to a folder that you may write to.",
}


def set_aside(path: str) -> str:
    """A damaged store lies there."""
    return f"Set aside: {path}, a damaged file with answers."


SAVE_OR_DELETE = "Someone who knows SQLite may save answers from it, with .recover. If you need none, delete it."

# Banks


def bank(title: str, questions: int, remarks: int, path: str, *, broken: bool) -> str:
    """One bank, and how much its reader has to say about it."""
    playing = pluralize(questions, "question") if questions else "no question that can be asked"
    found = f", {pluralize(remarks, 'problem' if broken else 'warning')}" if remarks else ""
    return f"Bank: {title}, {playing}{found}, in {path}."


def check(path: str) -> str:
    """How to see what is wrong with a bank; ``path`` is as the shell takes it."""
    return f"To see what is wrong, and how to mend it: quiz check {path}"


NO_BANKS = "Banks: none were found."


def put_banks(folder: str) -> str:
    """Where banks go."""
    return f"Put .yaml files with questions into {folder}."


def not_there(variable: str, path: str) -> str:
    """A place that was named is none."""
    return f"Banks: {variable} names {path}, which is not there or may not be read."


def name_another(variable: str) -> str:
    """What to do about such a place."""
    return f"Correct {variable}, or make that place readable."


def nothing_in(variable: str, path: str) -> str:
    """A place that was named holds no bank."""
    return f"Banks: {variable} names {path}, and there is no bank in it."


WHAT_IS_A_BANK = "A bank is a .yaml file that holds `questions:`, or a folder with bank.yaml in it."


def closed(reason: str) -> str:
    """A place in which banks are looked for cannot be read, as ``reason`` says in a sentence."""
    return f"Banks: {reason}"


OPEN_THAT = "Make that folder readable for you."
