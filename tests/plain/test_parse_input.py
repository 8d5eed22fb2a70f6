"""What a typed line means."""

from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as some

from quiz.model import Arrange, Fill, Gap, Interaction, Pair, Pick, Response, Reveal, Write
from quiz.plain.parse_input import Command, DontKnow, Unreadable, parse_command, parse_part, parse_response, parse_row

T = TypeVar("T")

FOUR = ("Atrium", "Ventricle", "Valve", "7")
PICK, TICK = Pick(FOUR), Pick(FOUR, many=True)
ORDER = Arrange(("Nose", "Windpipe", "Air sac"))
PAIR = Pair(("Windpipe", "Air sac"), ("leads air", "takes up oxygen", "digests food"))
JUDGE = Reveal("It pushes.")
MANY = Pick(tuple(f"Option {number}" for number in range(1, 13)), many=True)

LINES = some.one_of(
    some.text(),
    some.text(alphabet="0123456789 ,;.-\u0663\u00b2/!?hgf", max_size=30),
    some.integers(-(10**30), 10**30).map(str),
)
TEXTS = some.lists(some.text(min_size=1, max_size=12), min_size=2, max_size=14, unique=True).map(tuple)
INTERACTIONS: some.SearchStrategy[Interaction] = some.one_of(
    some.builds(Pick, TEXTS, some.booleans()),
    some.builds(Arrange, TEXTS),
    some.builds(Pair, TEXTS, TEXTS),
    some.builds(Write, some.booleans()),
    some.builds(Fill, some.tuples(some.builds(Gap, TEXTS), some.just(" and "), some.builds(Gap))),
    some.just(JUDGE),
)


@given(INTERACTIONS, LINES)
def test_any_line_means_something_or_is_not_read(interaction: Interaction, line: str) -> None:
    answer = parse_response(interaction, line.strip())

    assert isinstance(answer, tuple | Unreadable | DontKnow)
    if isinstance(answer, tuple) and isinstance(interaction, Pick | Arrange):
        assert set(answer) <= set(interaction.options if isinstance(interaction, Pick) else interaction.items)
    if isinstance(answer, tuple) and isinstance(interaction, Pair):
        assert answer[::2] == interaction.lefts
        assert {*answer[1::2]} <= {*interaction.rights, ""}


@given(TEXTS, some.data())
def test_the_number_of_every_option_gives_its_text(texts: tuple[str, ...], data: some.DataObject) -> None:
    number = data.draw(some.integers(1, len(texts)))
    assert parse_response(Pick(texts), str(number)) == (texts[number - 1],)
    assert parse_response(Pick(texts, many=True), str(number)) == (texts[number - 1],)
    assert parse_part(texts, str(number)) == texts[number - 1]

    order = data.draw(some.permutations(range(1, len(texts) + 1)))
    assert parse_response(Arrange(texts), " ".join(map(str, order))) == tuple(texts[at - 1] for at in order)
    paired = parse_response(Pair(texts, texts), ",".join(map(str, order)))
    assert paired == tuple(text for left, at in zip(texts, order, strict=True) for text in (left, texts[at - 1]))


@given(LINES, some.integers(0, 2))
def test_any_line_is_a_command_or_is_none(line: str, slashes: int) -> None:
    wanted = parse_command(line.strip(), slashes=slashes)

    assert wanted is None or wanted.word in "!?abcdefghijklmnopqrstuvwxyz"
    assert parse_row(line.strip(), 5) in (None, 1, 2, 3, 4, 5)
    assert isinstance(parse_part(FOUR, line.strip()), str | Unreadable)
    if wanted and slashes:
        assert line.strip().startswith(("/", "!", "?", "／", "！", "？", "؟"))


@pytest.mark.parametrize(
    ("interaction", "line", "response"),
    [
        (PICK, "2", ("Ventricle",)),
        (PICK, "2.", ("Ventricle",)),
        (PICK, "02", Unreadable()),
        (PICK, "ventricle", ("Ventricle",)),
        (PICK, "7", Unreadable()),
        (PICK, "12", Unreadable()),
        (PICK, "-2", Unreadable()),
        (PICK, "two", Unreadable()),
        (PICK, "", Unreadable()),
        (PICK, "0", DontKnow()),
        (TICK, "3 1", ("Valve", "Atrium")),
        (TICK, "3,1", ("Valve", "Atrium")),
        (TICK, "31", ("Valve", "Atrium")),
        (TICK, "1 1", ("Atrium",)),
        (TICK, "1 and 3", Unreadable()),
        (TICK, "1 0", Unreadable()),
        (TICK, "5", Unreadable()),
        (MANY, "12 1", ("Option 12", "Option 1")),
        (MANY, "121", Unreadable()),
        (ORDER, "312", ("Air sac", "Nose", "Windpipe")),
        (ORDER, "3; 1; 2", ("Air sac", "Nose", "Windpipe")),
        (ORDER, "3 1", Unreadable()),
        (ORDER, "3 1 1", Unreadable()),
        (ORDER, "0", DontKnow()),
        (PAIR, "1 2", ("Windpipe", "leads air", "Air sac", "takes up oxygen")),
        (PAIR, "3 -", ("Windpipe", "digests food", "Air sac", "")),
        (PAIR, "-3", ("Windpipe", "", "Air sac", "digests food")),
        (PAIR, "- -", Unreadable()),
        (PAIR, "1", Unreadable()),
        (PAIR, "1 4", Unreadable()),
        (PAIR, "0", DontKnow()),
        (JUDGE, "2", ("partly",)),
        (JUDGE, "4", Unreadable()),
        (Write(), "0", ("0",)),
        (Write(), "h", ("h",)),
        (Write(), "", DontKnow()),
        (PICK, "１", ("Atrium",)),
        (PICK, "٢", ("Ventricle",)),
        (PICK, "０", DontKnow()),
        (TICK, "1、3", ("Atrium", "Valve")),
        (JUDGE, "３", ("knew",)),
    ],
)
def test_what_a_line_answers(interaction: Interaction, line: str, response: Response | Unreadable | DontKnow) -> None:
    assert parse_response(interaction, line) == response


@pytest.mark.parametrize(
    ("line", "slashes", "wanted"),
    [
        ("h", 0, Command("h")),
        ("H", 0, Command("h")),
        ("h", 1, None),
        ("/h", 1, Command("h")),
        ("/h", 0, Command("h")),
        ("!", 1, Command("!")),
        ("?", 1, Command("?")),
        ("/?", 1, Command("?")),
        ("? who", 0, None),
        ("g 3", 0, Command("g", "3")),
        ("g3", 0, Command("g", "3")),
        ("G12", 0, Command("g", "12")),
        ("f not clear", 0, Command("f", "not clear")),
        ("/f not clear", 1, Command("f", "not clear")),
        ("hint", 0, None),
        ("\u0126", 0, None),
        ("12", 0, None),
        ("", 0, None),
        ("/", 0, None),
        ("？", 1, Command("?")),
        ("/s", 2, None),
        ("!", 2, None),
        ("?", 2, None),
        ("//s", 2, Command("s")),
        ("!!", 2, Command("!")),
        ("??", 2, Command("?")),
        ("g３", 0, Command("g", "３")),
    ],
)
def test_what_a_line_commands(line: str, slashes: int, wanted: Command | None) -> None:
    assert parse_command(line, slashes=slashes) == wanted


@pytest.mark.parametrize(
    ("line", "text"), [("2", "liver"), ("", ""), ("-", ""), ("0", ""), ("4", Unreadable()), ("bone", Unreadable())]
)
def test_what_a_line_puts_into_a_gap_that_is_chosen(line: str, text: str | Unreadable) -> None:
    assert parse_part(("lung", "liver", "brain"), line) == text


@pytest.mark.parametrize("line", ["2", "", "-", "0", "bone marrow"])
def test_a_gap_that_is_typed_takes_any_text(line: str) -> None:
    assert parse_part((), line) == line
