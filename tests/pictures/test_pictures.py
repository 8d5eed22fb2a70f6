import html
import re
import runpy
from pathlib import Path

HERE = Path(__file__).parent


def words(svg: str) -> list[str]:
    return html.unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))).split()


def test_the_pictures_in_the_readme_show_what_the_program_draws() -> None:
    drawn = runpy.run_path(str(HERE / "draw.py"))["draw"]()

    kept = {path.stem: words(path.read_text(encoding="utf-8")) for path in HERE.glob("*.svg")}

    assert kept == {name: words(svg) for name, svg in drawn.items()}, "run: python tests/pictures/draw.py"


def test_the_pictures_ask_nothing_of_the_network() -> None:
    for path in HERE.glob("*.svg"):
        addresses = set(re.findall(r"https?://[^\"' )]+", path.read_text(encoding="utf-8")))

        assert addresses <= {"http://www.w3.org/2000/svg", "https://www.textualize.io"}, path.name


def test_the_readme_shows_every_picture() -> None:
    readme = (HERE.parent.parent / "README.md").read_text(encoding="utf-8")

    for path in HERE.glob("*.svg"):
        assert f"tests/pictures/{path.name}" in readme
