"""How a learner comes in, comes back, and leaves for good; and how a class ends."""

import pytest

from quiz.serve import class_links
from quiz.serve.class_links import CLASS
from quiz.serve.tokens import digest

from .conftest import Class, Serving
from .test_learning import begin, home_of, session_of


def test_whoever_presses_begin_gets_a_link_of_their_own(served: Class) -> None:
    one, other = served.joined(), served.joined()

    assert one.heading == "Your own link"
    assert home_of(one) != home_of(other)
    assert f"http://quiz.test{home_of(one)}" in one.text
    assert "Your link works until Saturday, 27 February 2027." in one.text
    with served.store() as store:
        assert len(store.learners()) == 2
        assert not any(home_of(one).split("/")[2] in link.token_hash for link in store.links()), (
            "only its digest is kept"
        )


def test_looking_at_the_first_page_makes_nobody_a_learner(served: Class) -> None:
    browser = served.browser().get(served.join_path)

    assert "For learning, not medical advice" in browser.text or browser.page.all("h2")
    assert "90 days" in browser.text
    with served.store() as store:
        assert store.learners() == ()


def test_a_learner_goes_on_at_another_device_and_after_a_restart(serving: Serving) -> None:
    first = serving()
    learner = begin(first.joined(), size="5")
    learner.press("unknown")

    later = serving(seed=3)
    assert later.opened.links == first.opened.links
    device = later.browser().get(home_of(learner))
    assert "Continue" in device.text
    assert device.get(learner.address).heading == "Here is the answer."


def test_a_link_ends_when_it_was_said_to(serving: Serving) -> None:
    served = serving(days=2)
    learner = begin(served.joined(), size="5")
    assert "until Tuesday, 1 December 2026" in learner.get(home_of(learner)).text
    served.pass_time(days=1, hours=23)
    assert learner.get(learner.address).status == 200
    served.pass_time(hours=1)

    ended = learner.get(learner.address)

    assert (ended.status, ended.heading) == (410, "This link has ended")
    assert served.browser().get(served.join_path).press("Begin").status == 200, "others may still begin"


def test_a_learner_deletes_everything_after_being_asked(served: Class) -> None:
    learner, other = begin(served.joined(), size="5"), begin(served.joined(), size="5")
    learner.press("unknown")
    home, session = home_of(learner), session_of(learner)
    learner.get(f"{home}forget")
    assert len(served.facts()) == 5, "to be asked deletes nothing"

    gone = learner.press("Delete everything")

    assert (gone.status, gone.heading) == (200, "Everything is deleted")
    assert len(served.facts()) == 2
    for path in (home, f"{home}session/{session}", f"{home}forget"):
        assert learner.get(path).status == 404
    assert other.get(other.address).status == 200


@pytest.mark.parametrize(
    ("way", "heading"),
    [
        ("ends", "This link has ended"),
        ("is withdrawn", "This link was withdrawn"),
        ("class ends", "This class has ended"),
    ],
)
def test_a_learner_deletes_everything_with_a_link_that_opens_nothing_else(
    way: str, heading: str, serving: Serving
) -> None:
    served = serving(days=2)
    learner = begin(served.joined(), size="5")
    home = home_of(learner)
    token = home.split("/")[2]
    with served.store() as store:
        if way == "ends":
            served.pass_time(days=3)
        elif way == "is withdrawn":
            store.withdraw(digest(token))
        else:
            class_links.end_class(store, served.opened.links.join, served.clock[0])

    for path in ("", "keep", f"session/{session_of(learner)}"):
        closed = learner.get(f"{home}{path}")
        assert (closed.status, closed.heading) == (410, heading)
    (way_on,) = (it for it in closed.page.all("a") if it.text == "Delete what is kept of me")
    asked = learner.get(way_on.attributes["href"])
    gone = asked.press("Delete everything")

    assert (gone.status, gone.heading) == (200, "Everything is deleted")
    assert served.facts() == []
    assert learner.get(home).status == 404


def test_a_browser_gets_its_icon(served: Class) -> None:
    page = served.browser().get(served.join_path).page
    (icon,) = (it.attributes["href"] for it in page.all("link") if it.attributes["rel"] == "icon")
    assert served.client.get(icon).headers["content-type"] == "image/svg+xml"
    assert served.client.get("/favicon.ico").status_code == 204


def test_an_answer_from_another_tab_after_that_keeps_nothing(serving: Serving) -> None:
    served, elsewhere = serving(), serving(seed=2)
    learner = begin(served.joined(), size="5")
    tab = elsewhere.browser().get(learner.address)
    learner.get(f"{home_of(learner)}forget").press("Delete everything")

    assert tab.press("unknown").status == 404
    assert served.facts() == []


@pytest.mark.parametrize("token", ["x", "x" * 24, "class", "%00", "\u00e9" * 24])
def test_a_link_that_nobody_has_leads_nowhere(token: str, served: Class) -> None:
    shown = served.browser().get(f"/l/{token}/")

    assert (shown.status, shown.heading) == (404, "This link leads nowhere")
    for path in (f"/join/{token}", f"/class/{token}/"):
        assert served.client.get(path).status_code == 404


def test_a_class_that_has_ended_is_not_revived_by_its_old_links(serving: Serving) -> None:
    served = serving()
    learner = served.joined()
    with served.store() as store:
        class_links.end_class(store, served.opened.links.join, served.clock[0])
        assert store.link(digest(served.opened.links.join))

    assert learner.get(learner.address).heading == "This class has ended"
    assert served.browser().get(served.join_path).status == 410
    again = serving(seed=4)
    assert again.opened.links.join != served.opened.links.join
    assert again.opened.links.operator == served.opened.links.operator
    assert again.browser().get(served.join_path).status == 410
    assert again.joined().status == 200


def test_ten_thousand_links_slow_nobody_down(served: Class) -> None:
    """What a request of a learner reads does not grow with the number of others: the plans use an index."""
    with served.store() as store:
        database = store._database
        for query in (
            "SELECT * FROM links WHERE token_hash = ?",
            "SELECT * FROM facts WHERE learner = ? AND session = '1'",
        ):
            plan = str(database.execute(f"EXPLAIN QUERY PLAN {query}", ("x",)).fetchall())
            assert "SEARCH" in plan, plan


def test_a_link_with_which_nothing_was_kept_is_deleted_some_time_after_its_end(serving: Serving) -> None:
    served = serving(days=2)
    unused, used = served.joined(), served.joined()
    used.get(f"{used.address.removesuffix('keep')}bank/tour").press("Start").press("unknown")

    served.pass_time(days=31)
    assert swept(served) == 2
    served.pass_time(days=2)
    assert swept(served) == 1
    assert unused.get(unused.address).heading == "This link leads nowhere"
    assert used.get(used.address).heading == "This link has ended"


def test_what_was_answered_is_deleted_where_that_was_asked_for_and_learners_know(serving: Serving) -> None:
    served = serving(days=2, forget_after=7)
    first = served.browser().get(served.join_path)
    assert "for 2 days. What you answered is deleted 7 days after that. You can delete" in first.text
    learner = first.press("Begin")
    assert "deleted 7 days after that" in learner.text
    learner.get(f"{learner.address.removesuffix('keep')}bank/tour").press("Start").press("unknown")
    served.pass_time(days=8)
    assert "deleted 7 days after it ended" in learner.get(learner.address).text
    assert swept(served) == 1

    served.pass_time(days=2)
    assert swept(served) == 0
    assert served.facts() == []
    assert [line["learners"] for line in served.log if line["event"] == "swept"] == [1]


def test_a_class_that_has_ended_stays_so_however_long_ago(serving: Serving) -> None:
    served = serving(forget_after=0)
    served.joined()
    served.browser().get(served.operator_path).press("End the class", sure="yes")
    served.pass_time(days=400)

    assert swept(served) == 0
    assert serving(forget_after=0, seed=2).join_path != served.join_path
    assert served.browser().get(served.join_path).heading == "This class has ended"


def swept(served: Class) -> int:
    """How many learners there are once what ended long ago was deleted: that begins with the first request of a day."""
    served.browser().get("/healthz")
    served.browser().get(served.operator_path)  # on the same thread, after it
    with served.store() as store:
        return len([learner for learner in store.learners() if learner != CLASS])
