"""Answers as statements of the Experience API (xAPI 1.0.3), for a learning record store: one JSON object a line.

Two verbs: each answer that counts is *answered*, each session that was finished is *completed*. Whoever reads the
statements can count and compare, and cannot find out who somebody is: actors are accounts without names, and their
ids, like those of statements and sessions, are made with a secret (``Secret``) that is in no statement. With the same
secret a later file names everyone alike, and a store that knows a statement already leaves it out; with a new one
nothing in two files can be brought together. What learners typed is in the statements as they typed it.

Sources: adlnet/xAPI-Spec, part two (1.0.3); the verbs and activity types are those of the ADL vocabulary.
"""

import hmac
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID, uuid5

from quiz import kinds, replay
from quiz.formats.xapi.interaction import Activity, Json, undescribed
from quiz.model import EVERY_BANK, Attempt, Record
from quiz.replay.ledger import first_verdicts
from quiz.version import __version__

if TYPE_CHECKING:
    from quiz.model import Bank
    from quiz.replay import Dated, Run

HOME = "https://quizwell.invalid/learners"
"""The system that accounts are of, where its operator names none: an address that leads nowhere by design."""
_OURS = "urn:x-quizwell:"
_VERBS = "http://adlnet.gov/expapi/verbs/"
_ASSESSMENT = "http://adlnet.gov/expapi/activities/assessment"
_UNKNOWN, _CERTAINTY = f"{_OURS}unknown", f"{_OURS}certainty"
_TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")

Statement = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Secret:
    """What ids are made with, so that nobody else can make them."""

    key: bytes
    home: str = HOME

    def actor(self, learner: str) -> Json:
        """Return an account that always is the same for a learner, and says nothing about who that is."""
        name = hmac.new(self.key, f"learner {learner}".encode(), "sha256").hexdigest()[:32]
        return {"objectType": "Agent", "account": {"homePage": self.home, "name": name}}

    def uuid(self, name: str) -> str:
        """Return an id for something that has ``name`` here."""
        return str(uuid5(UUID(bytes=hmac.digest(self.key, b"ids", "md5")), name))


class Statements:
    """Makes statements of the facts of learners."""

    def __init__(self, banks: "Iterable[Bank]", secret: Secret, *, only: bool = False) -> None:
        """Make them of answers to all questions, described where ``banks`` have them; or of those ``only``."""
        self._secret, self._only = secret, only
        self._banks = {bank.id: bank for bank in banks}
        self._activities = {
            (bank.id, question.id): Activity.of(question)
            for bank in self._banks.values()
            for question in bank.questions
        }
        self._digests = {name: kinds.digest(activity.question) for name, activity in self._activities.items()}

    def of(self, learner: str, records: Iterable[Record]) -> Iterator[str]:
        """Yield a line for each answer of a learner that counts and for each finished session, session by session."""
        facts: dict[str, list[Record]] = {}
        for record in records:
            facts.setdefault(record.session, []).append(record)
        for session, kept in facts.items():
            dated = replay.sessions(kept).get(session)
            if dated is None or not dated.run.own:
                continue
            by_number = {record.fact.seq: record for record in kept}
            made = [
                self._answered(dated.run, by_number[attempt.seq], attempt)
                for attempt in dated.run.own
                if self._is_about(replay.belongs_to(dated.run.bank, attempt.question)[0])
            ]
            if dated.run.ended == "finished" and self._is_about(dated.run.bank):
                end = next(record for record in reversed(kept) if record.fact.kind == "finished")
                made.append(self._completed(dated, end))
            for statement in made:
                statement["actor"] = self._secret.actor(learner)
                statement["context"] = {"registration": self._secret.uuid(session), **statement["context"]}
                yield json.dumps(statement, ensure_ascii=False, sort_keys=True)

    def _is_about(self, bank: str) -> bool:
        return not self._only or bank in self._banks

    def _answered(self, run: "Run", record: Record, attempt: Attempt) -> Statement:
        bank, question = name = replay.belongs_to(run.bank, attempt.question)
        activity = self._activities.get(name) if self._digests.get(name) == attempt.digest else None
        language = self._language(bank)
        result: Json = {"score": {"scaled": round(attempt.score, 6)}, "success": attempt.verdict == "right"}
        extensions: Json = {_CERTAINTY: attempt.certainty} if attempt.certainty else {}
        if attempt.verdict == "unknown":
            extensions[_UNKNOWN] = True
        else:
            result["response"] = activity.response(attempt.response) if activity else " ".join(attempt.response)
        spent = record.fact.body.get("ms")
        if isinstance(spent, int) and spent > 0:
            result["duration"] = _duration(spent / 1000)
        if extensions:
            result["extensions"] = extensions
        definition = activity.definition(language) if activity else undescribed(attempt.stem, language)
        made = self._statement(record, "answered", _question(bank, question, attempt.digest), definition, result)
        made["context"] |= {"language": language, "contextActivities": {"parent": [{"id": _bank(bank)}]}}
        return made

    def _completed(self, dated: "Dated", end: Record) -> Statement:
        counting = {attempt.question for attempt in dated.run.counting}.difference(dated.run.spares)
        right = sum(first_verdicts(dated.run)[name] == "right" for name in counting)
        spent = (end.at - dated.began).total_seconds()
        result: Json = {"completion": True, "duration": _duration(max(0.0, spent))}
        if counting:
            result["score"] = {"scaled": round(right / len(counting), 6), "raw": right, "min": 0, "max": len(counting)}
        bank = self._banks.get(dated.run.bank)
        definition: Json = {"type": _ASSESSMENT}
        if bank:
            definition["name"] = {self._language(bank.id): bank.title}
        return self._statement(end, "completed", _bank(dated.run.bank), definition, result)

    def _statement(self, record: Record, verb: str, activity: str, definition: Json, result: Json) -> Statement:
        return {
            "id": self._secret.uuid(f"{verb} {record.id}"),
            "verb": {"id": f"{_VERBS}{verb}", "display": {"en": verb}},
            "object": {"objectType": "Activity", "id": activity, "definition": definition},
            "result": result,
            "context": {"platform": f"quizwell {__version__}"},
            "timestamp": record.at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        }

    def _language(self, bank: str) -> str:
        """Return the language of a bank as a tag; the one for an unknown language where it has none."""
        known = self._banks.get(bank)
        return known.language if known and _TAG.fullmatch(known.language) else "und"


def _bank(bank: str) -> str:
    return f"{_OURS}all-banks" if bank == EVERY_BANK else f"{_OURS}bank:{quote(bank, safe='')}"


def _question(bank: str, question: str, digest: str) -> str:
    """Return the id of a question in one edition, because another edition is another activity."""
    return f"{_OURS}question:{quote(bank, safe='')}:{quote(question, safe='')}:{digest or 'unknown'}"


def _duration(seconds: float) -> str:
    return f"PT{seconds:.2f}S"
