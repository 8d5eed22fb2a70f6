"""What the preview of a bank says to its author."""

from quiz.wording.plurals import pluralize

NO_SCREEN = (
    "quiz preview needs the whole screen of a terminal. Without one, quiz check PATH says what is wrong with a bank, "
    "and quiz take PATH --plain asks its questions line by line."
)
NO_EDITOR = "No editor is chosen. Leave, type: export EDITOR=nano (or the name of yours), and start the preview again."
NO_ROOM = "An editor cannot be opened from this terminal. Open the file beside this window: it is shown as you save."
MISSING = "The bank is not in its place at the moment. It is shown again as soon as it is back."
FIRST = "This is the first question."
LAST = "This is the last question."
NO_PROBLEMS = "No problems."
HERE = "In this question"
ELSEWHERE = "Elsewhere in the bank"
IN_THE_BANK = "In the bank"
CRAFT = "About the craft; every question plays all the same"
STALE = "As it was when it could last be read."
WAITING = "Nothing here can be asked yet"
WAITS = "Save the file, and the first question that can be asked appears here."
NOTHING_COUNTS = (
    "This is a preview: nothing you answer is kept or counted, and whatever you save in your editor is shown at once. "
    "In a text field Tab goes to the question, where letters act."
)


def place(number: int, of: int, line: int, file: str) -> str:
    """Where one is: ``Question 3 of 12, line 41``; ``file`` is empty where the bank has only one."""
    return f"Question {number} of {of}, line {line}" + (f" of {file}" if file else "")


def found(problems: int, craft: int) -> str:
    """How much there is to mend, with the key that shows it; empty where there is nothing."""
    told = [pluralize(problems, "problem")] if problems else []
    told += [pluralize(craft, "note") + " on craft"] if craft else []
    return f"p: {', '.join(told)}" if told else ""


def more(number: int, path: str) -> str:
    """Findings that are not listed."""
    return f"And {number:,} more: quiz check {path} shows all."


def at(line: int, column: int, file: str) -> str:
    """The place of a finding; ``file`` is empty where it is the one that is looked at."""
    return f"{file}:{line}:{column}" if file else f"{line}:{column}"


def no_such_editor(name: str) -> str:
    """The editor that is chosen is not there."""
    return f'The editor "{name}" cannot be started. Choose another, for example: export EDITOR=nano'


def editor_ended(name: str, code: int) -> str:
    """The editor was not content."""
    return f"{name} ended with the code {code}."


def no_line(path: str, line: int, lines: int) -> str:
    """A line was named that is not there."""
    return f"{path} has {pluralize(lines, 'line')}, so there is no line {line}."


def no_question(path: str, name: str, hint: str) -> str:
    """An id was named that is not there."""
    return f'{path} has no question "{name}": {hint}'
