"""The ledger: what is asked often, kept beside the facts and brought forward with each of them.

Facts alone are the truth, but nobody wants to wait until 100,000 of them are folded before a screen is drawn. So the
store keeps four tables of rows beside them, and this module says what is in these rows:

1. ``entries`` turns one session into its *entries*: the answers that count, dated, each with the rating it gives the
   schedule. The session is replayed whole, which is cheap, so undoing, exams and changed answers need no special case.
2. ``learn`` brings the *row of a question* one entry further: first and last verdict, counts, stability, difficulty.
   Entries come in the order of (time, session, number); one that comes late, or that vanishes, makes the store fold
   that one question again from its entries.
3. ``question_days``, in its own module, has the days on which a question was answered, for figures.
4. ``session_row``, in its own module, is what library and history show of a session.

When a question is due is not in any row: it follows from them and the settings when a list is drawn.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NamedTuple

from quiz import replay
from quiz.model import SURE, Attempt, Response, Verdict
from quiz.replay.same_question import DIGEST, sameness, signature
from quiz.schedule import Memory, Rating, begin_again, place_of, review

if TYPE_CHECKING:
    from quiz.replay import Dated, Run

VERSION = 5
"""Of what the rows hold: rows of another version are made again from the facts."""

Moment = tuple[datetime, str, int]
"""Where something stands in the order of all things: time, session, number in the session."""


class Entry(NamedTuple):
    """One answer that counts, or one decision to ask a question no more (or again)."""

    session: str
    seq: int
    """Of the fact."""
    bank: str
    question: str
    at: datetime
    """In UTC."""
    order: datetime
    """The same, but never before an earlier fact of its session."""
    day: int
    """On the learner's clock, a day beginning at four in the morning."""
    verdict: Verdict | Literal[""] = ""
    """Empty for a decision."""
    first: Verdict | Literal[""] = ""
    """What the first answer to the question in this session was worth."""
    response: Response = ()
    rating: Rating | None = None
    """What the schedule is given; None where it is left alone."""
    sure: bool = False
    """The learner was sure."""
    certainty: int | None = None
    """How sure, 1 to 3; None where that was not said, or was said only after the explanation had been seen."""
    choices: int = 0
    """How many options there were to pick one of; 0 where it was not answered by picking one."""
    turn: int = 1
    """1 for the first time that the question was answered in its session."""
    fingerprint: str = ""
    signature: str = ""
    """As ``same_question`` makes it."""
    wording: int = 0
    """Which of its wordings was shown, the stem being 0."""
    retired: bool = False
    """Of a decision: asked no more."""

    @property
    def moment(self) -> Moment:
        """Return its position in the order of everything that happened: time, session, number."""
        return self.order, self.session, self.seq


class QuestionRow(NamedTuple):
    """How a person is doing with one question."""

    bank: str
    question: str
    moment: Moment
    """Of the last entry."""
    first: Verdict | Literal[""] = ""
    last: Verdict | Literal[""] = ""
    response: Response = ()
    """The last one."""
    at: datetime | None = None
    """When the last answer was given, in UTC."""
    answers: int = 0
    right: int = 0
    lapses: int = 0
    """How often it was missed on a later day although the answer before was right."""
    reviews: int = 0
    """Answers that the schedule counts: the first of each day."""
    place: int = 0
    """Where in the days on which it may come back it does so: those of one session are dealt evenly."""
    memory: Memory | None = None
    soon: bool = False
    """The last answer was wrong and the learner was sure: due on the next day whatever the schedule says."""
    fingerprint: str = ""
    """Of the question as it was last shown for an answer."""
    signature: str = ""
    """As ``same_question`` makes it."""
    wording: int = 0
    """The last one shown for an answer, the stem being 0."""
    retired: bool = False

    @property
    def standing(self) -> "Standing":
        """Return the few things of it that lists are made of."""
        memory = self.memory
        return Standing(
            bank=self.bank,
            question=self.question,
            first=self.first or "unknown",
            last=self.last or "unknown",
            stability=memory.stability if memory else None,
            day=memory.day if memory else None,
            reviews=self.reviews,
            soon=self.soon,
            retired=self.retired,
            ordered=self.moment[0].isoformat(),
            signature=self.signature,
            place=self.place,
        )


class Standing(NamedTuple):
    """How a person is doing with one question: the few things that lists are made of."""

    bank: str
    question: str
    first: "Verdict"
    last: "Verdict"
    stability: float | None
    day: int | None
    """Of the last review."""
    reviews: int
    place: int
    soon: bool
    retired: bool
    ordered: str
    """When it was last answered: texts that sort by time."""
    signature: str


def entries(session: str, dated: "Dated") -> tuple[Entry, ...]:
    """Return the entries of a session, by the numbers of their facts; none of facts that a branch has copied."""
    run = dated.run
    first = first_verdicts(run)
    answers = [_answer(session, dated, attempt, first[attempt.question]) for attempt in run.own]
    own = [(name, seq, on) for name, (seq, on) in run.retired.items() if seq >= run.own_from]
    decisions = [_decision(session, dated, name, seq, on=on) for name, seq, on in own]
    return tuple(sorted([*answers, *decisions], key=lambda entry: entry.seq))


def first_verdicts(run: "Run") -> dict[str, Verdict]:
    """Return the verdict on the first answer to each question that has an answer.

    A first answer that was undone counts too, because its explanation had been seen. An exam shows no explanation
    before its end, so there the last answer counts.
    """
    found: dict[str, Verdict] = {}
    for attempt in run.attempts:
        first = attempt.verdict if run.mode.deferred else run.first.get(attempt.question, attempt.verdict)
        found.setdefault(attempt.question, first)
    return found


def rating(attempt: Attempt, *, eased: bool) -> Rating:
    """Return the grade of an answer for the schedule: 1 again, 2 hard, 3 good; 4 easy only where the learner asks."""
    if attempt.verdict != "right":
        return 1
    if eased and attempt.turn == 1 and not attempt.seen:
        return 4
    doubtful = attempt.certainty == 1 or attempt.hints or attempt.near or attempt.turn > 1 or attempt.seen
    return 2 if doubtful else 3


def question_row(found: Iterable[Entry], signature: str = "") -> QuestionRow | None:
    """Return the row that the entries of one question make, given in their order; None where there are none.

    Entries of another question that had its id are left out: whatever is no version of the one with ``signature``, or
    else of the one that was answered last.
    """
    row: QuestionRow | None = None
    for entry in of_one_question(tuple(found), signature):
        row = learn(row, entry)
    return row


def of_one_question(found: Sequence[Entry], signature: str) -> list[Entry]:
    """Return the entries that belong to the question with ``signature``, or else to the one that was answered last.

    Each is compared with the one after it. A decision belongs to the answer before it.
    """
    kept: list[Entry] = []
    decisions: list[Entry] = []
    for entry in reversed(found):
        if not entry.verdict:
            decisions.append(entry)
            continue
        if sameness(entry.signature, signature) != "other":
            kept += [*decisions, entry]
            signature = entry.signature if len(entry.signature) > DIGEST else signature or entry.signature
        decisions = []
    return [*kept, *decisions][::-1]


def learn(row: QuestionRow | None, entry: Entry) -> QuestionRow:
    """Return the row of a question after one more entry of it, which is later than all before it."""
    row = row or QuestionRow(entry.bank, entry.question, entry.moment)
    if not entry.verdict:
        return row._replace(moment=entry.moment, retired=entry.retired)
    right = entry.verdict == "right"
    memory = memory_before(row, entry)
    counts = entry.rating is not None and (memory is None or entry.day > memory.day)
    lapsed = counts and not right and row.last == "right"
    return row._replace(
        moment=entry.moment,
        first=row.first or entry.verdict,
        last=entry.verdict,
        response=entry.response,
        at=entry.at,
        answers=row.answers + 1,
        right=row.right + right,
        lapses=row.lapses + lapsed,
        reviews=row.reviews + counts,
        place=place_of(entry.session, entry.seq) if counts else row.place,
        memory=review(memory, entry.rating, entry.day) if entry.rating is not None else memory,
        soon=entry.sure and not right if counts else row.soon,
        fingerprint=entry.fingerprint,
        signature=_latest(row.signature, entry.signature),
        wording=entry.wording,
    )


def memory_before(row: QuestionRow, entry: Entry) -> Memory | None:
    """Return how well a question is remembered when ``entry`` answers it: less than it was if it was edited since."""
    is_edited = row.signature and entry.signature and row.signature[:DIGEST] != entry.signature[:DIGEST]
    return begin_again(row.memory) if row.memory and is_edited else row.memory


def _latest(before: str, signature: str) -> str:
    """Return ``signature`` with the words of the one ``before``, where it has none: another wording was shown."""
    is_sketched = len(signature) != DIGEST or signature != before[:DIGEST]
    return signature if signature and is_sketched else before


def _answer(session: str, dated: "Dated", attempt: Attempt, first: Verdict) -> Entry:
    run = dated.run
    bank, question = replay.belongs_to(run.bank, attempt.question)
    time = dated.times[attempt.seq]
    return Entry(
        session=session,
        seq=attempt.seq,
        bank=bank,
        question=question,
        at=time.at,
        order=time.order,
        day=time.day,
        verdict=attempt.verdict,
        first=first,
        response=attempt.response,
        rating=None if run.settings.cram else rating(attempt, eased=attempt.seq in run.eased),
        sure=attempt.certainty == SURE,
        certainty=None if attempt.seen else attempt.certainty,
        choices=len(attempt.options) if len(attempt.response) == 1 and attempt.response[0] in attempt.options else 0,
        turn=attempt.turn,
        fingerprint=attempt.fingerprint,
        signature=signature(attempt.digest, "" if attempt.wording else attempt.stem, attempt.options),
        wording=attempt.wording,
    )


def _decision(session: str, dated: "Dated", name: str, seq: int, *, on: bool) -> Entry:
    bank, question = replay.belongs_to(dated.run.bank, name)
    time = dated.times[seq]
    return Entry(session, seq, bank, question, time.at, time.order, time.day, retired=on)
