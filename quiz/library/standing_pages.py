"""The pages that show where a learner stands: figures made of numbers, and sentences that say the same."""

from collections.abc import Iterator, Sequence
from datetime import date

from quiz import wording
from quiz.stats.figures import Bars, Days, Figure, OverTime, Page, Ranking, Row, Shares, WhereIStand
from quiz.stats.measures import FEW, FITS, LEVEL, BankTopics, Certainty, Hard, Level, Measures, TopicMeasure

_WORDS, _of = wording.standing, wording.banks.of
_EMPTY = (
    "Nothing answered yet. After your first session this page shows what is due, what looks secure and what does not."
)


def pages_of(measured: Measures, titles: Sequence[str] | None) -> WhereIStand:
    """Return the pages of what was measured; ``titles`` are those of the banks, None for all banks."""
    title = "all banks" if titles is None else ", ".join(titles)
    if measured.is_empty:
        return WhereIStand(title, (), _EMPTY)
    held_back = sum(bool(topic.held_back and not topic.questions) for bank in measured.banks for topic in bank.topics)
    return WhereIStand(
        title, (_remembering(measured), _topics(measured), _certainty(measured.certainty)), held_back=held_back
    )


def _remembering(measured: Measures) -> Page:
    seen, kept = measured.seen, measured.retention
    lines = (
        _WORDS.seen(seen.seen, seen.of, seen.known, seen.secure, seen.left_out),
        _WORDS.retention(kept.reviews, kept.remembered, kept.expected, enough=kept.is_enough),
    )
    figures: tuple[Figure, ...] = (_due(measured), _days(measured), _known(measured), *_hardest(measured.hardest))
    return Page("remembering", _WORDS.REMEMBERING, lines, figures)


def _due(measured: Measures) -> Bars:
    counts = measured.due
    today = next(iter(counts), 0)
    return Bars(
        "Due in the next 30 days",
        f"today {counts[0]:,}, in all {sum(counts):,}",
        _WORDS.QUESTIONS,
        counts,
        _WORDS.due_axis(measured.today, len(counts)),
        (_WORDS.due_aloud(measured.today, counts),),
        Row("Review what is due", wording.pluralize(today, "question"), due=today) if today else None,
    )


def _days(measured: Measures) -> Days:
    counts = measured.answers
    days, weeks = sum(count > 0 for count in counts), -(-len(counts) // 7)
    return Days(
        "Answered on each day, last 16 weeks",
        _WORDS.days(days, sum(counts)),
        _WORDS.ANSWERS,
        date.fromordinal(measured.first_day),
        counts,
        _WORDS.STEPS,
        (_WORDS.days_aloud(days, sum(counts), weeks),),
    )


def _known(measured: Measures) -> OverTime:
    counts, changed = measured.known, measured.change
    if changed is None or not counts:
        few = "Too few answers to tell a change: it takes 20 first answers, and 20 more on later days."
        return OverTime(_WORDS.KNOWN, _WORDS.FEW, _WORDS.QUESTIONS, (), (), measured.seen.of, (few,))
    before, after = (_of(*half) for half in changed)
    then_and_now = f"Right at once: {before} in the earlier half of your answers, {after} in the later."
    return OverTime(
        _WORDS.KNOWN,
        f"today {counts[-1]:,}",
        _WORDS.QUESTIONS,
        counts,
        _WORDS.weeks_axis(measured.today, len(counts) - 1),
        measured.seen.of,
        (_WORDS.known_aloud(counts), then_and_now),
    )


def _hardest(found: Sequence[Hard]) -> Iterator[Ranking]:
    if not found:
        yield Ranking(_WORDS.HARDEST, "", (), ("No question stands out as hard yet.",))
        return
    first, rows = found[0], _ranked(found)
    hardest = f'Hardest: "{first.text}" Right {_of(first.right, first.of)}.'
    yield Ranking(
        _WORDS.HARDEST,
        rows[0].value,
        rows,
        (hardest, *rows[0].detail),
        tuple(it.name for it in found),
    )


def _ranked(found: Sequence[Hard]) -> tuple[Row, ...]:
    return tuple(
        Row(
            it.text,
            f"right {_of(it.right, it.of)}",
            detail=tuple(filter(None, (_WORDS.usual(it.usual, it.times),))),
            questions=(it.name,),
            bank=it.name[0],
            right=it.right,
            of=it.of,
        )
        for it in found
    )


def _topics(measured: Measures) -> Page:
    several = len(measured.banks) > 1
    figures = tuple(shares(bank, f"{bank.title}:" if several else "") for bank in measured.banks)
    return Page("topics", _WORDS.TOPICS, () if figures else ("No bank with answers is here.",), figures)


def shares(bank: BankTopics, heading: str = "") -> Shares:
    """Return the topics of a bank as a figure; ``heading`` is said before its sentences."""
    rows = tuple(_topic(topic) for topic in bank.topics)
    sentences = (
        _WORDS.topic_aloud(row.label, row.right, row.of, row.note, has_interval=row.low is not None) for row in rows
    )
    details = (row.detail[1:] for row in rows)  # that a topic looks secure; how many are known is on the home list
    spoken = (" ".join((sentence, *more)) for sentence, more in zip(sentences, details, strict=True))
    return Shares(bank.title, "", ("topic", "right at once", "of many more"), rows, tuple(spoken), heading)


def _topic(topic: TopicMeasure) -> Row:
    interval = topic.interval
    between = (interval.low, interval.high) if interval else None
    held_back = not topic.questions
    return Row(
        topic.title or "Without a topic",
        _of(topic.right, topic.of) if topic.of else "",
        _WORDS.topic_note(of=topic.of, interval=between, held_back=held_back),
        tuple(_WORDS.topic_detail(topic.known, len(topic.questions), topic.right, topic.of, secure=topic.looks_secure)),
        tuple((topic.bank, name) for name in topic.questions),
        bank=topic.bank,
        topic=topic.topic,
        right=topic.right,
        of=topic.of,
        few=bool(topic.of) and interval is None,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
    )


def _certainty(found: Certainty) -> Page:
    if not found.answers:
        turned_on = f'The choice "{wording.settings.LABELS["certainty"]}" turns that on.'
        not_asked = f"You were not asked how sure you are, or did not say. {turned_on}"
        return Page("certainty", _WORDS.CERTAINTY, (not_asked,), ())
    fit = all(level.fit == "fits" for level in found.levels)
    shares = Shares(
        _WORDS.CERTAINTY,
        "All three fit what you said." if fit else "",
        ("what you said", "how often you were right", "fits between"),
        tuple(map(_level, found.levels)),
        (
            *(_WORDS.level_aloud(it.level, it.right, it.of, it.fit, few=LEVEL <= it.of < FEW) for it in found.levels),
            *((_WORDS.brier(*found.brier),) if found.brier else ()),
        ),
    )
    number = len(found.sure_and_missed)
    missed = Ranking(
        "Sure and wrong",
        wording.pluralize(number, "question"),
        _ranked(found.shown),
        (f"Sure and wrong: {wording.pluralize(number, 'question')}.",),
        found.sure_and_missed,
    )
    return Page("certainty", _WORDS.CERTAINTY, (), (shares, missed))


def _level(found: Level) -> Row:
    low, high = FITS[found.level]
    enough, few = found.of >= LEVEL, found.of < FEW
    return Row(
        wording.certainty.LEVELS[found.level],
        _WORDS.level_value(found.right, found.of, enough=enough),
        _WORDS.level_note(low, high, of=found.of, enough=enough, few=few),
        tuple(filter(None, (_WORDS.FITS.get(found.fit),))),
        right=found.right,
        of=found.of,
        few=bool(found.of) and few,
        low=low,
        high=high,
    )
