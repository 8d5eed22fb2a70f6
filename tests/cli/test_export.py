"""``quiz export``: a bank in another program's format, and sheets to print."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz.formats.export import TARGETS

if TYPE_CHECKING:
    from .conftest import Quiz

pytestmark = pytest.mark.usefixtures("own_heart")


@pytest.mark.parametrize("target", [*TARGETS, "paper"])
def test_a_bank_is_written_into_a_new_file_and_never_over_one(quiz: "Quiz", target: str) -> None:
    done = quiz("export", "heart", "--to", target)
    assert done.code == 0, done.err
    name = done.out.strip().removesuffix(".").split(" written to ")[1]
    assert "beats by night" in Path(name).read_text(encoding="utf-8")
    again = quiz("export", "heart", "--to", target)
    assert again.code == 3
    assert again.err == f"quiz: {name} exists already, and is left as it is: choose another name with --output.\n"


def test_the_output_may_be_the_standard_one(quiz: "Quiz") -> None:
    done = quiz("export", "heart", "--to", "gift", "--output", "-")
    assert done.code == 0
    assert "::beats::[markdown]It beats by night. {T#" in done.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["heart"], "Add --to with a format: gift, moodle-xml, anki, csv, markdown or paper?"),
        (["heart", "--to", "gitf"], "Add --to with a format: did you mean gift?"),
        (["heart", "--to", "gift", "--versions", "2"], "--versions is only for --to paper."),
        (["heart", "--to", "paper", "--versions", "0"], "--versions takes a number from 1 to 26, not 0."),
        (["heart", "--to", "paper", "--page", "A5"], "--page takes A4 or Letter, not A5."),
        (["--to", "gift"], "Name one bank; quiz list shows them all."),
    ],
)
def test_a_wrong_call_gets_one_sentence(quiz: "Quiz", arguments: list[str], sentence: str) -> None:
    done = quiz("export", *arguments)
    assert done.code == 2
    assert sentence in done.err


def test_a_topic_and_a_number_choose_what_is_printed(quiz: "Quiz") -> None:
    done = quiz("export", "heart", "--to", "paper", "--topic", "signs", "--seed", "3", "--output", "a.html")
    assert done.out == "1 question written to a.html.\n"
    page = Path("a.html").read_text(encoding="utf-8")
    assert "It beats by night" in page
    assert "two sides" not in page
    assert "--seed 3" in page
