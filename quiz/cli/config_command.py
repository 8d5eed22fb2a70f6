"""``quiz config``: where the settings are, what they are, and how to change one."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from quiz.cli import output, system
from quiz.cli.arguments import Arguments, did_you_mean
from quiz.errors import UsageError
from quiz.preferences import KEYS, SETTINGS, Setting, read_preferences
from quiz.schedule import day_of

_USAGE = "quiz config [KEY [VALUE]]"
_DESCRIPTION = """\
Print where the settings are and what they are; with a key, that setting;
with a value too, set it. "usual" takes a choice back."""
_USUAL = "usual"


def run(arguments: Sequence[str]) -> int:
    """Print or set; return the exit code. Raises QuizError where the file cannot be written."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments, empty=True)  # a setting may be nothing
    if len(words) > 2:
        parser.refuse("quiz config takes one setting and its value; put a value with blanks in quotes.")
    path = system.places().config
    if len(words) == 2:
        from quiz.settings_file import save  # noqa: PLC0415 - most call it to read

        setting = _setting(words[0])
        save(path, setting.key, None if words[1] == _USUAL else _value(setting, words[1]))
    read = read_preferences(path)
    for mistake in read.mistakes:
        output.complain(mistake)
    if not words:
        output.show(str(path))
    for setting in [_setting(words[0])] if words else SETTINGS:
        output.show(_line(setting, getattr(read.preferences, setting.name)))
    return 0


def _setting(key: str) -> Setting:
    """Return the setting called ``key``. Raises UsageError where there is none."""
    if key not in KEYS:
        hint = did_you_mean(key, KEYS, f"there are {', '.join(KEYS)}.")
        raise UsageError(f"There is no setting {key}: {hint}", _USAGE)
    return KEYS[key]


def _value(setting: Setting, written: str) -> object:
    """Return the value of ``setting`` that is ``written`` on the command line. Raises UsageError where it is none."""
    import tomllib  # noqa: PLC0415 - only to set

    try:
        value: object = tomllib.loads(f"value = {written}")["value"]
    except tomllib.TOMLDecodeError:
        value = written
    try:
        read = setting.read(value)
    except ValueError as error:
        raise UsageError(f"{setting.key} takes {error}.", _USAGE) from error
    if fault := next(unusable(setting.key, read), ""):
        raise UsageError(fault, _USAGE)
    if isinstance(read, date) and read < date.fromordinal(day_of(system.now())):
        raise UsageError(f"{setting.key} {read} has passed: it takes a day that is still to come.", _USAGE)
    return read


def unusable(key: str, value: object) -> Iterator[str]:
    """Yield a sentence for each part of a setting that the screen cannot use: a theme or a key that is not there."""
    if key == "theme" and value:
        from quiz.tui.themes import theme_names  # noqa: PLC0415 - Textual is loaded only for who has chosen

        if value not in (names := theme_names()):
            hint = did_you_mean(str(value), names, "none is like it.")
            yield f"There is no theme {value}: {hint} There are {', '.join(names)}."
    elif key == "keys" and isinstance(value, Mapping) and value:
        from quiz.tui.keymap import usable  # noqa: PLC0415 - as above

        yield from usable(value)[1]


def _line(setting: Setting, value: object) -> str:
    from quiz.settings_file import written  # noqa: PLC0415 - as above

    return f"{setting.key} = {'none' if value is None else written(value)}  # {setting.meaning}"
