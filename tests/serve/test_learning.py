"""A learner by requests alone: from the link to the end of a session, and whatever comes between."""

from .conftest import Browser, Class


def begin(browser: Browser, **form: str) -> Browser:
    """Start the tour from its page."""
    home = browser.address.removesuffix("keep")
    browser.get(f"{home}bank/tour")
    return browser.press("Start", **form)


def test_a_browser_answers_and_the_facts_are_kept_before_the_verdict_is_shown(served: Class) -> None:
    learner = begin(served.joined(), size="5")
    assert learner.heading == "Question 1 of 5"

    learner.press("unknown")

    assert learner.heading == "Here is the answer."
    kinds_kept = [kind for _, kind, _ in served.facts()]
    assert kinds_kept == ["started", "shown", "answered"]
