"""The pages in a real browser: by keyboard alone and without scripts, on a phone and a desk, and what axe finds."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from quiz import kinds
from quiz.engine import QuestionPool, Session, fold
from quiz.model import Arrange, Fill, Gap, Pair, Pick, Reveal, Write
from quiz.page.fields import entered
from quiz.store import open_shared

from .chromium import chromium, new_context, press, tab_to
from .conftest import GALLERY, TOUR
from .process import PATIENCE, Served, served

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(chromium() is None, reason="this computer has no Chromium: apt-get install chromium"),
    pytest.mark.xdist_group("browser"),
]
POOL = QuestionPool.of(TOUR.bank)
WIDTHS = (320, 1280)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("class")


@pytest.fixture(scope="module")
def running(home: Path) -> Iterator[Served]:
    """The tour, served by a process of its own."""
    with served(home, [str(GALLERY)]) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox"], timeout=PATIENCE * 1000
        )
        yield launched
        launched.close()


def session(home: Path, page: Page) -> Session:
    """The session on the page, as its facts have it."""
    name = page.url.split("/session/")[1].partition("#")[0].partition("?")[0]
    with open_shared(home / "class.sqlite3", datetime.now(UTC)) as store:
        return fold(POOL, [record.fact for _, record in store.records() if record.session == name])


def fill(page: Page, view: Session) -> None:
    """Give the key to the question on the page, by keyboard alone."""
    assert view.asked
    assert view.question
    interaction, key = view.asked.interaction, kinds.key(view.question)
    fields = entered(interaction, key)
    match interaction:
        case Pick(many=many):
            for value in fields["pick"]:
                if many:
                    tab_to(page, f"[name=pick][value='{value}']")
                    page.keyboard.press("Space")
                else:
                    tab_to(page, "[name=pick]")
                    for _ in range(int(value) - 1):
                        page.keyboard.press("ArrowDown")
                    page.keyboard.press("Space")
        case Write():
            tab_to(page, "[name=answer]")
            page.keyboard.type(key[0])
        case Fill() | Arrange() | Pair():
            typed = {f"gap-{at}" for at, gap in enumerate(_gaps(interaction), 1) if not gap.options}
            for name, values in fields.items():
                tab_to(page, f"[name='{name}']")
                if name in typed:
                    page.keyboard.type(values[0])
                else:
                    for _ in range(int(values[0])):
                        page.keyboard.press("ArrowDown")
        case Reveal():
            press(page, "button[value=show]")


def _gaps(interaction: object) -> list[Gap]:
    return [part for part in interaction.parts if isinstance(part, Gap)] if isinstance(interaction, Fill) else []


@pytest.mark.parametrize("width", WIDTHS)
def test_all_types_are_answered_by_keyboard_without_scripts(
    width: int, running: Served, browser: Browser, home: Path
) -> None:
    context = new_context(browser, java_script_enabled=False, viewport={"width": width, "height": 640})
    page = context.new_page()
    page.goto(running.join)
    press(page, "button")
    press(page, "main a.button")
    press(page, "main a[href*='/bank/tour']")
    tab_to(page, "#size")
    page.keyboard.press("End")
    press(page, "button[value=take]")
    types = set()
    for _ in TOUR.bank.questions:
        view = session(home, page)
        assert view.question
        types.add(view.question.type)
        assert_fits(page, width)
        fill(page, view)
        press(page, "button[value=knew]" if view.question.type == "recall" else "button[value=answer]")
        assert page.locator("h1").inner_text().endswith("Right."), view.question.id
        assert_fits(page, width)
        press(page, "button[value=next]")

    assert len(types) == 9
    assert "/end/" in page.url
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_from_where_one_stands_and_what_one_did_the_way_leads_on_by_keyboard(
    width: int, running: Served, browser: Browser
) -> None:
    context = new_context(browser, java_script_enabled=False, viewport={"width": width, "height": 640})
    page = context.new_page()
    page.goto(running.join)
    for selector in ("button", "main a.button", "main a[href*='/bank/tour']", "button[value=take]"):
        press(page, selector)
    press(page, "button[value=unknown]")
    answered = page.url
    for way, row in (("standing", ".shares button"), ("history", "main a[href*='/session/']")):
        press(page, ".top a")
        press(page, f"main a[href$='/{way}']")
        assert_fits(page, width)
        press(page, row)
        assert "/session/" in page.url
    assert page.url == answered.partition("#")[0]
    press(page, ".top a")
    press(page, "main a[href$='/standing']")
    press(page, ".shares a")
    assert page.locator("h1").inner_text() == "Read: A tour of quiz"
    context.close()


def assert_fits(page: Page, width: int) -> None:
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width, f"{page.url} is {wide} wide"


def walk(page: Page, running: Served, home: Path) -> Iterator[str]:
    """Open every kind of page, one after the other, and give its name."""
    page.goto(running.join)
    yield "join"
    page.click("button")
    yield "keep"
    links = page.url.removesuffix("keep")
    for name in ("", "bank/tour", "read", "read/tour?at=1", "words/tour", "help", "forget", "nothing", "help/tour"):
        page.goto(links + name)
        yield name or "home"
    page.goto(f"{links}bank/tour")
    page.select_option("#size", "all")
    page.click("button[value=take]")
    types: set[str] = set()
    for _ in range(60):
        view = session(home, page)
        assert view.question
        types.add(view.question.type)
        yield f"question {view.question.type}"
        if page.locator("button[value=answer]").count():
            page.click("button[value=answer]")
            yield f"nothing entered {view.question.type}"
        if page.locator("button[value=hint]").count():
            page.click("button[value=hint]")
        page.click("button[value=unknown]")
        yield f"explanation {view.question.type}"
        page.click("button[value=next]")
        if len(types) == 9:
            break
    name = page.url.split("/session/")[1].partition("#")[0].partition("?")[0]
    page.goto(f"{links}seen/{name}")
    yield "seen"
    for path in ("history", "standing", "standing/tour?sensitive=on", "gone", ""):
        page.goto(links + path)
        yield f"{path or 'home'} of somebody who has answered"
    page.goto(f"{links}bank/tour")
    page.check("[name=mode][value=exam]")
    page.click("button[value=take]")
    yield "exam"
    name = page.url.split("/session/")[1].partition("#")[0].partition("?")[0]
    for of in ("map", "hand-in"):
        page.goto(f"{links}{of}/{name}")
        yield of
    page.click("button[value=hand-in]")
    yield "end"
    page.goto(running.operator)
    yield "operator"
    page.goto(running.join.replace("/join/", "/l/"))
    yield "no such link"


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_nothing_on_any_kind_of_page(
    width: int, scheme: str, running: Served, browser: Browser, home: Path
) -> None:
    context = new_context(
        browser,
        bypass_csp=True,  # axe is a script of its own; nothing else needs one
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": width, "height": 800},
    )
    page, axe = context.new_page(), Axe()
    found: list[str] = []
    for name in walk(page, running, home):
        page.wait_for_load_state()  # axe looks at the document, which there is not while one page follows another
        violations = axe.run(page, options={"resultTypes": ["violations"]}).response["violations"]
        found += [f"{name}: {it['id']}: {node['html']}" for it in violations for node in it["nodes"]]
        assert_fits(page, width)
    context.close()

    assert found == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_refused_by_the_policy(
    running: Served, browser: Browser, home: Path
) -> None:
    context = new_context(browser)
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for _ in walk(page, running, home):
        pass
    cookies = context.cookies()
    context.close()

    server = running.join.partition("/join/")[0]
    assert all(url.startswith(server) for url in asked)
    assert [text for text in said if not text.startswith("Failed to load resource: the server responded")] == []
    assert cookies == []
