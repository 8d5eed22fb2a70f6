"""Somebody who knows nothing: a planted cue is found, and a bank without one is left alone."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import pytest

from quiz import lint
from quiz.lint.guesser.guessing import Draw, Guess, best, guessable, judged
from quiz.lint.guesser.leave_one_out import Learner
from quiz.lint.guesser.strategies import STRATEGIES, Strategy
from quiz.lint.runner import context_of

from .made import question, read, statement, told

WORDS = tuple(
    f"{a}{b}{c}" for a in ("bar", "cor", "dem", "fil", "gos", "hur") for b in "aeiou" for c in ("nt", "lk", "sp")
)
SPICE = ("may", "always", "some", "never", "usually", "all")


def _bank(seed: int, keyed: Callable[[Random], bool], questions: int = 60) -> str:
    """Questions whose options are random words; where ``keyed``, the longest option is the right one."""
    random = Random(seed)
    made = []
    for number in range(questions):
        options = [" ".join(random.sample(WORDS, count)) for count in random.sample(range(2, 7), 4)]
        options.sort(key=len)
        right = options.pop() if keyed(random) else options.pop(random.randrange(3))
        made.append(question(f"Which of them is number {number}?", [right, *options], f"number-{number}"))
    return "".join(made)


@dataclass(frozen=True, slots=True)
class Clean:
    """60 questions of four options each, whose keys are still to be drawn."""

    picks: list[tuple[Strategy, list[frozenset[int]]]]
    """What each strategy would pick, whichever is the key."""
    learner: Learner
    """The guesser that learns."""


def _clean() -> Clean:
    random = Random(5)
    texts = "".join(
        question(
            f"Which {random.choice(WORDS)} is number {number}?",
            [" ".join(random.sample((*WORDS, *SPICE), random.randrange(1, 9))) for _ in range(4)],
            f"number-{number}",
        )
        for number in range(60)
    )
    whole = context_of(read(texts))
    assert whole is not None
    picks = [(strategy, [strategy.pick(question) for question in whole.questions]) for strategy in STRATEGIES]
    seen = [guessable(question) for question in whole.questions]
    return Clean(picks, Learner(seen, list(seen[0].answers[0])))


def _found(clean: Clean, keys: list[int]) -> Guess:
    score = sum(clean.learner.shares(keys))
    tried = [
        (
            strategy,
            [
                Draw(len(picked), 4, key in picked)
                for picked, key in zip(each, keys, strict=True)
                if 0 < len(picked) < 4
            ],
        )
        for strategy, each in clean.picks
    ]
    found = best(judged(tried, Guess("learned", 60, score / 60, 0.25, clean.learner.p(score), learned=True)))
    assert found is not None
    return found


def test_of_a_thousand_banks_of_sixty_without_a_cue_at_most_ten_are_reported() -> None:
    clean = _clean()
    flagged = 0
    for seed in range(1_000):
        random = Random(seed)
        flagged += (_found(clean, [random.randrange(4) for _ in range(60)]).p or 0) < 0.01

    assert sum(len(each) >= 20 for _, each in clean.picks) > 6
    assert flagged <= 10


def test_a_key_that_is_the_longest_option_in_45_of_100_is_found_in_most_banks_of_sixty() -> None:
    clean = _clean()
    longest = next(each for strategy, each in clean.picks if strategy.name == "the longest option")
    found = 0
    for seed in range(200):
        random = Random(seed)
        keys = []
        for picked in longest:
            among = sorted(picked) if random.random() < 0.45 else sorted({0, 1, 2, 3} - picked)
            keys.append(random.choice(among))
        found += (_found(clean, keys).p or 1) < 0.01

    assert found > 100


@pytest.mark.parametrize("seed", range(3))
def test_a_planted_cue_is_reported_for_a_whole_bank(seed: int) -> None:
    """Exactly 27 of 60, 45 %."""
    chosen = set(Random(seed).sample(range(60), 27))
    numbers = iter(range(60))

    assert told(_bank(seed, lambda _: next(numbers) in chosen)).get("Q401") in ("warning", "error")


@pytest.mark.long(rounds=40, short=15)
def test_clean_banks_get_no_such_finding(rounds: int) -> None:
    flagged = [seed for seed in range(rounds) if "Q401" in told(_bank(seed, lambda random: random.random() < 0.25))]

    assert len(flagged) <= 1


def test_a_cue_is_an_error_when_it_pays_much() -> None:
    bank = _bank(1, lambda random: random.random() < 0.9)

    (found,) = [problem for problem in lint.check(read(bank)).problems if problem.code == "Q401"]
    assert found.severity == "error"
    assert "the longest option" in found.message
    assert "chance 25%" in found.message
    assert "60 questions" in found.message


def test_fewer_than_twenty_questions_are_too_few_to_tell() -> None:
    bank = _bank(1, lambda _: True, questions=19)

    assert "Q401" not in told(bank)
    assert all(guess.p is None for guess in lint.guesses(read(bank)))


def test_the_table_counts_only_questions_in_which_a_strategy_has_something_to_go_by() -> None:
    bank = question("What is it?", ("Salty", "All of the above", "Iron"), "a") + question(
        "Why?", ("Warmth", "Cold"), "b"
    )
    found = {guess.strategy: guess for guess in lint.guesses(read(bank))}

    assert found["the longest option"].questions == 2
    assert "a number in the middle" not in found
    assert found['"all of the above"'] == Guess('"all of the above"', 1, 0.0, 1 / 3)


def test_the_first_option_counts_only_where_nothing_is_shuffled() -> None:
    shuffled = "".join(question(f"What is {n}?", ("Salt", "Iron"), f"q{n}") for n in range(25))
    fixed = "".join(question(f"What is {n}?", ("Salt", "Iron"), f"q{n}", "shuffle: false") for n in range(25))

    assert "the first option" not in {guess.strategy for guess in lint.guesses(read(shuffled))}
    assert {guess.strategy: guess.score for guess in lint.guesses(read(fixed))}["the first option"] == 1.0


def test_english_words_are_no_strategy_in_other_languages() -> None:
    options = ("It may rise", "It always rises", "It never rises")
    bank = "".join(question(f"What does it do, {n}?", options, f"q{n}") for n in range(25))
    hedged = "what is hedged (usually, may, some)"
    assert hedged in {guess.strategy for guess in lint.guesses(read(bank))}
    assert hedged not in {guess.strategy for guess in lint.guesses(read(bank, language="de"))}


def test_statements_and_questions_with_several_keys_are_not_guessed() -> None:
    assert lint.guesses(read("".join(statement(f"It is {n}.", "true", f"q{n}") for n in range(25)))) == ()


@pytest.mark.parametrize(("keyed", "severity"), [(3, "error"), (2, "warning"), (0, "warning")])
def test_all_of_the_above_is_an_error_where_it_is_mostly_the_key(keyed: int, severity: str) -> None:
    bank = "".join(
        question(
            f"What is {n}?",
            ("All of the above", "Salt", "Iron") if n < keyed else ("Salt", "All of the above", "Iron"),
            f"q{n}",
        )
        for n in range(4)
    )

    assert told(bank)["Q303"] == severity


def test_a_key_that_is_never_the_longest_option_is_a_cue_too() -> None:
    """Nor the second longest: of what is left each is as good as any other."""
    made = []
    random = Random(3)
    for number in range(60):
        options = sorted((" ".join(random.sample(WORDS, count)) for count in random.sample(range(2, 7), 4)), key=len)
        made.append(
            question(f"Which of them is number {number}?", [options.pop(random.randrange(3)), *options], f"q{number}")
        )
    found = best(lint.guesses(read("".join(made))))

    assert found is not None
    assert found.strategy == "anything but the longest option"
    assert found.p is not None
    assert found.p < 0.001
    assert "always picks anything but the longest option scores" in _q401("".join(made))


def test_a_cue_that_no_single_rule_uses_is_learned_from_the_other_questions() -> None:
    """The key is the one option with a comma, or in every other question the one with a number."""
    made = []
    random = Random(4)
    for number in range(40):
        marked, *plain = (" ".join(random.sample(WORDS, 3)) for _ in range(3))
        key = f"{marked}, {random.choice(WORDS)}" if number % 2 else f"{marked} {number}"
        made.append(
            question("Which of them is it?", [key, *(f"{text} {random.choice(WORDS)}" for text in plain)], f"q{number}")
        )
    bank = "".join(made)

    (learned,) = [guess for guess in lint.guesses(read(bank)) if guess.learned]
    assert learned.score > 0.9
    assert learned.p is not None
    assert learned.p < 0.001
    assert len(learned.got) > 35
    message = _q401(bank)
    assert "what looks like the right options of the other questions" in message
    assert f"`{learned.got[0]}`" in message


def _q401(bank: str) -> str:
    return next(problem.message for problem in lint.check(read(bank)).problems if problem.code == "Q401")
