"""Pictures in a text are named in words with their whole path, and nothing of them is loaded."""

import pytest

from quiz.prose import Picture, html_of, pictures_in, plain


@pytest.mark.parametrize(
    ("markdown", "shown", "pictures"),
    [
        ("See ![A lung](img/lung.png).", "See [picture: A lung] (img/lung.png).", [("A lung", "img/lung.png")]),
        ("![](a.png)", "[picture] (a.png)", [("", "a.png")]),
        ("![a](<my lung.png> 'title')", "[picture: a] (my lung.png)", [("a", "my lung.png")]),
        ('![a](x_(1).png "title")', "[picture: a] (x_(1).png)", [("a", "x_(1).png")]),
        ("![two [big] lungs](a.png)", "[picture: two [big] lungs] (a.png)", [("two [big] lungs", "a.png")]),
        (r"![a \] b](a.png)", "[picture: a ] b] (a.png)", [("a ] b", "a.png")]),
        ("![over\nlines](a.png)", "[picture: over lines] (a.png)", [("over lines", "a.png")]),
        ("**![a](_b_c_.png)**", "[picture: a] (_b_c_.png)", [("a", "_b_c_.png")]),
        ("- ![a](b.png)\n- ![a](b.png)", "- [picture: a] (b.png)\n- [picture: a] (b.png)", [("a", "b.png")]),
        ("![a](\x1b[2J.png)", "[picture: a] (\u241b[2J.png)", [("a", "\u241b[2J.png")]),
        ("![a](file:///etc/passwd)", "[picture: a] (file:///etc/passwd)", [("a", "file:///etc/passwd")]),
        ("`![a](b.png)`", "![a](b.png)", []),
        (r"\![a](b.png)", "![a](b.png)", []),
        ("![a]", "![a]", []),
        ("![a]()", "![a]()", []),
        ("![a](b\nc.png)", "![a](b c.png)", []),
        ("[a](b.png)", "[a](b.png)", []),
    ],
)
def test_a_picture_is_shown_as_words_and_its_path(markdown: str, shown: str, pictures: list[tuple[str, str]]) -> None:
    assert plain(markdown) == shown
    assert pictures_in([markdown]) == tuple(Picture(*each) for each in pictures)


@pytest.mark.parametrize(
    ("path", "elements"),
    [
        ("lung.png", "lung.png"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://a.org@b.org/", "https://a.org@b.org/"),
        ("https://\u0430.org/", "https://\u0430.org/"),
        ("https://a.org/b.png", '<a href="https://a.org/b.png" rel="noreferrer">https://a.org/b.png</a>'),
    ],
)
def test_on_paper_only_a_plain_address_is_a_link_and_no_picture_is_loaded(path: str, elements: str) -> None:
    assert html_of(f"![a]({path})") == f"<p>[picture: a] ({elements})</p>"
