"""``cloze``: how gaps are written, what is refused, and what typed and chosen gaps take."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from quiz import kinds
from quiz.answers.texts import verbatim
from quiz.model import AnswerPart, Fill, Gap, Grading, Invalid, Judged, Near, Outcome, Question, Response
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

from .strategies import ANY_TEXT, TEXT, WHY, Body, Draw, filled, read, rejects

Make = Callable[..., Question]
Refuse = Callable[..., Problem]


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.MISSING_KEY, "[[four|4]]"),
        ({"text": ""}, codes.EMPTY, "a text"),
        ({"text": "Stage IV spreads."}, codes.NO_KEY, "[[the right word]]"),
        ({"text": r"Stage \[[IV]] spreads."}, codes.NO_KEY, "[[the right word]]"),
        ({"text": "Stage [[IV spreads."}, codes.BAD_GAP, "[[word]]"),
        ({"text": "Stage [[IV spreads to [[bone]]."}, codes.BAD_GAP, "[[word]]"),
        ({"text": "Stage [[IV]] spreads to [[bone"}, codes.BAD_GAP, "[[word]]"),
        ({"text": "Stage [[IV] spreads to [[bone]]."}, codes.BAD_GAP, "[[word]]"),
        ({"text": "Stage [[]] spreads."}, codes.BAD_GAP, "[[word]]"),
        ({"text": "Stage [[ | IV]] spreads."}, codes.BAD_GAP, "[[word]]"),
        ({"text": "Stage [[IV|]] spreads."}, codes.BAD_GAP, "[[word]]"),
        ({"text": "To [[= | bone]]."}, codes.BAD_GAP, "=right"),
        ({"text": "To [[=bone | =lung | skin]]."}, codes.BAD_GAP, "=right"),
        ({"text": "To [[=bone]]."}, codes.BAD_GAP, "=right"),
        ({"text": "To [[=bone | bone]]."}, codes.BAD_GAP, "=right"),
        ({"text": "To [[=bone | lung | lung]]."}, codes.BAD_GAP, "=right"),
        ({"text": "To [[=the bone | the\n bone]]."}, codes.BAD_GAP, "=right"),
        ({"text": "[[a]]", "gaps": [{"why": "b"}, {"why": "c"}]}, codes.BAD_GAP, "one entry per gap"),
        ({"text": "[[a]]", "gaps": []}, codes.EMPTY, "Fill it"),
        ({"text": "[[a]]", "gaps": ["b"]}, codes.WRONG_TYPE, "why: b"),
        ({"text": "[[a]]", "gaps": [{"wy": "b"}]}, codes.UNKNOWN_KEY, "Did you mean `why`"),
        ({"text": "[[a]]", "gaps": [{"reject": [{"text": "b"}]}]}, codes.MISSING_KEY, "What to show to people"),
        ({"text": "[[a]]", "options": [{"correct": "a"}]}, codes.UNKNOWN_KEY, "Known keys"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("cloze", fields)
    assert problem.code == code
    assert word in problem.hint


def test_a_long_gap_is_quoted_short(refuse: Refuse) -> None:
    problem = refuse("cloze", {"text": "[[" + "one\ntwo " * 500 + "| ]]"})
    assert len(problem.message) < 120
    assert "\n" not in problem.message


@pytest.mark.parametrize(
    ("text", "parts", "key"),
    [
        ("Stage [[IV]] spreads.", ("Stage ", Gap(), " spreads."), ("IV",)),
        ("[[IV|4|four]]", (Gap(),), ("IV",)),
        ("[[ IV | 4 ]]", (Gap(),), ("IV",)),
        ("[[a]][[b]]", (Gap(), Gap()), ("a", "b")),
        ("[[lung | =bone | skin]]", (Gap(("lung", "bone", "skin")),), ("bone",)),
        ("[[lung|= bone]]", (Gap(("lung", "bone")),), ("bone",)),
        ("[[==|=!=]]", None, None),
        ("[[=a=b | c]]", (Gap(("a=b", "c")),), ("a=b",)),
        (r"\[[x]] [[a]]", ("[[x]] ", Gap()), ("a",)),
        (r"\\[[x]] [[a]]", ("\\[[x]] ", Gap()), ("a",)),
        ("[x] ]] [[a]]", ("[x] ]] ", Gap()), ("a",)),
        ("[[a]]]", (Gap(), "]"), ("a",)),
        ("[[[a]]", (Gap(),), ("[a",)),
        ("[[ a] ]]", (Gap(),), ("a]",)),
        ("[[Rr | =rr]]", (Gap(("Rr", "rr")),), ("rr",)),
    ],
)
def test_gaps_are_cut_out_of_the_text(
    make: Make, refuse: Refuse, text: str, parts: tuple[str | Gap, ...] | None, key: Response | None
) -> None:
    if parts is None:
        assert refuse("cloze", {"text": text}).code == codes.BAD_GAP
        return
    question = make("cloze", {"text": text})
    assert kinds.present(question, lambda texts: texts) == Fill(parts)
    assert kinds.key(question) == key
    assert make("cloze", kinds.dump(question)) == question


def test_what_a_gap_is_chosen_from_is_shuffled(make: Make) -> None:
    question = make("cloze", {"text": "[[a | =b | c]] [[d]] [[=e | f]]"})
    assert kinds.present(question, lambda texts: texts[::-1]) == Fill(
        (Gap(("c", "b", "a")), " ", Gap(), " ", Gap(("f", "e")))
    )


SENTENCE: Tree = "Stage [[IV|4|four]] spreads to [[lung | =bone | skin]] and [[liver]]."
NOTHING = Invalid("nothing-typed")


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        (("IV", "bone", "liver"), Judged("right", 1.0)),
        ((" iv ", "bone", "LIVER"), Judged("right", 1.0)),
        (("4", "bone", "liver", "more"), Judged("right", 1.0)),
        (("FOUR", "bone", "kidney"), Judged("partial", 2 / 3)),
        (("IV", "lung", ""), Judged("partial", 1 / 3)),
        (("IV",), Judged("partial", 1 / 3)),
        (("", "", "liver"), Judged("partial", 1 / 3)),
        (("bone", "liver", "IV"), Judged("wrong", 0.0)),
        (("III", "", ""), Judged("wrong", 0.0)),
        (("", "Bone", ""), Judged("wrong", 0.0)),
        ((), NOTHING),
        (("", " ", "\t"), NOTHING),
        (("", "", "", "liver"), NOTHING),
    ],
)
def test_each_gap_counts_alike(make: Make, response: Response, outcome: Outcome) -> None:
    assert kinds.grade(make("cloze", {"text": SENTENCE}), response, Grading()) == outcome


def test_chosen_options_that_differ_in_case_are_different(make: Make) -> None:
    question = make("cloze", {"text": "A carrier is [[RR | =Rr | rr]]."})
    verdicts = [kinds.grade(question, (text,), Grading()) for text in ("RR", "Rr", "rr")]
    assert verdicts == [Judged("wrong", 0.0), Judged("right", 1.0), Judged("wrong", 0.0)]


def test_each_gap_is_explained(make: Make) -> None:
    gaps: list[Tree] = [
        {"why": "The last stage.", "reject": [{"text": "III", "why": "Not yet."}]},
        {},
        {"why": "Often."},
    ]
    question = make("cloze", {"text": SENTENCE, "gaps": gaps})
    assert kinds.explain(question, (" iii ", "bone", "kidney")) == (
        AnswerPart("IV", "The last stage.", right=True, chosen=False, place="1"),
        AnswerPart("iii", "Not yet.", right=False, chosen=True, place="1"),
        AnswerPart("bone", "", right=True, chosen=True, place="2"),
        AnswerPart("liver", "Often.", right=True, chosen=False, place="3"),
        AnswerPart("kidney", "", right=False, chosen=True, place="3"),
    )
    assert make("cloze", kinds.dump(question)) == question


def test_fewer_words_than_gaps_are_for_the_first_gaps(make: Make) -> None:
    question = make("cloze", {"text": SENTENCE, "gaps": [{"why": "The last stage."}]})
    assert [remark.why for remark in kinds.explain(question)] == ["The last stage.", "", ""]


def test_the_instruction_may_be_left_out(make: Make) -> None:
    assert not kinds.table("cloze").fields[2].required
    question = make("cloze", {"text": "[[a]]"})
    assert kinds.key(question) == ("a",)


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        (("atrium", "bone", "ventricle"), Judged("right", 1.0)),
        (("Atriums", "bone", "the ventricle"), Judged("right", 1.0)),
        (("atrum", "bone", "ventricle"), Near("spelling\t1", Judged("partial", 2 / 3))),
        (("atriun", "lung", "ventricel"), Near("spelling\t1\t3", Judged("wrong", 0.0))),
        (("atriun", "", ""), Near("spelling\t1", Judged("wrong", 0.0))),
        (("antrum", "bone", "ventricle"), Judged("partial", 2 / 3, ("confusable\tantrum\tatrium",))),
        (("atrium", "bon", "ventricle"), Judged("partial", 2 / 3)),
    ],
)
def test_typed_gaps_are_compared_as_short_answers_are(make: Make, response: Response, outcome: Outcome) -> None:
    question = make("cloze", {"text": "[[atrium]] [[lung | =bone]] [[ventricle]]"})
    assert kinds.grade(question, response, Grading()) == outcome


def test_the_only_gap_has_no_number(make: Make) -> None:
    outcome = kinds.grade(make("cloze", {"text": "The [[atrium]]."}), ("atriun",), Grading())
    assert outcome == Near("spelling", Judged("wrong", 0.0))


def test_the_difference_between_a_gap_and_its_key_is_shown(make: Make) -> None:
    question = make("cloze", {"text": "[[atrium]] [[atrium | =bone | atriun]]"})
    remarks = kinds.explain(question, ("atriun", "atriun"))
    assert [remark.pieces for remark in remarks if not remark.right] == [(("atriu", "atriu"), ("n", "m")), ()]


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        (("cd ..", "folder"), Judged("right", 1.0)),
        (("cd .", "folder"), Judged("partial", 1 / 2)),
        (("CD ..", "Folder."), Judged("partial", 1 / 2)),
    ],
)
def test_every_sign_of_a_verbatim_gap_counts(make: Make, response: Response, outcome: Outcome) -> None:
    question = make("cloze", {"text": "[[cd ..]] leaves a [[folder]].", "gaps": [{"verbatim": "true"}]})
    assert kinds.grade(question, response, Grading()) == outcome


@pytest.mark.parametrize(
    ("fields", "reported"),
    [
        ({"text": "[[cd ..]] leaves a [[folder]]."}, 1),
        ({"text": "[[folder]] [[cd ..]]", "gaps": [{"verbatim": "true"}]}, 1),
        ({"text": "[[cd ..]] leaves a [[folder]].", "gaps": [{"verbatim": "true"}]}, 0),
        ({"text": "[[cd ..]] leaves a [[folder]].", "gaps": [{"verbatim": "false"}]}, 0),
        ({"text": "[[=cd .. | cd .]] leaves a [[folder]]."}, 0),
    ],
)
def test_a_typed_gap_that_looks_like_code_is_reported_unless_its_author_has_decided(
    fields: Body, reported: int
) -> None:
    assert [problem.code for problem in read("cloze", fields)[1]].count(codes.LIKE_CODE) == reported


def fits_a_gap(text: str) -> bool:
    return not text.startswith("=") and not any(sign in text for sign in ("|", "[[", "]]"))


@st.composite
def gap(draw: Draw) -> str:
    chosen = draw(st.booleans())
    piece = TEXT.filter(fits_a_gap)
    pieces = draw(st.lists(piece, min_size=2 if chosen else 1, max_size=3, unique_by=verbatim))
    if chosen:
        at = draw(st.integers(0, len(pieces) - 1))
        pieces[at] = "=" + pieces[at]
    return f"[[ {' | '.join(pieces)} ]]"


@st.composite
def cloze(draw: Draw) -> Body:
    plain = st.one_of(st.sampled_from(["", " ", "[[", "]]", "a [[ b", "\\"]), ANY_TEXT)
    written, gaps = "", draw(st.lists(gap(), min_size=1, max_size=3))
    for each in gaps:
        before = draw(plain).replace("[[", r"\[[")
        written += before + (" " if before.endswith(("[", "\\")) else "") + each
    flag = st.sampled_from(["", "", "true", "false"])
    rows = [
        filled({"why": draw(WHY), "reject": draw(rejects()), "verbatim": draw(flag)})
        for _ in gaps[: draw(st.integers(0, len(gaps)))]
    ]
    return filled({"text": written + draw(plain).replace("[[", r"\[["), "gaps": rows})


BODIES: st.SearchStrategy[Body] = cloze()
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = ({"text": "[[=a | b]]"}, {"text": "[[a | =b]]"})
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""
