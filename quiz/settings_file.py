"""Writing one choice into the file of settings: every comment and every other line stays as the person wrote it."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from quiz import files
from quiz.errors import QuizError
from quiz.preferences import KEYS, SETTINGS, Preferences, Setting, parse

_HEAD = "# Settings of quiz. A line without # counts; delete it, and the usual value counts again."


def save(path: Path, key: str, value: object) -> Preferences:
    """Set ``key`` to ``value`` in the file at ``path``, which is made where there is none; return all preferences.

    None takes the choice back. Raises QuizError where the file is no TOML or cannot be written; it then stays as it is.
    """
    import tomlkit  # noqa: PLC0415 - loaded only to save
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415 - as above

    setting = KEYS[key]
    try:
        text = _uncommented(_text(path), setting)
        document = tomlkit.parse(text)
        if value is not None:
            document[key] = value
        elif key in document:
            del document[key]
        written = tomlkit.dumps(document)
        files.make_folder(path.parent)
        (files.rewrite if path.exists() else files.replace)(path, written.encode())
    except TOMLKitError as error:
        raise QuizError(f"{path} is not TOML ({error}). Fix that, then choose again; nothing was changed.") from error
    except OSError as error:
        raise QuizError(f"{path} cannot be written ({files.reason(error)}); nothing was changed.") from error
    return parse(written, str(path)).preferences


def template() -> str:
    """Return a file in which nothing is chosen: every setting with its meaning and its usual value, as comments."""
    return "\n".join((_HEAD, *(f"\n# {each.meaning}\n{_example(each)}" for each in SETTINGS))) + "\n"


def written(value: object) -> str:
    """Return a value as TOML has it; a mapping as one line."""
    match value:
        case bool():
            return str(value).lower()
        case date() | int() | float():
            return str(value)
        case Mapping():
            return "{" + ", ".join(f'"{name}" = "{each}"' for name, each in value.items()) + "}"
        case _:
            return f'"{value or ""}"'


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        return template()
    except ValueError as error:
        raise QuizError(f"{path} is not UTF-8 text. Save it as UTF-8; nothing was changed.") from error


def _uncommented(text: str, setting: Setting) -> str:
    """Return ``text`` with the commented example of ``setting`` as a line that counts, if it has one."""
    return re.sub(rf"(?m)^# ?(?={setting.key} = )", "", text, count=1)


def _example(setting: Setting) -> str:
    return f"# {setting.key} = {'2027-01-31' if setting.key == 'exam-date' else written(setting.usual)}"
