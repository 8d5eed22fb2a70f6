"""The page of whoever serves a class: what it shows, and what it never does."""

import csv
import io

from .conftest import Browser, Class
from .test_learning import begin, home_of


def figures(served: Class) -> Browser:
    served.pass_time(minutes=1)  # figures may be some seconds old
    return served.browser().get(served.operator_path)


def answering(served: Class, number: int) -> list[Browser]:
    """So many learners, each with a first answer to some question of a session of one."""
    learners = [served.joined() for _ in range(number)]
    for learner in learners:
        begin(learner, size="5", mode="practice", topic="")
        learner.press("unknown")
    return learners


def test_counts_of_few_people_are_not_shown(served: Class) -> None:
    answering(served, 2)
    served.joined()

    page = figures(served)

    assert page.status == 200
    counts = {it.all("dt")[0].text: it.all("dd")[0].text for it in page.page.all("div") if it.all("dt")}
    assert counts["Learners who joined"] == "3"
    assert len(counts) == 1
    assert page.text.count("so that nobody can be recognised") == 1
    assert "No question has been answered by 5 learners yet." in page.text


def test_five_who_answered_are_counted_and_their_questions_have_figures(served: Class) -> None:
    learners = answering(served, 5)

    page = figures(served)

    counts = {it.all("dt")[0].text: it.all("dd")[0].text for it in page.page.all("div") if it.all("dt")}
    assert counts["Learners who have answered"] == "5"
    assert counts["In their first session"] == "5"
    assert "all 5 did not know" in page.text
    first = next(it for it in page.page.all("a") if it.attributes["href"].startswith("#question-"))
    named = page.page.by_id(first.attributes["href"].lstrip("#"))
    assert named
    assert named.all("strong")[0].text == first.text
    rows = list(
        csv.DictReader(io.StringIO(served.client.get(f"{served.operator_path}figures.csv").text.lstrip("\ufeff")))
    )
    assert {row["bank"] for row in rows} == {"tour"}
    assert next(row["asked"] for row in rows if row["asked"]) == "5"
    with served.store() as store:
        for learner in store.learners():
            assert learner not in page.answer.text
    assert home_of(learners[0]).split("/")[2] not in page.answer.text


def test_what_a_learner_has_deleted_is_in_no_figure_from_then_on(served: Class) -> None:
    learners = answering(served, 10)
    assert "all 10 did not know" in figures(served).text

    learners[0].get(f"{home_of(learners[0])}forget").press("Delete everything")

    page = served.browser().get(served.operator_path)
    assert "all 10 did not know" not in page.text
    assert "all 5 did not know" in page.text, "four wait for a fifth"


def test_one_more_learner_changes_no_figure_of_a_question(served: Class) -> None:
    answering(served, 5)
    before = figures(served)
    answering(served, 1)
    after = figures(served)

    assert "all 5 did not know" in before.text
    assert "all 5 did not know" in after.text
    shown = [served.client.get(f"{served.operator_path}figures.csv").text for _ in range(2)]
    assert shown[0] == shown[1]
    assert ",6," not in shown[0]


def test_a_learners_link_is_withdrawn_by_its_address(served: Class) -> None:
    learner = begin(served.joined(), size="5")
    page = figures(served)
    assert "No learner of this class has that link" in page.press("Withdraw it", link="http://quiz.test/l/x/").text
    assert "No learner" in page.press("Withdraw it", link="").text

    done = page.press("Withdraw it", link=f"http://quiz.test{learner.address}")

    assert "The link is withdrawn" in done.text
    assert learner.get(learner.address).heading == "This link was withdrawn"
    assert len(served.facts()) == 2


def test_the_class_ends_and_everything_is_deleted_only_when_that_is_sure(served: Class) -> None:
    learners = answering(served, 2)
    page = figures(served)
    address, form = page.form("End the class")
    assert "tick" in page.post(address, **form).text
    assert learners[0].get(learners[0].address).status == 200

    ended = page.post(address, **form, sure="yes")
    assert ended.text.count("The class has ended") == 1
    assert learners[0].get(learners[0].address).heading == "This class has ended"
    assert "Begin" not in served.browser().get(served.join_path).text
    assert len(served.facts()) == 6

    address, form = figures(served).form("Delete everything")
    assert "tick" in page.post(address, **form).text
    assert "6 entries" in page.post(address, **form, sure="yes").text
    assert served.facts() == []
    assert served.browser().get(served.join_path).status == 410, "the old link of the class stays ended"
