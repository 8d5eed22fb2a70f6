"""The rows of the ledger as values of its tables, and back. Knows no transaction and no fact."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, cast

from quiz.model import Response, Verdict
from quiz.replay.ledger import Entry, QuestionRow
from quiz.replay.session_rows import SessionRow
from quiz.schedule import Memory, Rating
from quiz.store.ledger_schema import LedgerUnreadable

if TYPE_CHECKING:
    from quiz.replay import Ended


def _utc(at: datetime) -> str:
    return at.isoformat(timespec="microseconds")


def entry_values(learner: str, entry: Entry) -> tuple[object, ...]:
    """Return an entry as a row of its table."""
    return (
        *(
            learner,
            entry.session,
            entry.seq,
            entry.bank,
            entry.question,
            _utc(entry.at),
            _utc(entry.order),
            entry.day,
        ),
        *(
            entry.verdict,
            entry.first,
            _texts(entry.response),
            entry.rating,
            entry.sure,
            entry.certainty,
            entry.choices,
            entry.turn,
            entry.fingerprint,
            entry.signature,
            entry.wording,
        ),
        entry.retired,
    )


def entry_from(row: tuple[object, ...]) -> Entry:
    """Return the entry in a row of its table. Raises LedgerUnreadable."""
    (
        _,
        session,
        seq,
        bank,
        question,
        at,
        order,
        day,
        verdict,
        first,
        response,
        rating,
        sure,
        certainty,
        choices,
        turn,
        fingerprint,
        signature,
        wording,
        retired,
    ) = row
    return Entry(
        session=cast("str", session),
        seq=cast("int", seq),
        bank=cast("str", bank),
        question=cast("str", question),
        at=_time(at),
        order=_time(order),
        day=cast("int", day),
        verdict=cast("Verdict", verdict),
        first=cast("Verdict", first),
        response=_response(response),
        rating=cast("Rating | None", rating),
        sure=bool(sure),
        certainty=cast("int | None", certainty),
        choices=cast("int", choices),
        turn=cast("int", turn),
        fingerprint=cast("str", fingerprint),
        signature=cast("str", signature),
        wording=cast("int", wording),
        retired=bool(retired),
    )


def question_values(learner: str, row: QuestionRow) -> tuple[object, ...]:
    """Return the row of a question as a row of its table."""
    order, session, seq = row.moment
    memory = row.memory
    return (
        *(
            learner,
            row.bank,
            row.question,
            _utc(order),
            session,
            seq,
            row.first,
            row.last,
            _texts(row.response),
        ),
        *(row.at and _utc(row.at), row.answers, row.right, row.lapses, row.reviews, row.place),
        *((memory.stability, memory.difficulty, memory.day) if memory else (None, None, None)),
        *(row.soon, row.fingerprint, row.signature, row.wording, row.retired),
    )


def question_from(row: tuple[object, ...]) -> QuestionRow:
    """Return the row of a question from its table. Raises LedgerUnreadable."""
    _, bank, question, order, session, seq, first, last, response, at, answers, right, *rest = row
    lapses, reviews, place, stability, difficulty, day, soon, fingerprint, signature, wording, retired = rest
    memory = (
        None if stability is None else Memory(cast("float", stability), cast("float", difficulty), cast("int", day))
    )
    return QuestionRow(
        bank=cast("str", bank),
        question=cast("str", question),
        moment=(_time(order), cast("str", session), cast("int", seq)),
        first=cast("Verdict", first),
        last=cast("Verdict", last),
        response=_response(response),
        at=None if at is None else _time(at),
        answers=cast("int", answers),
        right=cast("int", right),
        lapses=cast("int", lapses),
        reviews=cast("int", reviews),
        place=cast("int", place),
        memory=memory,
        soon=bool(soon),
        fingerprint=cast("str", fingerprint),
        signature=cast("str", signature),
        wording=cast("int", wording),
        retired=bool(retired),
    )


def session_values(learner: str, row: SessionRow) -> tuple[object, ...]:
    """Return the row of a session as a row of its table."""
    return (
        *(
            learner,
            row.session,
            row.seq,
            row.bank,
            json.dumps(row.path),
            row.mode,
            _utc(row.began),
            _utc(row.used),
        ),
        *(row.planned, row.dropped, row.answered, row.right, row.counted, row.ended),
    )


def session_from(row: tuple[object, ...]) -> SessionRow:
    """Return the row of a session from its table. Raises LedgerUnreadable."""
    _, session, seq, bank, path, mode, began, used, planned, dropped, answered, right, counted, ended = row
    return SessionRow(
        session=cast("str", session),
        seq=cast("int", seq),
        bank=cast("str", bank),
        path=_path(path),
        mode=cast("str", mode),
        began=_time(began),
        used=_time(used),
        planned=cast("int", planned),
        dropped=cast("int", dropped),
        answered=cast("int", answered),
        right=cast("int", right),
        counted=cast("int", counted),
        ended=cast("Ended", ended),
    )


def _time(written: object) -> datetime:
    try:
        return datetime.fromisoformat(cast("str", written))
    except ValueError as error:
        raise LedgerUnreadable(written) from error


def _path(written: object) -> str:
    try:
        return str(json.loads(cast("str", written)))
    except (ValueError, RecursionError) as error:
        raise LedgerUnreadable(written) from error


def storable(value: object) -> object:
    """Return a value as SQLite takes it: a lone surrogate, which no text of ours has, is written out."""
    if not isinstance(value, str) or value.isascii():
        return value
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def _texts(response: Response) -> str:
    return json.dumps(response, ensure_ascii=True)


def _response(written: object) -> Response:
    try:
        return tuple(map(str, json.loads(cast("str", written))))
    except (TypeError, ValueError, RecursionError) as error:
        raise LedgerUnreadable(written) from error
