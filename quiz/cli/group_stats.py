"""``quiz stats --store``: what the answers of many learners say about the questions, beside what the linter finds."""

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, closing
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from quiz import bank
from quiz.cli import group_text, output, system
from quiz.cli.arguments import Arguments
from quiz.cli.banks import Banks
from quiz.cli.check import checked
from quiz.cli.check.findings import report
from quiz.cli.code_filter import CodeFilter
from quiz.cli.read_store import read_store
from quiz.cli.shared_store import open_shared, require_place
from quiz.errors import QuizError
from quiz.library.versions import newest_of_each
from quiz.model import EVERY_BANK, Record
from quiz.paper import item_table
from quiz.replay.run import text_of
from quiz.stats import Item, answers_of, group_statistics
from quiz.wording import pluralize

if TYPE_CHECKING:
    from quiz.bank import Reading
    from quiz.cli.check.findings import Finding
    from quiz.model import Bank
    from quiz.stats.first_answers import Name
    from quiz.store import SharedStore

Answers = Iterable[tuple[str, Iterable[Record]]]
"""Each learner with their records, session by session."""


def run(parser: Arguments, options: Namespace, names: Sequence[str]) -> int:
    """Report what a group says about one bank or all, or write its answers or one's own; return the exit code.

    Raises UsageError for options that do not go together, and QuizError where something cannot be read or written.
    """
    _refuse_contradictions(parser, options)
    banks = Banks()
    places = banks.places
    with ExitStack() as at_end:
        if options.store is None:
            nothing: tuple[Record, ...] = ()
            own = read_store(places, lambda store: store.records(), nothing)
            of: Answers = [("", sorted(own, key=lambda it: (it.session, it.fact.seq)))]
            used = {text_of(it.fact, "bank") for it in own if it.fact.kind == "started"}
        else:
            _require(options.store)
            shared = at_end.enter_context(closing(open_shared(options.store, places)))
            of = _by_learner(shared)
            used = set(shared.banks())
        newest = newest_of_each(banks.found)
        entries = [banks.named(name) for name in names] or [
            entry for name, entry in newest.items() if name in used or EVERY_BANK in used
        ]
        readings = [bank.read(Path(entry.path), entry.path) for entry in entries]
        if options.xapi is not None:
            return _write(options, of, [reading.bank for reading in readings if reading.bank], only=bool(names))
        _show(options, of, readings, only=bool(names))
    return 0


def _refuse_contradictions(parser: Arguments, options: Namespace) -> None:
    chosen = [name for name in ("json", "csv", "xapi") if getattr(options, name)]
    for is_there, sentence in (
        (len(chosen) > 1, f"--{' and --'.join(chosen)} are different files: choose one."),
        (options.csv and options.store is None, "--csv is about a group: name its file or database with --store."),
        (options.secret is not None and options.xapi is None, "--secret is only for --xapi."),
        (options.sensitive, "--sensitive is about your own figures; those of a group are about every question."),
    ):
        if is_there:
            parser.refuse(sentence)


def _by_learner(shared: "SharedStore") -> Answers:
    for learner, records in groupby(shared.records(), key=itemgetter(0)):
        yield learner, (record for _, record in records)


def _write(options: Namespace, of: Answers, banks: "Sequence[Bank]", *, only: bool) -> int:
    from quiz.cli import xapi_file  # noqa: PLC0415 - few people need it

    written = xapi_file.write(options.xapi, of, banks, options.secret, only=only)
    if options.xapi != "-":
        output.show(f"{pluralize(written, 'statement')} written to {options.xapi}.")
    named = (
        "; with the same secret a later file names everyone alike"
        if options.secret
        else ", and no other file will name them alike"
    )
    output.note(
        f"Nothing in the file says who somebody is{named}. It holds what each one answered, and what was typed as it "
        "was typed."
    )
    return 0


def _show(options: Namespace, of: Answers, readings: "Sequence[Reading]", *, only: bool) -> None:
    banks = [reading.bank for reading in readings if reading.bank]
    known: dict[object, Any] = {}
    answers = (answers_of(records, known) for _, records in of)
    if only:
        answers = (it.among([bank.id for bank in banks]) for it in answers)
    statistics = group_statistics(answers, banks, Random(0))  # noqa: S311 - samples, no secret
    if options.csv:
        output.show_bytes(item_table.as_csv(statistics).encode("utf-8", "replace"))
    else:
        findings = _findings(readings)
        if options.json:
            output.show_json(item_table.as_data(statistics, lambda item: _beside(item, findings)))
        else:
            output.show(*group_text.lines(statistics, findings))


def _require(url: str) -> None:
    """Raise QuizError where ``url`` is a path and no file is there: opening it would make one."""
    require_place(url)
    if "://" not in url and not os.path.exists(system.folder() / url):  # noqa: PTH110 - Path.exists raises in some folders
        raise QuizError(
            f"There is no file {url}: --store takes the file of a class, or postgresql://... for a database."
        )


def _findings(readings: Sequence["Reading"]) -> group_text.Findings:
    made = [checked.check(reading, checked.all_rules) for reading in readings]
    found: dict[Name, list[Finding]] = {}
    for finding in report(made, CodeFilter.read([], []), remarks=False, complete=True).shown:
        found.setdefault((finding.bank or "", finding.question or ""), []).append(finding)
    return found


def _beside(item: Item, findings: group_text.Findings) -> Mapping[str, object]:
    found = (it.problem for it in group_text.of_today(item, findings))
    return {"findings": [{"code": it.code, "severity": it.severity, "message": it.message} for it in found]}
