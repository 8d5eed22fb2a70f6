"""Large files made of one sign: read to their end, in a time that grows with their length.

No time is measured: what grows with the square of the length would keep these tests for minutes.
``rounds`` is how many characters there are.
"""

import pytest

from quiz import formats
from quiz.formats import FORMATS, Format
from tests.formats.test_fuzz import read_or_refused

TEXTS = [known for known in FORMATS if known.readable and not known.binary and known.name != "csv"]
SIGNS = ("{", "{1:MC:", "{:SA:a~", "<p", "<!--", "\t", "\n", "# ", "&", "[[", "::", "{{c1::", "<question>", "[", '"')


@pytest.mark.long(rounds=300_000, short=5_000)
@pytest.mark.parametrize("known", TEXTS, ids=lambda known: known.name)
@pytest.mark.parametrize("sign", SIGNS, ids=repr)
def test_a_file_of_one_sign_is_read_to_its_end(known: Format, sign: str, rounds: int) -> None:
    data = (sign * (rounds // len(sign))).encode()
    formats.recognise("file", data)
    for written in (data, b"#html:true\na{" + data + b"}\n", b"<quiz><question type='cloze'>" + data):
        found = read_or_refused(written, known)
        assert found is None or found.seen >= 0
