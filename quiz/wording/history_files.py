"""The sentences about the file that a history is exported to and imported from: what is wrong with it, and the fix."""

from quiz.wording.plurals import pluralize

_AGAIN = "export it again with quiz data export on the computer that it comes from."

NOT_OURS = (
    "this is no history of quiz: on the other computer, quiz data export FILE writes one. Questions come in with quiz "
    "import FILE."
)
A_STORE = (
    "this is the store of quiz itself: on the computer that it comes from, quiz data export FILE writes what it holds."
)
UTF_16 = (
    "this is written in UTF-16, as PowerShell does after >: on the computer that it comes from, write quiz data export "
    "FILE, with a name in the place of FILE."
)
NOT_UTF8 = f"this is not UTF-8, so the file was changed or damaged: {_AGAIN}"
TOO_LONG = f"this line is longer than any that quiz writes, so the file was changed or damaged: {_AGAIN}"
EMPTY_LINES = f"so many lines are empty as quiz never writes, so the file was changed or damaged: {_AGAIN}"
SECOND = "here a second history begins: import the two files one after the other."
AFTER_THE_END = f"something comes after the last line of the history, so the file was edited: {_AGAIN}"


def newer(theirs: int, ours: int) -> str:
    """Return that a later program wrote the file in version ``theirs``."""
    return f"a newer quiz wrote this history (in version {theirs}; this quiz knows {ours}): install the newer quiz."


def not_json(why: str) -> str:
    """Return that a line is no JSON, as ``why`` says in a few words."""
    return f"this line cannot be read ({why}), so the file was changed or damaged: {_AGAIN}"


def cut_off(line: int) -> str:
    """Return that a file ends early, in this line."""
    return f"the file ends in line {line:,} without its last line, so it was cut off: copy it or export it again."


def miscounted(said: int, there: int) -> str:
    """Return that a file does not hold as many lines as it says."""
    return f"the last line counts {pluralize(said, 'line')} and there are {there:,}, so the file was edited: {_AGAIN}"


def missing_key(key: str) -> str:
    """Return that a fact lacks a key."""
    return f'this fact has no "{key}", so the file was edited: {_AGAIN}'


def unknown_key(key: str) -> str:
    """Return that a fact has a key that none has."""
    return f'"{key}" is no key of a fact, so the file was edited: {_AGAIN}'


def wrong_value(key: str) -> str:
    """Return that a key has a value that it cannot have."""
    return f'"{key}" cannot have this value, so the file was edited: {_AGAIN}'


def twice(key: str, line: int) -> str:
    """Return that a fact has the id, or the place in its session, of the one in another line."""
    what = "the id" if key == "id" else "the session and the number"
    return f"this fact has {what} of the one in line {line}, and both cannot be true: {_AGAIN}"


def contradicts(key: str) -> str:
    """Return that a fact is another one than that which is kept here."""
    what = "this id" if key == "id" else "this place in its session"
    return (
        f"the fact that is kept here with {what} says something else, so one of the two histories was edited: {_AGAIN}"
    )


def at(name: str, line: int, column: int, sentence: str) -> str:
    """Return a sentence with its place, and that nothing was changed."""
    return f"{name}:{line}:{column}: {sentence} Nothing in it was imported."
