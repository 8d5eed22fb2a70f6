"""Words of a glossary are found in a text, as a reader would find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.prose import terms_in
from quiz.prose.glossary import matching

TERMS = ("lymph", "lymph node", "biopsy", "HER2", "AKT", "T cell", "24-hour line", "cell", "metastasis")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A lymph node filters lymph.", ("lymph node", "lymph")),
        ("Lymph nodes, and lymph-node biopsies.", ("lymph node", "biopsy")),
        ("the biopsy", ("biopsy",)),
        ("HER2-low and her2", ("HER2",)),
        ("akt", ()),
        ("AKT inhibitors", ("AKT",)),
        ("T cells are cells", ("T cell", "cell")),
        ("Call the 24-hour line, the 24 hour\nline.", ("24-hour line",)),
        ("excellent", ()),
        ("metastases", ()),
        ("", ()),
    ],
)
def test_terms_are_found_in_the_order_of_the_text(text: str, found: tuple[str, ...]) -> None:
    assert terms_in(text, TERMS) == found


def test_without_a_glossary_nothing_is_found() -> None:
    assert terms_in("lymph", ()) == ()


@given(st.lists(st.text(min_size=1, max_size=8), max_size=5), st.text(max_size=40))
def test_any_glossary_finds_its_own_terms_alone(terms: list[str], text: str) -> None:
    found = terms_in(text, terms)

    assert set(found) <= set(terms)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["biopsy", "lymph", "lymph node"]),
        ("  LYMPH ", ["lymph", "lymph node"]),
        ("node", ["lymph node"]),
        ("tissue", ["biopsy"]),
        ("zebra", []),
    ],
)
def test_a_glossary_is_searched_by_word_and_by_meaning(text: str, found: list[str]) -> None:
    glossary = {"lymph node": "A filter.", "lymph": "A fluid.", "biopsy": "A small sample of tissue."}

    assert [term for term, _ in matching(glossary, text)] == found
