"""The Markdown subset becomes the blocks that its author intended."""

import pytest

from quiz.prose import Block, Code, Heading, Item, Margin, Paragraph, Row, Rule, Run, blocks


def runs(*pieces: str) -> tuple[Run, ...]:
    """``*emphasis``, ``!strong`` and a `` `code`` are recognized by their first sign."""
    return tuple(_run(piece) for piece in pieces)


def _run(piece: str) -> Run:
    match piece[0]:
        case "*":
            return Run(piece[1:], "emphasis")
        case "!":
            return Run(piece[1:], "strong")
        case "`":
            return Run(piece[1:], "code")
        case _:
            return Run(piece)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("plain", runs("plain")),
        ("*a* **b** `c`", runs("*a", " ", "!b", " ", "`c")),
        ("**a *b* c**", runs("!a b c")),
        ("***a***", runs("!a")),
        ("`**a**`", runs("`**a**")),
        ("one\ntwo", runs("one two")),
        ("one  \ntwo", runs("one\ntwo")),
        ("one\\\ntwo", runs("one\ntwo")),
        (r"2 \* 3", runs("2 * 3")),
        (
            "2*3*4 a_b_c f(*args, **more) (*p)->x (int*) __init__",
            runs("2*3*4 a_b_c f(*args, **more) (*p)->x (int*) __init__"),
        ),
        (
            r"$x_1 * y_2*$ \(a_1*b*\) \[*x*\] \frac{a}{b} \\host \d+\.\d",
            runs(r"$x_1 * y_2*$ \(a_1*b*\) \[*x*\] \frac{a}{b} \\host \d+\.\d"),
        ),
        ('"*.txt" "*" and "*" /*x*/ *a and *b', runs('"*.txt" "*" and "*" /*x*/ *a and *b')),
        ("**a* *b** ***c** **d*", runs("!a* *b", " ***c** **d*")),
        (
            "(*E. coli*) (see *that*), *so*. *5 %*",
            runs("(", "*E. coli", ") (see ", "*that", "), ", "*so", ". ", "*5 %"),
        ),
        ("\u8fd9**\u91cd**\u70b9", runs("\u8fd9", "!\u91cd", "\u70b9")),
        ("# of tablets", runs("# of tablets")),
        ("- 5", runs("- 5")),
        ("+ 5", runs("+ 5")),
        ("1. a", runs("1. a")),
        ("> 5", runs("> 5")),
        ("___", runs("___")),
        ("a\n___\nb", runs("a ___ b")),
        ("snake_case_name 2 * 3 * 4", runs("snake_case_name 2 * 3 * 4")),
        ("[text](http://x) ![alt]", runs("[text](http://x) ![alt]")),
        ("<http://x> <b>bold</b> List<int>", runs("<http://x> <b>bold</b> List<int>")),
        ("&amp; &#x202e; &lt;", runs("&amp; &#x202e; &lt;")),
        ("[a]: http://x", runs("[a]: http://x")),
        ("x\n===", runs("x ===")),
        ("[b]x[/b] [@click=app.quit]y[/]", runs("[b]x[/b] [@click=app.quit]y[/]")),
        ("<div>\nblock\n</div>", runs("<div> block </div>")),
        ("**\x1b[2J**", runs("!\u241b[2J")),
    ],
)
def test_a_paragraph_is_runs_of_four_styles_and_the_rest_as_typed(markdown: str, expected: tuple[Run, ...]) -> None:
    assert blocks(markdown) == (Paragraph(expected),)


TIGHT = Margin(tight=True)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", ()),
        (" \n\n", ()),
        ("one\n\ntwo", (Paragraph(runs("one")), Paragraph(runs("two")))),
        ("one\r\n\r\ntwo", (Paragraph(runs("one")), Paragraph(runs("two")))),
        ("## Signs ##\ntext", (Heading(runs("Signs"), 2), Paragraph(runs("text"), TIGHT))),
        ("one\n---", (Paragraph(runs("one")), Rule(TIGHT))),
        ("```py x\na  = 1\n\n  b\n```", (Code("a  = 1\n\n  b", "py"),)),
        ("~~~\n<b> & *\n~~~", (Code("<b> & *"),)),
        ("    indented\n      more", (Code("indented\n  more"),)),
        ("```\nnever closed", (Code("never closed"),)),
        ("```\n\x1b[2J\u202e\n```", (Code("\u241b[2J\ufffd"),)),
        ("> a\n> b", (Paragraph(runs("a b"), Margin(quoted=1, left="> ")),)),
        (
            "> a\n> > b\n\nc",
            (
                Paragraph(runs("a"), Margin(quoted=1, left="> ")),
                Paragraph(runs("b"), Margin(quoted=2, left="> > ", tight=True)),
                Paragraph(runs("c")),
            ),
        ),
    ],
)
def test_each_kind_of_block(markdown: str, expected: tuple[Block, ...]) -> None:
    assert blocks(markdown) == expected


def test_items_are_as_close_as_they_were_written() -> None:
    assert blocks("Call:\n- a\n- b\n\n- c") == (
        Paragraph(runs("Call:")),
        Item("-", runs("a"), Margin(depth=1, tight=True)),
        Item("-", runs("b"), Margin(depth=1, tight=True)),
        Item("-", runs("c"), Margin(depth=1)),
    )


def test_nested_lists_keep_their_depth_and_are_indented_to_the_text_of_their_item() -> None:
    assert blocks("- a\n  - b\n\n    more of b\n\n    10. c\n        - d\n- e") == (
        Item("-", runs("a"), Margin(depth=1)),
        Item("-", runs("b"), Margin(depth=2, left="  ", tight=True)),
        Paragraph(runs("more of b"), Margin(depth=2, left="    ")),
        Item("10.", runs("c"), Margin(depth=3, left="    ")),
        Item("-", runs("d"), Margin(depth=4, left="        ", tight=True)),
        Item("-", runs("e"), Margin(depth=1, tight=True)),
    )


@pytest.mark.parametrize(
    ("markdown", "markers"),
    [
        ("* a\n* b", ["-", "-"]),
        ("+ a\n+ b", ["-", "-"]),
        ("1. a\n2. b", ["1.", "2."]),
        ("1. a\n1. b\n1. c", ["1.", "2.", "3."]),
        ("2) a\n5) b\n5) c", ["2)", "5)", "6)"]),
        ("3. a\n2. b\n1. c", ["3.", "2.", "1."]),
        ("1986. A year\n1987. Another", ["1986.", "1987."]),
        ("0. zero\n1. one", ["0.", "1."]),
    ],
)
def test_numbers_are_the_authors_but_repeated_ones_are_counted_up(markdown: str, markers: list[str]) -> None:
    assert [block.marker for block in blocks(markdown) if isinstance(block, Item)] == markers


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("-\n- b", (Item("-", (), Margin(1)), Item("-", runs("b"), Margin(1, tight=True)))),
        ("- # a\n  b", (Item("-", runs("a"), Margin(1)), Paragraph(runs("b"), Margin(1, left="  ", tight=True)))),
        ("- ```\n  x\n  ```", (Item("-", (), Margin(1)), Code("x", "", Margin(1, left="  ", tight=True)))),
        ("- > a\n", (Item("-", (), Margin(1)), Paragraph(runs("a"), Margin(1, 1, "  > ", tight=True)))),
        ("> - a\n", (Item("-", runs("a"), Margin(1, 1, "> ")),)),
        ("- - a\n", (Item("-", (), Margin(1)), Item("-", runs("a"), Margin(2, left="  ", tight=True)))),
        ("- ***\n", (Item("-", (), Margin(1)), Rule(Margin(1, left="  ", tight=True)))),
        ("- a\n\n  b", (Item("-", runs("a"), Margin(1)), Paragraph(runs("b"), Margin(1, left="  ")))),
    ],
)
def test_an_item_may_hold_anything(markdown: str, expected: tuple[Block, ...]) -> None:
    assert blocks(f"{markdown}\n\n***")[: len(expected)] == expected  # on a single line it would be no list


@pytest.mark.parametrize("before", ["", "> ", "- ", "> > "])
def test_every_cell_of_a_table_is_shown_even_where_the_heading_has_no_column_for_it(before: str) -> None:
    rest = before.replace("-", " ")
    table = f"{before}| a | b |\n{rest}|:--|--:|\n{rest}| 1 | **2** | 3 \\| `4` | 5 |\n{rest}6 |"
    rows = [block for block in blocks(table) if isinstance(block, Row)]
    assert [(row.heading, row.cells) for row in rows] == [
        (True, (runs("a"), runs("b"))),
        (False, (runs("1"), runs("!2"), runs("3 | ", "`4"), runs("5"))),
        (False, (runs("6"), ())),
    ]
    assert [row.margin.tight for row in rows[1:]] == [True, True]
