"""Declared fields read from nodes: values out, problems noted with their mends, nothing raised."""

import pytest

from quiz.source import (
    Day,
    Field,
    Flag,
    FlagOrText,
    Integer,
    ListOf,
    MapOf,
    Mapping,
    Node,
    OneOf,
    Reader,
    Record,
    Report,
    Scalar,
    Sequence,
    Text,
    Unreadable,
    codes,
    node_from_data,
)
from quiz.source.nodes import Tree

NAME = Field("name", Text(20), "What it is called.", required=True)
OPEN = Field("open", Flag(), "Whether it is open.")
TABLE = Record((NAME, OPEN))
SHORT = Record((NAME, OPEN), scalar_key="name")


def read(reader: Reader[object], node: Node) -> tuple[object, list[str]]:
    """The value, and of each problem its code and its mend."""
    report = Report("x")
    value = reader.read(node, "key", report)
    return value, [f"{problem.code} {problem.hint}" for problem in report.problems]


@pytest.mark.parametrize(
    ("reader", "written", "value"),
    [
        (Text(), "  No ", "No"),
        (Text(5), "abcde", "abcde"),
        (Flag(), "TRUE", True),
        (Flag(), "false", False),
        (FlagOrText(), "True", True),
        (FlagOrText(), "Call now", "Call now"),
        (OneOf("a", "b"), "b", "b"),
        (Integer(1), "12", 12),
        (ListOf(Text()), ["a", "b"], ("a", "b")),
        (ListOf(Text(), may_be_empty=True), [], ()),
        (MapOf(Text()), {"a": "b", "c d": "e"}, {"a": "b", "c d": "e"}),
        (MapOf(MapOf(Integer())), {"a": {"b": "1"}}, {"a": {"b": 1}}),
    ],
)
def test_what_is_right_is_read(reader: Reader[object], written: Tree, value: object) -> None:
    assert read(reader, node_from_data(written)) == (value, [])


@pytest.mark.parametrize(
    ("reader", "written", "problem"),
    [
        (Text(), "", "B122 Write a text after it"),
        (Text(), " \n", "B122 Write a text after it"),
        (Text(5), "abcdef", "B111 Shorten it"),
        (Text(5), "äöü", "B111 Shorten it"),
        (Text(), ["a"], "B107 Write it as one text, without `- `."),
        (Text(), {"a": "b"}, "B107 If this is one text with a colon in it, put quotes around it."),
        (Flag(), "yes", "B108 Write `key: true`."),
        (Flag(), "Off", "B108 Write `key: false`."),
        (Flag(), "maybe", "B108 Write `key: true` or `key: false`."),
        (FlagOrText(), "no", "B108 Write `key: false`."),
        (OneOf("a", "b"), "c", "B108 Write one of: a, b."),
        (Integer(1), "0", "B126 Write digits only, 1 or more."),
        (Integer(), "1.0", "B126 Write digits only, 0 or more."),
        (Integer(), "²", "B126 Write digits only, 0 or more."),
        (Integer(), "9" * 5000, "B126 Write digits only, 0 or more."),
        (ListOf(Text()), [], "B122 Fill it, or take it out."),
        (ListOf(Text()), "a", "B107 Write it on the next line, after `- `."),
        (ListOf(Text()), "a, b", "B107 Write each item on a line of its own below, after `- `."),
        (ListOf(Text()), "10-15", "B107 Write `key: [10, 15]`."),
        (ListOf(Text()), "-1.5 to 2", "B107 Write `key: [-1.5, 2]`."),
        (ListOf(Text()), "-a -b", "B107 Put a space after each dash."),
        (ListOf(Text()), "-5", "B107 Write it on the next line, after `- `."),
        (ListOf(Text()), {"a": "b"}, "B107 Begin each item of the list with a dash"),
        (
            ListOf(Text()),
            {"–\u00a0a": "b"},
            "B107 Each item of the list begins with a plain dash and a space: `- a: ...`.",
        ),
        (MapOf(Text()), ["a"], "B107 Give each a short name"),
        (TABLE, "What?", "B107 Begin with a key and a colon, such as `name: What?`."),
        (TABLE, "name:What?", "B107 Put a plain colon and a space after the key."),
        (TABLE, "name:\u00a0What?", "B107 Put a plain colon and a space after the key."),
        (TABLE, "name：What?", "B107 Put a plain colon and a space after the key."),
        (TABLE, {"name": "a", "opne": "true"}, "B104 Did you mean `open`?"),
        (TABLE, {"name": "a", "OPEN": "true"}, "B104 Did you mean `open`?"),
        (TABLE, {"name": "a", "xyz": "true"}, "B104 Known keys: name, open."),
        (TABLE, {"open": "true"}, "B106 Add `name:` with a text. What it is called."),
        (SHORT, {"First step": "breathe"}, "B104 If this is one text with a colon in it, put quotes around it."),
        (SHORT, ["a"], "B107 Write it as one text"),
    ],
)
def test_what_is_wrong_is_reported_once_with_its_fix(reader: Reader[object], written: Tree, problem: str) -> None:
    value, problems = read(reader, node_from_data(written))

    assert len(problems) == 1, problems
    assert value is None
    assert problems[0].startswith(problem)


@pytest.mark.parametrize(
    "reader", [Text(), Flag(), FlagOrText(), OneOf("a"), Integer(), ListOf(Text()), MapOf(Text()), TABLE, SHORT]
)
def test_what_has_been_reported_is_not_reported_again(reader: Reader[object]) -> None:
    assert read(reader, Unreadable()) == (None, [])


def test_a_list_with_something_wrong_in_it_is_no_shorter_list() -> None:
    assert read(ListOf(Text()), Sequence([Scalar("a"), Unreadable(), Scalar("b")])) == (None, [])
    assert read(ListOf(TABLE), Sequence([Mapping([(Scalar("name"), Unreadable())])])) == (None, [])


def test_a_key_twice_is_reported_and_the_first_counts() -> None:
    report = Report("x")
    fields = TABLE.fill(Mapping([(Scalar("name"), Scalar("a")), (Scalar("name"), Scalar("b"))]), report)

    assert [problem.code for problem in report.problems] == ["B105"]
    assert (fields.get(NAME), fields.is_valid) == ("a", False)


def test_keys_that_were_written_badly_count_as_written() -> None:
    fields = TABLE.fill(Mapping([(Scalar("name"), Scalar("")), (Scalar("open"), Unreadable())]), Report("x"))

    assert (fields.get(NAME), fields.has_key(NAME)) == (None, True)
    assert (fields.get(OPEN), fields.has_key(OPEN)) == (None, True)
    assert not fields.is_valid


def test_a_pardoned_key_is_a_warning_and_the_rest_is_read() -> None:
    report = Report("x")
    table = Record((NAME, OPEN), unknown_key_code=codes.UNKNOWN_TOPIC)

    fields = table.read(node_from_data({"name": "a", "opne": "true"}), "key", report)

    assert [(problem.code, problem.severity, problem.hint) for problem in report.problems] == [
        ("B124", "warning", "Did you mean `open`?")
    ]
    assert fields is not None
    assert fields.get(NAME) == "a"


def test_a_bare_text_stands_for_its_one_key() -> None:
    report = Report("x")
    fields = SHORT.read(Scalar("a", (3, 5), (3, 6)), "key", report)

    assert fields is not None
    assert fields.get(NAME) == "a"
    assert fields.node(NAME).start == (3, 5)


@pytest.mark.parametrize(
    ("items", "warned"),
    [
        (["Think of the lungs first", "then of bones"], True),
        (["A. Author", "B. Author"], False),
        (["One text of many words alone"], False),
    ],
)
def test_a_sentence_cut_at_its_comma_is_doubted(items: list[str], warned: bool) -> None:  # noqa: FBT001 - the row says it
    node = Sequence([Scalar(item) for item in items], flow=True)

    value, problems = read(ListOf(Text()), node)

    assert value == tuple(items)
    assert [problem[:4] for problem in problems] == ["B114"] * warned


def test_a_comma_inside_braces_is_named_as_what_it_is() -> None:
    node = Mapping([(Scalar("name"), Scalar("Yes")), (Scalar("it is"), Scalar(""))], flow=True)

    assert read(TABLE, node) == (None, ["B114 Put quotes around the whole text."])


@pytest.mark.parametrize(
    ("reader", "written", "mend"),
    [
        (Flag(), "Yes", "true"),
        (Flag(), "off", "false"),
        (Flag(), "maybe", None),
        (FlagOrText(), "no", "false"),
        (OneOf("a-b", "c"), "A B", "a-b"),
        (OneOf("a-b", "c"), "\u201ca_b\u201d", "a-b"),
        (OneOf("a-b", "c"), "ab", None),
        (TABLE, {"Name": "a"}, "name"),
        (TABLE, {"nmae": "a"}, None),
        (TABLE, {"Name": "a", "name": "b"}, None),
    ],
)
def test_only_what_is_certain_comes_with_its_fix(reader: Reader[object], written: Tree, mend: str | None) -> None:
    report = Report("x")
    reader.read(node_from_data(written), "key", report)

    edits = [problem.edit for problem in report.problems]
    assert [edit.text if edit else None for edit in edits] == [mend]


@pytest.mark.parametrize(
    ("key", "value", "text"),
    [
        (Scalar("Think", (2, 9), (2, 14)), Scalar("of it", (2, 16), (2, 21)), '"Think: of it"'),
        (Scalar("first do", (2, 9), (2, 17)), Scalar("", (2, 18), (2, 18)), '"first do:"'),
        (Scalar('Say "a"', (2, 9), (2, 16)), Scalar("b", (2, 18), (2, 19)), "'Say \"a\": b'"),
        (Scalar("think", (2, 9), (2, 14)), Scalar("of it", (2, 16), (2, 21)), None),
        (Scalar("Think", (2, 9), (2, 14)), Scalar("of it", (2, 17), (2, 22)), None),
        (Scalar("Think", (2, 9), (2, 14)), Scalar("of it", (3, 16), (3, 21)), None),
        (Scalar("Think", (2, 9), (2, 14)), Scalar("of it", (2, 16), (2, 23), plain=False), None),
    ],
)
def test_a_text_that_was_read_as_a_key_is_put_together_again(key: Scalar, value: Scalar, text: str | None) -> None:
    report = Report("x")
    Text().read(Mapping([(key, value)], key.start, value.end), "hint", report)

    assert [problem.edit.text if problem.edit else None for problem in report.problems] == [text]


def test_a_misspelt_key_is_not_reported_as_missing_too() -> None:
    assert read(TABLE, node_from_data({"nmae": "a"})) == (None, ["B104 Did you mean `name`?"])


def test_a_key_that_belongs_into_a_list_is_reported_where() -> None:
    table = Record((Field("rows", ListOf(SHORT), "The rows."), OPEN))

    assert read(table, node_from_data({"name": "a", "open": "true"})) == (
        None,
        ["B104 It belongs below `rows:`, after a dash: `- name: ...`."],
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2026-11-23", []),
        ("2026-11", []),
        ("23.11.2026", ["B131"]),
        ("2026-13", ["B131"]),
        ("2026-02-30", ["B131"]),
        ("November 2026", ["B131"]),
        ("2026-11-23 noon", ["B131"]),
    ],
)
def test_a_date_is_kept_as_written_and_reported_where_it_is_none(written: str, told: list[str]) -> None:
    report = Report("x")

    assert Day().read(node_from_data(written), "checked", report) == written
    assert [(problem.code, problem.severity) for problem in report.problems] == [(code, "warning") for code in told]
