"""``quiz config``: where the settings are, what they are, and how to change one."""

from collections.abc import Sequence

from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.errors import UsageError
from quiz.preferences import KEYS, SETTINGS, Setting, read_preferences

_USAGE = "quiz config [KEY [VALUE]]"
_DESCRIPTION = """\
Print where the settings are and what they are; with a key, that setting;
with a value too, set it. "usual" takes a choice back."""
_USUAL = "usual"


def run(arguments: Sequence[str]) -> int:
    """Print or set; return the exit code. Raises QuizError where the file cannot be written."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
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
        from quiz.source import suggestions  # noqa: PLC0415 - few people mistype

        similar = suggestions.closest(key, KEYS)
        hint = f"did you mean {similar}?" if similar else f"there are {', '.join(KEYS)}."
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
        return setting.read(value)
    except ValueError as error:
        raise UsageError(f"{setting.key} takes {error}.", _USAGE) from error


def _line(setting: Setting, value: object) -> str:
    from quiz.settings_file import written  # noqa: PLC0415 - as above

    return f"{setting.key} = {'none' if value is None else written(value)}  # {setting.meaning}"
