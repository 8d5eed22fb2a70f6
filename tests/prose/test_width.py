"""A text takes as many columns as a terminal gives it, in any script."""

import subprocess
import sys

import pytest
from wcwidth import wcwidth

from quiz.prose import display_width
from quiz.prose.width import _NARROW


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("liver", 5),
        ("Brüche — ½ µg ≥ 3", 17),
        ("心臓", 4),
        ("ｱ", 1),
        ("Ａ", 2),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("\u2060\ufeff", 0),
        ("\u2764", 1),
        ("\u2764\ufe0f", 2),
        ("\U0001f469\u200d\U0001f469\u200d\U0001f467", 2),
        ("\U0001f44d\U0001f3fd", 2),
        ("\U0001f1e9\U0001f1ea", 2),
        ("\x1b[1m", 3),
        ("心\x07\x85臓", 4),
    ],
)
def test_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


def test_what_needs_no_table_takes_one_column_each() -> None:
    assert [sign for sign in map(chr, range(0x3000)) if _NARROW.fullmatch(sign) and wcwidth(sign) != 1] == []


def test_texts_in_latin_letters_load_no_table() -> None:
    show = "from quiz.prose import display_width\ndisplay_width('Brüche — ½')"
    program = f"import sys\n{show}\nprint('wcwidth' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
