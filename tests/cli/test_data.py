"""``quiz data``: out into a file, in from another machine, and where everything is."""

import io
import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from quiz.library.knowledge import look_progress
from quiz.model import About, Fact, Record
from quiz.store import SQLiteStore
from quiz.store.database_files import drafts_of
from quiz.store.failures import unwritable
from quiz.store.history_file import is_history
from quiz.tutor.drafts import Drafts

from .conftest import STORE, Answered, Keep, Quiz, Say, newer

NOW = datetime(2026, 11, 1, 18, 30, tzinfo=UTC)


def held(home: Path) -> list[tuple[str, int, str]]:
    with SQLiteStore.open(home / STORE, NOW) as store:
        return sorted((record.session, record.fact.seq, record.id) for record in store.records())


def fact(name: str, seq: int, kind: str = "answered", session: str = "5ef4df14-d9d8-42b0-9639-a9f6e65ae202") -> str:
    body: dict[str, object] = {"question": name, "response": [], "verdict": "right"}
    if kind == "started":
        body = {"bank": "heart", "plan": ["sides"]}
    row = {"id": name, "session": session, "seq": seq, "kind": kind, "at": "2026-11-01T12:00:00+00:00"}
    return json.dumps({**row, "utc_offset": 60, "body": body}) + "\n"


def history(*facts: str, forgotten: tuple[str, ...] = ()) -> str:
    gone = [json.dumps({"forgotten": name}) + "\n" for name in forgotten]
    end = json.dumps({"end": True, "facts": len(facts), "forgotten": len(gone)}) + "\n"
    return "".join(['{"quiz-history": 1}\n', *facts, *gone, end])


Elsewhere = Callable[..., Path]


@pytest.fixture
def elsewhere(folder: Path) -> Elsewhere:
    """Writes what another machine has exported."""

    def write(*facts: str, forgotten: tuple[str, ...] = (), name: str = "other.jsonl") -> Path:
        (folder / name).write_text(history(*facts, forgotten=forgotten), encoding="utf-8")
        return folder / name

    return write


def test_everything_goes_out_and_comes_back_on_another_machine(
    quiz: Quiz, answered: Answered, home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered("heart", {"sides": "right", "beats": "wrong"}, of=3)
    out = quiz("data", "export", "mine.jsonl")
    assert (out.code, out.err) == (0, "")
    assert out.out.startswith("Wrote 2 answers to mine.jsonl. It holds all that you answered")
    assert (folder / "mine.jsonl").stat().st_mode & 0o777 == 0o600 or os.name == "nt"
    before = held(home)

    monkeypatch.setenv("QUIZ_HOME", str(home / "phone"))
    came = quiz("data", "import", "mine.jsonl")
    assert (came.code, came.out) == (0, "mine.jsonl: 2 new answers in 1 new session are here now.\n")
    assert held(home / "phone") == before
    assert quiz("data", "import", "mine.jsonl").out == "mine.jsonl: everything in it was here already.\n"
    quiz("data", "export", "back.jsonl")
    assert (folder / "back.jsonl").read_bytes() == (folder / "mine.jsonl").read_bytes()


def test_where_the_figures_count_fewer_answers_than_are_kept_it_says_why(
    quiz: Quiz, elsewhere: Elsewhere, say: Say
) -> None:
    exam = START.replace('"bank": "heart"', '"bank": "heart", "mode": "exam"')
    changed = TWO.replace('"question": "b"', '"question": "a"')
    elsewhere(exam, ONE, changed, fact("e", 4, "finished").replace('"verdict": "right"', '"x": 1'))
    quiz("data", "import", "other.jsonl")

    fewer = "2 answers (1 in your figures: one that you changed counts once, and an exam when it is handed in)"
    assert quiz("data", "export", "mine.jsonl").out.startswith(f"Wrote {fewer} to mine.jsonl. It holds all")
    say("no\n")
    assert f"with {fewer}, in " in quiz("forget").err
    say("no\n")
    assert f"This deletes {fewer} before 2 November 2026, with" in quiz("forget", "--before", "2026-11-02").err
    assert quiz("forget", "--since", "2026-11-02", "--yes").out.startswith("quiz keeps no answers since")


def test_a_note_that_was_begun_and_not_kept_is_not_in_the_file_which_is_said(quiz: Quiz, home: Path) -> None:
    SQLiteStore.open(home / STORE, NOW).close()
    drafts = Drafts(drafts_of(home / STORE))
    drafts.write(About("heart", "sides", "", ""), "Begun")
    begun = "A note that you began and have not kept yet is not in it: open the note and keep it, then export again."
    assert quiz("data", "export", "mine.jsonl").out.splitlines()[1:] == [begun]

    drafts.write(About("heart", "sides", "", ""), None)
    assert len(quiz("data", "export", "mine.jsonl").out.splitlines()) == 1


def test_without_a_name_the_file_has_the_date_of_today(quiz: Quiz, folder: Path) -> None:
    assert quiz("data", "export").out.startswith("Wrote 0 answers to quiz-history-2026-11-02.jsonl.")
    with (folder / "quiz-history-2026-11-02.jsonl").open("rb") as stream:
        assert is_history(stream)


def test_an_earlier_export_is_replaced_and_no_other_file(quiz: Quiz, answered: Answered, folder: Path) -> None:
    quiz("data", "export", "mine.jsonl")
    answered("heart", {"sides": "right"}, of=1)
    assert quiz("data", "export", "mine.jsonl").out.startswith("Wrote 1 answer ")
    (folder / "letter").write_text("dear diary\n")
    for name, why in [("letter", "is no exported history"), ("banks", "it is a folder"), ("no/where", "no such file")]:
        ran = quiz("data", "export", name)
        assert (ran.code, ran.out) == (3, "")
        assert why in ran.err
    assert (folder / "letter").read_text() == "dear diary\n"


def test_a_minus_is_the_output_and_the_input(
    quiz: Quiz,
    answered: Answered,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered("heart", {"sides": "right"}, of=1)
    kept = io.BytesIO()
    stream = io.TextIOWrapper(kept)
    with monkeypatch.context() as piped:
        piped.setattr(sys, "stdout", stream)
        assert quiz("data", "export", "-").code == 0
    text = kept.getvalue()
    assert text.startswith(b'{"quiz-history": 1}\n')
    monkeypatch.setenv("QUIZ_HOME", str(home / "phone"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert quiz("data", "import", "-").out == "The standard input: 1 new answer in 1 new session is here now.\n"


class Bad(NamedTuple):
    """A file that cannot be imported, and what is said of it."""

    text: str | bytes
    place: str
    why: str


START, ONE, TWO = fact("s", 1, "started"), fact("a", 2), fact("b", 3)
WHOLE = history(START, ONE, TWO)
START_OF_ANY = '{"quiz-history": 1}\n'

BAD = {
    "empty": Bad("", "1:1", "is no history of quiz"),
    "a bank": Bad("format: 1\nid: heart\n", "1:1", "is no history of quiz"),
    "other JSON": Bad('{"version": 1}\n', "1:1", "is no history of quiz"),
    "a store": Bad(b"SQLite format 3\0" + bytes(100), "1:1", "quiz data export FILE writes what it holds"),
    "binary": Bad(bytes(range(256)), "1:1", "is no history of quiz"),
    "newer": Bad('{"quiz-history": 2}\n{"what": 1}\n', "1:1", "install the newer quiz"),
    "cut off between lines": Bad("".join(WHOLE.splitlines(keepends=True)[:3]), "3:1", "cut off"),
    "cut off in a line": Bad(WHOLE[: len(WHOLE) // 2], "3:", "cut off"),
    "cut off in a character": Bad(WHOLE[:120].encode() + b"\xc3", "2:", "cut off"),
    "a line lost": Bad(WHOLE.replace(TWO, ""), "4:1", "counts 3 lines and there are 2"),
    "two files in one": Bad(WHOLE + WHOLE, "6:1", "import the two files one after the other"),
    "more after the end": Bad(WHOLE + TWO, "6:1", "after the last line"),
    "not UTF-8": Bad(WHOLE.replace('"a"', '"ä"').encode("latin-1"), "3:", "not UTF-8"),
    "UTF-16": Bad(WHOLE.encode("utf-16"), "1:1", "in UTF-16, as PowerShell does after >"),
    "no JSON": Bad(WHOLE.replace('"verdict": "right"', '"verdict": right', 1), "3:", "cannot be read"),
    "a list": Bad(WHOLE.replace(ONE, "[]\n"), "3:1", "it is no object"),
    "a key twice": Bad(WHOLE.replace('"seq": 2,', '"seq": 2, "seq": 2,'), "3:1", "a key is there twice"),
    "a key too many": Bad(WHOLE.replace('"seq": 2,', '"seq": 2, "note": 1,'), "3:", '"note" is no key'),
    "a key too few": Bad(WHOLE.replace('"seq": 2, ', ""), "3:1", 'no "seq"'),
    "no number": Bad(WHOLE.replace('"seq": 2,', '"seq": "2",'), "3:", '"seq" cannot have this value'),
    "a huge number": Bad(WHOLE.replace('"seq": 2,', f'"seq": {10**30},'), "3:", '"seq" cannot have this value'),
    "no number at all": Bad(WHOLE.replace('"seq": 2,', '"seq": NaN,'), "3:1", "NaN is no number"),
    "no time": Bad(WHOLE.replace("T12:00", "T99:00", 1), "2:", '"at" cannot have this value'),
    "no verdict": Bad(WHOLE.replace('"verdict": "right"', '"verdict": "great"', 1), "3:", '"verdict" cannot have'),
    "no response": Bad(WHOLE.replace('"response": [], ', "", 1), "3:", 'no "response"'),
    "a body that is none": Bad(WHOLE.replace('"body": {"question": "a"', '"body": 7, "x": {"question": "a"'), "3:", ""),
    "an id twice": Bad(history(START, ONE, ONE), "4:1", "the id of the one in line 3"),
    "an id twice, after an empty line": Bad(history(START, "\n", ONE, ONE).replace("4,", "3,"), "5:1", "in line 4"),
    "a place twice": Bad(history(START, ONE, fact("c", 2)), "4:1", "the session and the number of the one in line 3"),
    "an id in another session": Bad(
        history(START.replace("5ef4", "6ef4"), TWO.replace("5ef4", "6ef4")), "2:1", "with this id says something else"
    ),
    "empty lines": Bad(START_OF_ANY + "\n" * 2000, "1002:1", "so many lines are empty"),
    "too many digits": Bad(WHOLE.replace('"seq": 2,', f'"seq": {"9" * 5000},'), "3:1", "a number has too many digits"),
    "another beginning": Bad(history(fact("t", 1, "started"), ONE), "2:1", "says something else"),
    "another content": Bad(WHOLE.replace('"question": "a"', '"question": "z"'), "3:1", "says something else"),
}


def test_a_file_that_is_not_whole_or_not_ours_is_located_and_nothing_changes(
    quiz: Quiz, elsewhere: Elsewhere, home: Path, folder: Path
) -> None:
    elsewhere(START, ONE, name="first.jsonl")
    quiz("data", "import", "first.jsonl")
    before = held(home)
    for name, (text, place, why) in BAD.items():
        (folder / "bad.jsonl").write_bytes(text if isinstance(text, bytes) else text.encode())
        ran = quiz("data", "import", "bad.jsonl")
        assert (ran.code, ran.out) == (3, ""), name
        (line,) = ran.err.splitlines()
        assert line.startswith(f"quiz: bad.jsonl:{place}"), name
        assert why in line, name
        assert line.endswith("Nothing in it was imported."), name
        assert held(home) == before, name


def test_answers_are_not_imported_as_questions(quiz: Quiz, elsewhere: Elsewhere) -> None:
    elsewhere(START, ONE)
    ran = quiz("import", "other.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert "quiz data import other.jsonl brings them in" in ran.err


def test_what_cannot_be_opened_is_reported(quiz: Quiz, folder: Path, home: Path) -> None:
    found = {"nowhere": "no such file or directory", "banks": "is a directory", "a\0b": "no file can have this name"}
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe")
        found["pipe"] = "it is a pipe"
    for name, why in found.items():
        ran = quiz("data", "import", name)
        assert (ran.code, ran.out) == (3, "")
        assert why in ran.err
        assert len(ran.err.splitlines()) == 1
    assert not home.exists()


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that can be opened and not read")
def test_a_file_that_fails_while_it_is_read_is_blamed_and_not_the_store(quiz: Quiz) -> None:
    assert quiz("data", "import", "/proc/self/mem").err.startswith("quiz: /proc/self/mem cannot be read: ")


def test_a_file_that_an_editor_has_spelled_in_another_way_is_read(quiz: Quiz, folder: Path, home: Path) -> None:
    facts = "\r\n".join(json.dumps(json.loads(line), separators=(",", ":")) for line in WHOLE.splitlines())
    (folder / "edited.jsonl").write_bytes(b"\xef\xbb\xbf" + facts.encode() + b"\r\n\r\n")
    assert quiz("data", "import", "edited.jsonl").out == "edited.jsonl: 2 new answers in 1 new session are here now.\n"
    assert [name for *_, name in held(home)] == ["s", "a", "b"]


def test_only_sessions_that_the_history_lists_are_counted(quiz: Quiz, elsewhere: Elsewhere) -> None:
    elsewhere(START)
    quiet = "other.jsonl: there are no new answers in it; what else was new is here now.\n"
    assert quiz("data", "import", "other.jsonl").out == quiet
    elsewhere(START, ONE)
    assert quiz("data", "import", "other.jsonl").out == "other.jsonl: 1 new answer is here now.\n"


@pytest.mark.usefixtures("home")
def test_what_is_there_to_copy_is_one_word_for_a_shell(quiz: Quiz, elsewhere: Elsewhere) -> None:
    elsewhere(START, ONE, name="my history.jsonl")
    quiz("data", "import", "my history.jsonl")
    quiz("forget", "--yes")

    away, _ = quiz("data", "import", "my history.jsonl").out.splitlines()
    assert away == (
        "1 answer that you forgot here stays away. To bring it back: quiz data import 'my history.jsonl' --bring-back"
    )


def test_a_session_that_went_on_elsewhere_without_an_answer_is_one_new_session(
    quiz: Quiz, elsewhere: Elsewhere
) -> None:
    shown = fact("another", 2, "shown")
    elsewhere(START, ONE, name="first.jsonl")
    elsewhere(START, shown)
    quiz("data", "import", "first.jsonl")

    first, *_ = quiz("data", "import", "other.jsonl").out.splitlines()
    assert first == "other.jsonl: 1 new session is here now."


def test_lists_within_lists_within_lists_are_reported_in_plain_words(quiz: Quiz, folder: Path) -> None:
    (folder / "deep.jsonl").write_text(f'{{"quiz-history": 1}}\n{"[" * 100_000}{"]" * 100_000}\n', "utf-8")

    ran = quiz("data", "import", "deep.jsonl")
    assert ran.err.startswith("quiz: deep.jsonl:2:1: this line cannot be read (its brackets are nested too deep), so ")


def test_how_to_take_answers_elsewhere_names_the_person(quiz: Quiz) -> None:
    quiz("--new-person", "Anna B", "data", "where")
    last = quiz("--person", "Anna B", "data", "where").out.splitlines()[-1]

    assert last.startswith("To take it to another computer: quiz --person 'Anna B' data export FILE here, and quiz ")


def test_a_session_that_went_on_in_two_places_is_reported_and_both_can_be_continued(
    quiz: Quiz, elsewhere: Elsewhere, home: Path
) -> None:
    elsewhere(START, ONE, name="first.jsonl")
    elsewhere(START, TWO.replace('"seq": 3', '"seq": 2'))
    quiz("data", "import", "first.jsonl")
    came = quiz("data", "import", "other.jsonl").out.splitlines()
    assert came == [
        "other.jsonl: 1 new answer in 1 new session is here now.",
        "The session of 1 November 2026, 13:00 (heart) was continued on two computers: it is two sessions now, and "
        "nothing of it is lost.",
    ]
    with SQLiteStore.open(home / STORE, NOW) as store:
        assert [(row.answered, row.ended) for row in store.ledger.left_sessions()] == [(1, ""), (1, "")]
        found = look_progress(store)["heart"]
        assert len({left.session for left in (found.left, *found.branches) if left}) == 2


def test_a_session_over_all_banks_that_was_continued_twice_is_named_in_words(quiz: Quiz, elsewhere: Elsewhere) -> None:
    start = START.replace('"bank": "heart"', '"bank": "*"')
    elsewhere(start, ONE, name="first.jsonl")
    elsewhere(start, TWO.replace('"seq": 3', '"seq": 2'))
    quiz("data", "import", "first.jsonl")
    assert (
        "The session of 1 November 2026, 13:00 (all banks) was continued" in quiz("data", "import", "other.jsonl").out
    )


@pytest.mark.parametrize("at", ["yesterday", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"])
def test_a_branch_whose_beginning_no_clock_shows_comes_in_and_is_not_spoken_of(
    at: str, quiz: Quiz, elsewhere: Elsewhere
) -> None:
    row = json.loads(fact("s", 1, "started", session="5ef4df14-d9d8-52b0-9639-a9f6e65ae202"))
    branch = {"session": "5ef4df14-d9d8-42b0-9639-a9f6e65ae202", "at": 2, "copied": []}
    body = json.dumps({**row["body"], "branch": branch})
    elsewhere(json.dumps({**row, "at": at, "body": body}) + "\n", ONE)
    ran = quiz("data", "import", "other.jsonl")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "other.jsonl: 1 new answer is here now.\n"


@pytest.mark.parametrize("at", [10**30, -1])
def test_a_branch_that_begins_at_no_number_is_a_session_like_others(at: int, quiz: Quiz, elsewhere: Elsewhere) -> None:
    session = "5ef4df14-d9d8-52b0-9639-a9f6e65ae202"
    row = json.loads(fact("s", 1, "started", session=session))
    row["body"]["branch"] = {"session": "5ef4df14-d9d8-42b0-9639-a9f6e65ae202", "at": at, "copied": ["t"]}
    elsewhere(json.dumps(row) + "\n", fact("a", 2, session=session))
    assert quiz("data", "import", "other.jsonl").out == "other.jsonl: 1 new answer in 1 new session is here now.\n"
    assert "everything in it was here already" in quiz("data", "import", "other.jsonl").out


def test_a_wording_with_a_number_that_no_table_holds_makes_no_store_unusable(quiz: Quiz, elsewhere: Elsewhere) -> None:
    shown = fact("a", 2, "shown").replace('"response": []', f'"wording": {10**30}')
    answer = fact("b", 3).replace('"question": "b"', '"question": "a"')
    elsewhere(START.replace('"bank"', f'"met": {{"a": ["", {10**30}]}}, "bank"'), shown, answer)
    assert quiz("data", "import", "other.jsonl").out == "other.jsonl: 1 new answer in 1 new session is here now.\n"
    assert "In the last 16 weeks you answered on 1 day: 1 answer." in quiz("stats").out


def test_what_was_forgotten_here_comes_back_only_when_asked(
    quiz: Quiz, elsewhere: Elsewhere, say: Say, home: Path
) -> None:
    elsewhere(START, ONE, TWO)
    quiz("data", "import", "other.jsonl")
    quiz("forget", "--yes")

    ran = quiz("data", "import", "other.jsonl")
    assert ran.out.splitlines() == [
        "2 answers that you forgot here stay away. To bring them back: quiz data import other.jsonl --bring-back",
        "other.jsonl: nothing else in it is new.",
    ]
    say("no\n")
    assert "2 answers in it you forgot here." in quiz("data", "import", "other.jsonl").err
    assert held(home) == []
    say("yes\n")
    assert "2 new answers" in quiz("data", "import", "other.jsonl").out
    quiz("forget", "--yes")
    assert "2 new answers" in quiz("data", "import", "other.jsonl", "--bring-back").out
    assert len(held(home)) == 3
    assert "everything in it was here" in quiz("data", "import", "other.jsonl").out


def test_what_was_forgotten_there_stays_here_and_stays_away_where_it_never_was(
    quiz: Quiz, elsewhere: Elsewhere, home: Path
) -> None:
    elsewhere(START, ONE, name="first.jsonl")
    elsewhere(START, forgotten=("a", "b"))
    quiz("data", "import", "first.jsonl")
    stays = "1 answer is kept here that you forgot on the other computer, and stays here."
    assert stays in quiz("data", "import", "other.jsonl").out
    elsewhere(START, ONE, TWO, name="third.jsonl")
    assert "1 answer that you forgot here stays away" in quiz("data", "import", "third.jsonl").out
    assert [name for *_, name in held(home)] == ["s", "a"]


def note(home: Path, name: str, text: str, *replaces: str) -> None:
    session = f"session-of-{name}"
    body = {"question": "sides", "bank": "heart", "text": text, "replaces": list(replaces)}
    with SQLiteStore.open(home / STORE, NOW) as store:
        store.append(
            [
                Record(
                    f"{name}-start",
                    session,
                    Fact(1, "started", {"bank": "heart", "mode": "reading", "plan": []}),
                    NOW,
                    0,
                ),
                Record(name, session, Fact(2, "noted", body), NOW, 0),
            ]
        )


def test_two_edits_of_one_note_are_both_kept(quiz: Quiz, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note(home, "first", "left and right")
    quiz("data", "export", "first.jsonl")
    note(home, "here", "left, right", "first")
    monkeypatch.setenv("QUIZ_HOME", str(home / "phone"))
    quiz("data", "import", "first.jsonl")
    note(home / "phone", "there", "right and left", "first")
    quiz("data", "export", "other.jsonl")
    monkeypatch.setenv("QUIZ_HOME", str(home))

    came = quiz("data", "import", "other.jsonl").out
    assert "1 question has a note that was edited on both computers: both are kept" in came


def test_facts_of_a_later_quiz_are_kept_and_reported(quiz: Quiz, elsewhere: Elsewhere) -> None:
    elsewhere(START, ONE.replace('"kind": "answered"', '"kind": "sung"'))
    assert "1 fact is of a kind that only a newer quiz knows" in quiz("data", "import", "other.jsonl").out
    assert "this quiz does not know the kind sung. Install a newer quiz, which may know it." in quiz("doctor").out


def test_answers_that_came_in_are_said_to_be_kept_where_the_disk_is_full_after_them(
    quiz: Quiz, elsewhere: Elsewhere, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere(START, ONE)

    def full(*_: object) -> None:
        raise unwritable(home / STORE, "database or disk is full")

    with monkeypatch.context() as later:
        later.setattr(SQLiteStore, "bring_forward", full)
        ran = quiz("data", "import", "other.jsonl")
    assert (ran.code, ran.out) == (3, "other.jsonl: 1 new answer in 1 new session is here now.\n")
    kept = "What came in is kept, and counts in your progress as soon as quiz can write (database or disk is full)."
    assert ran.err == f"quiz: {kept}\n"
    assert "In the last 16 weeks you answered on 1 day: 1 answer." in quiz("stats").out


def test_one_file_that_fails_keeps_no_other_from_being_imported(quiz: Quiz, elsewhere: Elsewhere, home: Path) -> None:
    elsewhere(START, ONE)
    ran = quiz("data", "import", "nowhere", "other.jsonl")
    assert (ran.code, len(held(home))) == (3, 2)


def test_a_newer_store_is_refused(quiz: Quiz, answered: Answered, elsewhere: Elsewhere, home: Path) -> None:
    answered("heart", {"sides": "right"}, of=1)
    elsewhere(START, ONE)
    newer(home / STORE)
    for arguments in (["import", "other.jsonl"], ["export", "mine.jsonl"], ["forget", "heart", "--yes"]):
        ran = quiz("data", *arguments)
        assert (ran.code, ran.out) == (3, "")
        assert "newer quiz" in ran.err


def test_where_everything_is_and_how_large(quiz: Quiz, answered: Answered, own_heart: Path, home: Path) -> None:
    answered("heart", {"sides": "right"}, of=1)
    (home / f"{STORE}.damaged-20261101-120000").write_bytes(bytes(2500))
    lines = quiz("data", "where").out.splitlines()
    assert any(line.startswith("answers and notes") and str(home / STORE) in line and "kB" in line for line in lines)
    assert any(line.startswith("damaged, set aside") and line.endswith("2.5 kB") for line in lines)
    assert any(str(own_heart.parent) in line and line.endswith(f"{own_heart.stat().st_size} bytes") for line in lines)
    assert any(str(home / "config.toml") in line and line.endswith("not there") for line in lines)
    assert "QUIZ_HOME" in lines[-1]
    found = json.loads(quiz("data", "where", "--json").out)
    assert {"what": "settings", "path": str(home / "config.toml"), "bytes": None} in found


def test_a_bank_is_forgotten_by_its_id_or_title_also_when_it_is_gone(
    quiz: Quiz, answered: Answered, home: Path, keep: Keep, own_heart: Path
) -> None:
    answered("heart", {"sides": "right", "beats": "wrong"}, of=3)
    answered("gone", {"a": "right"}, of=1)
    assert quiz("forget", "gone", "--yes").out.startswith('Deleted: 1 answer to "gone", and everything')
    assert quiz("forget", "gone").code == 2
    keep(("started", {"bank": "*", "plan": ["heart/sides", "lung/a"]}), at=NOW)
    assert quiz("data", "forget", "The heart", "--yes").out.startswith('Deleted: 2 answers to "heart", and')
    left = b"".join(file.read_bytes() for file in home.iterdir() if file.is_file())
    assert b"heart" not in left
    assert b"lung/a" in left
    assert quiz("forget", "heart").out == 'quiz keeps no answers to "heart": nothing was deleted.\n'
    assert own_heart.exists()


def test_a_time_is_forgotten_by_dates_or_days(quiz: Quiz, answered: Answered, home: Path) -> None:
    for day in range(-9, 1):  # in the nights before 23 October to 1 November; today is the 2nd
        answered("heart", {"sides": "right"}, of=1, day=day)
    assert quiz("forget", "--since", "2d", "--yes").out.startswith("Deleted: 1 answer since 31 October 2026")
    assert quiz("forget", "--before", "2026-10-24", "--yes").out.startswith("Deleted: 2 answers before 24 October 2026")
    between = quiz("forget", "heart", "--since", "2026-10-27", "--before", "2026-10-29", "--yes").out
    assert between.startswith('Deleted: 2 answers to "heart" from 27 October 2026 until the day before 29 October 2026')
    with SQLiteStore.open(home / STORE, NOW) as store:
        assert store.count_answers() == 5


def test_a_part_is_forgotten_only_after_yes(quiz: Quiz, answered: Answered, say: Say, home: Path) -> None:
    answered("heart", {"sides": "right"}, of=1)
    aside = home / f"{STORE}.damaged-20261101-120000"
    aside.write_bytes(b"The heart has two sides")
    before = held(home)
    assert quiz("forget", "heart").code == 2
    say("no\n")
    ran = quiz("forget", "heart")
    assert (ran.code, ran.out) == (0, "Nothing was deleted.\n")
    assert f"{aside}, set aside as damaged, goes too" in ran.err
    assert held(home) == before
    assert aside.exists()
    say("yes\n")
    assert quiz("forget", "heart").code == 0
    assert held(home) == []
    assert not aside.exists()
