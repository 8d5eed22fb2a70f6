"""The statistics of questions as a table that a spreadsheet opens, and as data."""

import csv
import json
from io import StringIO

from quiz.paper import item_table
from quiz.stats.items import Choice, Discrimination, FixedSet, GroupStatistics, Item, Typed
from quiz.stats.psychometrics import Interval

FULL = Item(
    name=("bank", "one"),
    edition="today",
    stem="Which\nof *them*?",
    asked=64,
    answered=60,
    right=30,
    difficulty=Interval(0.5, 0.4, 0.6),
    facility=0.5,
    unknown=0.0625,
    discrimination=Discrimination(0.41, 60, 0.5, None),
    choices=(Choice("Venus", "", key=True, learners=30, share=0.5, thirds=(0.2, 0.5, 0.8)),),
    typed=(Typed("=HYPERLINK(1)", "2", 6),),
    notes={"disputed": ("x",), "hard": ()},
)
FEW = Item(name=("bank", "two"), edition="edited", stem="Few")
WHOLE = FixedSet((("bank", "one"), ("bank", "two")), 60, 1.5, 0.5, None, None, Interval(0.7, 0.6, 0.8), 0.3)
STATISTICS = GroupStatistics(64, (FULL, FEW), (WHOLE,))


def test_each_question_has_a_row_and_each_of_its_options_one_more() -> None:
    text = item_table.as_csv(STATISTICS)
    assert text.startswith("\ufeff"), "by which spreadsheets know the encoding"
    whole, venus, typed, few = csv.DictReader(StringIO(text[1:]))
    assert (whole["text"], whole["asked"], whole["difficulty"], whole["option"]) == (
        "Which of *them*?",
        "64",
        "0.5000",
        "",
    )
    assert (venus["question"], venus["option"], venus["chosen"], venus["highest_third"]) == (
        "one",
        "Venus",
        "30",
        "0.8000",
    )
    assert (typed["place"], typed["option"], typed["key"]) == ("2", "'=HYPERLINK(1)", "no"), (
        "no spreadsheet calculates it"
    )
    assert {name: value for name, value in few.items() if value} == {
        "bank": "bank",
        "question": "two",
        "edition": "edited",
        "text": "Few",
    }


def test_the_data_is_json_with_a_name_for_each_number() -> None:
    data = json.loads(json.dumps(item_table.as_data(STATISTICS, lambda item: {"length": len(item.stem)})))
    one, two = data["questions"]
    assert two["length"] == 3
    assert one["difficulty"] == {"value": 0.5, "low": 0.4, "high": 0.6}
    assert one["choices"][0]["thirds"] == [0.2, 0.5, 0.8]
    assert (one["discrimination"]["value"], one["notes"]) == (0.41, {"disputed": ["x"], "hard": []})
    assert (two["bank"], two["question"], two["asked"], two["difficulty"]) == ("bank", "two", None, None)
    assert data["sets"][0]["names"] == ["bank/one", "bank/two"]
    assert data["sets"][0]["alpha"]["low"] == 0.6
