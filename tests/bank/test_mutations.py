"""One slip inside a question costs that question and hardly ever another one."""

import pytest

from quiz import bank

from .conftest import AFTER, BEFORE, LINE, SOUND, TOP, found, playing
from .mutations import HARSH, SLIPS, mutations, shipped


@pytest.mark.long(rounds=600, short=25)
def test_slips_cost_hardly_any_other_question(rounds: int) -> None:
    """The kinds of slip, the banks and the places are drawn by one seed. Of 600 slips, four may cost a question."""
    assert sum(len(done.lost) for done in mutations(shipped(), rounds, seed=4)) <= rounds // 150


@pytest.mark.long(rounds=60, short=5)
def test_lines_of_the_header_between_questions_cost_one_at_most(rounds: int) -> None:
    """Wherever in a question `sources:` or a second `questions:` is, the list goes on below it."""
    banks = [bank for bank in shipped() if bank.name == "si-units.yaml"]
    first = banks[0].ids[0]
    done = [done for done in mutations(banks, rounds, 5, HARSH) if done.question != first]
    assert max(len(each.lost) for each in done) <= 1


def test_every_kind_of_slip_has_a_name_of_its_own() -> None:
    """A name in both tables would hide one of them."""
    assert not SLIPS.keys() & HARSH.keys()


def _read(*lines: str) -> bank.Reading:
    return bank.read_text("\n".join([*TOP, *lines, ""]), "small.yaml")


@pytest.mark.parametrize("blanks", ["", " ", "   ", "     ", "\t"])
def test_the_majority_says_where_questions_begin(blanks: str) -> None:
    """The first question is the one that slipped; the advice is never to indent the others like it."""
    first, *rest = BEFORE
    reading = _read(blanks + first.lstrip(), *rest, *SOUND, *AFTER)
    assert playing(reading) == ["spoilt", "after"]
    assert not any("Give it 3" in problem.hint or "Give it 5" in problem.hint for problem in reading.problems)


def test_the_first_question_may_lack_its_dash() -> None:
    """Its other lines are then further right than the dashes of the next questions."""
    reading = _read(*BEFORE[1:], *SOUND, *AFTER)
    assert playing(reading) == ["spoilt", "after"]
    assert [(*place, "`- type: recall`" in reading.problems[0].hint) for place in [reading.problems[0].span.start]] == [
        (LINE - 2 - len(BEFORE[1:]) + 2, 5, True)
    ]


@pytest.mark.parametrize("line", ["sources:", "title: Another", "? ", "questions:", "topics:"])
@pytest.mark.parametrize("at", range(1, len(SOUND)))
def test_a_line_at_the_left_edge_costs_its_question(line: str, at: int) -> None:
    """Its key may be one that the bank itself has."""
    assert playing(_read(*BEFORE, *SOUND[:at], line, *SOUND[at:], *AFTER)) == ["before", "after"]


def test_a_second_list_of_questions_is_joined_to_the_first() -> None:
    """The line between them is reported with what to do about it."""
    reading = _read(*BEFORE, *SOUND, "questions:", *AFTER)
    assert playing(reading) == ["before", "after"]
    assert [(problem.span.start, problem.hint) for problem in reading.problems] == [
        ((LINE + len(SOUND) + 1, 1), "Take this line out.")
    ]


def test_the_question_before_one_without_its_dash_plays() -> None:
    """The second type shows where the next question begins."""
    reading = _read(*BEFORE, *SOUND, *AFTER[1:])
    assert playing(reading) == ["before", "spoilt"]
    assert found(reading) == [(LINE + len(SOUND) + 1, 5, "B105")]
    assert reading.problems[0].hint == "Put a dash before it: `- type: ...`."


def test_a_type_written_twice_begins_no_question() -> None:
    """Of one key that occurs twice, nobody knows which was intended."""
    reading = _read(*BEFORE, *SOUND, SOUND[1], *AFTER)
    assert playing(reading) == ["before", "after"]


HEADS = ("x- id", "“ - id", ": id", "@ id", "' id", '"- id', ">- id", "| id", "1 id", "?- id", "}  - id", "id", "-id")
"""What a slip may leave of `- id`."""


@pytest.mark.parametrize("at", range(3))
@pytest.mark.parametrize("blanks", [0, 1, 2, 3, 6])
@pytest.mark.parametrize("head", HEADS)
def test_a_question_whose_dash_is_spoilt_costs_no_other(head: str, blanks: int, at: int) -> None:
    """The advice is to write the dash, wherever the question is."""
    questions = [BEFORE, SOUND, AFTER]
    id_ = questions[at][0].split()[-1]
    others = [name for name in ("before", "spoilt", "after") if name != id_]
    lines = [" " * blanks + head + f": {id_}", *questions[at][1:]]
    reading = _read(*(line for each, sound in enumerate(questions) for line in (lines if each == at else sound)))

    assert playing(reading) == others
    assert f"`- id: {id_}`" in reading.problems[0].hint


def test_a_first_question_on_the_line_of_its_key_costs_no_other() -> None:
    """It is to be moved down."""
    reading = bank.read_text(
        "\n".join([*TOP[:-1], f"questions: {BEFORE[0].strip()}", *BEFORE[1:], *SOUND, *AFTER]), "a"
    )
    assert playing(reading) == ["spoilt", "after"]
    assert [problem.hint for problem in reading.problems] == ["Move it to the next line."]


@pytest.mark.parametrize("above", ["hints", "sources"])
def test_a_dash_so_far_right_that_it_ends_a_list_costs_no_other(above: str) -> None:
    """The line is taken for an item of the list above."""
    reading = _read(*BEFORE, f"    {above}:", "      - it", *["      " + SOUND[0].strip(), *SOUND[1:]], *AFTER)
    assert "after" in playing(reading)
    assert any("below those of the other questions" in problem.hint for problem in reading.problems)


def test_a_nul_costs_its_line() -> None:
    """It is replaced and named as any other character that does not belong in a text."""
    lines = [*SOUND[:5], "        why: It br\0eathes.", *SOUND[6:]]
    reading = _read(*BEFORE, *lines, *AFTER)
    assert playing(reading) == ["before", "spoilt", "after"]
    assert found(reading) == [(LINE + 6, 19, "B113")]
