"""A difference between two texts, in words and with marks."""

import pytest

from quiz.wording import slips, spelling_diff


@pytest.mark.parametrize(
    ("pieces", "told", "marked"),
    [
        (
            (("metastas", "metastas"), ("e", "i"), ("s", "s")),
            ["The answer has i where you wrote e."],
            ("metastas[e]s", "metastas[i]s"),
        ),
        (
            (("resi", "resi"), ("", "s"), ("tance", "tance")),
            ["The answer has s after resi, which you left out."],
            ("resi[_]tance", "resi[s]tance"),
        ),
        ((("x", ""), ("bone", "bone")), ["The answer has no x at the beginning."], ("[x]bone", "[_]bone")),
        (
            (("bone", "bone"), ("-", " "), ("mar", "mar"), ("", "r"), ("ow", "ow")),
            ["The answer has a blank where you wrote a hyphen.", "The answer has r after mar, which you left out."],
            ("bone[-]mar[_]ow", "bone[ ]mar[r]ow"),
        ),
        ((("bone", "bone"), ("-", ""), ("s", "s")), ["The answer has no hyphen after bone."], ("bone[-]s", "bone[_]s")),
        ((("Liver", "liver"), ("x", "")), ["The answer has no x after iver."], ("Liver[x]", "liver[_]")),
        ((), [], ("", "")),
    ],
)
def test_every_place_is_told_in_words_and_marked_by_signs(
    pieces: spelling_diff.Pieces, told: list[str], marked: tuple[str, str]
) -> None:
    assert list(spelling_diff.sentences(pieces)) == told
    assert spelling_diff.marked(pieces) == marked


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("spelling", "Close. Check the spelling."),
        ("spelling\t2", "Close. Check the spelling of gap 2."),
        ("spelling\t1\t3", "Close. Check the spelling of gap 1 and gap 3."),
    ],
)
def test_near_says_which_gap_and_never_what_stands_in_it(reason: str, said: str) -> None:
    assert slips.near(reason) == said


def test_two_words_that_are_easily_confused_are_named() -> None:
    assert slips.explain("confusable\tilium\tileum") == "Easily confused: ilium and ileum."
    assert slips.explain("misspelt")
    assert slips.explain("spelling") == ""
