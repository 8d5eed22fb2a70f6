import subprocess
import sys

_PROGRAM = """
import sys
before = set(sys.modules)
import quiz.engine
print(*sorted(set(sys.modules) - before))
"""


def test_the_engine_stands_alone() -> None:
    loaded = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True).stdout.split()
    assert "quiz.engine" in loaded
    strangers = {"yaml", "sqlite3", "textual", "rich", "markdown_it", "random", "secrets", "uuid", "fsrs"}
    assert not strangers & {name.split(".")[0] for name in loaded}
    rooms = {name.split(".")[1] for name in loaded if name.startswith("quiz.")}
    assert rooms <= {"answers", "engine", "kinds", "model", "replay", "schedule", "source", "prose", "errors", "lazy"}
