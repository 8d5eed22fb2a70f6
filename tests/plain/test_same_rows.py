"""The library as a list of lines and as a screen: the same rows, in the same order, with the same counts."""

import asyncio
import re
from dataclasses import replace

from quiz import plain
from quiz.library import Entry
from quiz.tui import QuizApp
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tutor import Environment
from tests.tui.settling import settle

from .conftest import BODY, Learner, Talk, entry_of, right, workspace_of, wrong


def bare(text: str) -> str:
    """The words and numbers of a row, without what only one of the two puts between them."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def heard(environment: Environment, *entries: Entry) -> list[str]:
    learner = Learner()
    plain.library(learner.voice, workspace_of(environment, *entries))
    return [bare(found[1]) for line in learner.said if (found := re.fullmatch(r"\d+\. (.*)", line))]


def seen(environment: Environment, *entries: Entry) -> list[str]:
    async def look() -> list[str]:
        app = QuizApp(workspace_of(environment, *entries))
        app.animation_level = "none"
        async with app.run_test(size=(80, 24)) as pilot:
            await settle(pilot)
            rows = app.screen.query_one(ChoiceList).rows
            return [bare(f"{row.text} {row.aside} {row.detail}") for row in rows]

    return asyncio.run(look())


def test_both_front_ends_list_the_same_rows(talk: Talk, environment: Environment, body: Entry) -> None:
    talk(right, "", wrong, "", "", only=["chambers", "two-lungs", "vessels"])
    other = entry_of(BODY, "chambers")
    twins = [
        other.holding(replace(other.bank, id="other", title="Another", version=version))._replace(path=path)
        for version, path in (("1", "old.yaml"), ("2", "new.yaml"))
    ]

    rows = heard(environment, body, *twins)
    assert rows == seen(environment, body, *twins)
    assert rows[0] == "continue the human body 2 of 3"
    assert rows[-1].startswith("all banks 1 of 12 known")
    assert len(rows) == 5
