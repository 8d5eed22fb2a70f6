"""The program as a process of its own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """An environment with an empty home."""
    return {**os.environ, "QUIZ_HOME": str(tmp_path / "home"), "QUIZ_PATH": ""}


def run(*arguments: str, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "quiz", *arguments],
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_shipped_banks_are_listed_and_sound(tmp_path: Path, environ: dict[str, str]) -> None:
    ran = run("list", "--json", cwd=tmp_path, env=environ)

    assert (ran.returncode, ran.stderr) == (0, "")
    rows = {row["id"]: row for row in json.loads(ran.stdout)}
    assert list(rows) == ["metastatic-breast-cancer", "si-units", "tour"]
    assert all(row["questions"] and not row["problems"] for row in rows.values())


DRAWS_NO_SCREEN: tuple[tuple[list[str], set[str]], ...] = (
    (["--version"], {"sqlite3", "platformdirs", "markdown_it"}),
    (["check", str(ROOT / "questions" / "gallery.yaml")], {"sqlite3", "platformdirs", "markdown_it"}),
    ([], {"markdown_it"}),
    (["list"], {"markdown_it"}),
    (["list", "--flags"], {"markdown_it"}),
    (["history"], {"markdown_it"}),
    (["take", "tour", "--plain"], set()),
)
"""Commands, and what none of them has loaded when it ends, in the order in which one process runs them."""


def test_what_draws_no_screen_loads_nothing_that_does(tmp_path: Path, environ: dict[str, str]) -> None:
    program = (
        "import json, sys; from quiz.cli import main\n"
        "for arguments in json.loads(sys.argv[1]):\n"
        "    code = main(arguments)\n"
        "    print(code, *{name.split('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    commands = json.dumps([arguments for arguments, _ in DRAWS_NO_SCREEN])

    ran = subprocess.run(
        [sys.executable, "-c", program, commands],
        cwd=tmp_path,
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    for (arguments, others), line in zip(DRAWS_NO_SCREEN, ran.stderr.splitlines(), strict=True):
        code, *loaded = line.split()
        assert code == "0", arguments
        assert not {*loaded} & {"textual", "rich", "asyncio", "pygments", "importlib_metadata", *others}, arguments


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "nowhere.yaml"], 3),
        (["nonsense"], 2),
        *(
            pytest.param(arguments, code, marks=pytest.mark.long)
            for arguments, code in ((["take", "nowhere.yaml"], 2), ([], 0), (["check", "."], 3), (["forget"], 0))
        ),
    ],
)
def test_the_exit_code_reaches_the_shell_and_no_traceback_the_person(
    arguments: list[str], code: int, tmp_path: Path, environ: dict[str, str]
) -> None:
    ran = run(*arguments, cwd=tmp_path, env=environ)

    assert ran.returncode == code
    assert "Traceback" not in ran.stderr


def test_a_reader_that_leaves_early_is_not_told(tmp_path: Path, environ: dict[str, str]) -> None:
    (tmp_path / "many.yaml").write_text("questions:\n" + "  - type: nonsense\n" * 5000, encoding="utf-8")

    with subprocess.Popen(
        [sys.executable, "-m", "quiz", "check", "--json", "many.yaml"],
        cwd=tmp_path,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(os.name != "posix", reason="needs the signal of Ctrl-C")
def test_ctrl_c_ends_a_check_that_watches(tmp_path: Path, environ: dict[str, str]) -> None:
    (tmp_path / "a.yaml").write_text("questions:\n  - type: nonsense\n", encoding="utf-8")

    with subprocess.Popen(
        [sys.executable, "-m", "quiz", "check", "--watch", "a.yaml"],
        cwd=tmp_path,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        assert any(line.startswith("Checked at ") for line in iter(process.stdout.readline, ""))
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == "\n"
    assert process.returncode == 130


_INTERRUPTED = """\
import os, signal, sys
class Interrupts:
    def find_spec(name, *_):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupts)
from quiz.__main__ import main
main()
"""


@pytest.mark.skipif(os.name != "posix", reason="needs the signal of Ctrl-C")
@pytest.mark.parametrize("module", ["quiz.cli", "quiz.errors", "quiz.cli.about"])
def test_ctrl_c_while_the_program_is_loaded_ends_it_without_a_word(
    module: str, tmp_path: Path, environ: dict[str, str]
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _INTERRUPTED, module], cwd=tmp_path, env=environ, capture_output=True, check=False
    )

    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
def test_a_full_disk_is_reported(tmp_path: Path, environ: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "quiz", "list"],
            cwd=tmp_path,
            env=environ,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 3
    assert len(ran.stderr.splitlines()) == 1
    assert "cannot be written" in ran.stderr


def test_an_encoding_without_the_character_does_not_matter(tmp_path: Path, environ: dict[str, str]) -> None:
    (tmp_path / "herz.yaml").write_text("title: Herz ♥\nquestions:\n", encoding="utf-8")
    environ |= {"PYTHONIOENCODING": "ascii", "QUIZ_PATH": "herz.yaml"}

    ran = run("list", cwd=tmp_path, env=environ)
    assert ran.returncode == 0
    assert "Herz \\u2665" in ran.stdout


def test_a_closed_output_is_no_traceback(tmp_path: Path, environ: dict[str, str]) -> None:
    ran = subprocess.run(
        ["sh", "-c", f'exec "{sys.executable}" -m quiz list >&-'],
        cwd=tmp_path,
        env=environ,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert "Traceback" not in ran.stderr


FOR_A_LATER_MOMENT = {
    "check": "json statistics random fractions platformdirs sqlite3 quiz.store quiz.engine quiz.tutor quiz.stats "
    "quiz.replay quiz.library.entry quiz.library.index quiz.kinds.numeric quiz.kinds.cloze quiz.answers.matching "
    "quiz.lint.guesser.guessing quiz.prose.markdown quiz.prose.block_types",
    "list": "yaml hashlib fsrs quiz.bank.read_bank quiz.kinds quiz.engine quiz.source quiz.tutor quiz.model.bank "
    "quiz.replay.run quiz.replay.records quiz.prose.markdown quiz.model.interaction dataclasses",
    "take": "fsrs markdown_it statistics quiz.lint quiz.paper quiz.authoring quiz.library.reading_list "
    "quiz.library.home quiz.plain.explaining quiz.plain.ending quiz.plain.menu quiz.tutor.feedback quiz.tutor.account "
    "quiz.tutor.sections quiz.tutor.ending quiz.answers.matching quiz.answers.forms quiz.answers.vocabulary "
    "quiz.kinds.number_grading quiz.kinds.number_hints quiz.tutor.outlook quiz.tutor.own quiz.pictures "
    "quiz.stats.notebook",
}
"""What each command does not need to print its first lines, by the name of the module."""


@pytest.mark.parametrize("arguments", [["check", "small.yaml"], ["list"], ["take", "tour", "--plain"]])
def test_a_command_loads_only_what_its_first_lines_need(
    arguments: list[str], tmp_path: Path, environ: dict[str, str]
) -> None:
    (tmp_path / "home").mkdir()
    options = "options: [{correct: Right}, {wrong: Left}]"
    question = f"- {{id: one, type: single, stem: Which side is it on?, {options}, explanation: On the right.}}"
    (tmp_path / "small.yaml").write_text(f"id: small\ntitle: Small\nquestions:\n  {question}\n", "utf-8")
    run("list", cwd=tmp_path, env=environ)  # the library is known then, as it is on every day but the first

    loaded = loaded_by(arguments, tmp_path, environ)
    assert f"quiz.cli.{'list_command' if arguments == ['list'] else arguments[0]}" in loaded
    assert loaded & set(FOR_A_LATER_MOMENT[arguments[0]].split()) == set()


@pytest.mark.parametrize(
    "arguments", [["check", str(ROOT / "questions" / "si-units.yaml")], ["list"], ["take", "tour"]]
)
def test_a_command_does_not_search_the_modules_it_loads_for_garbage(
    arguments: list[str], tmp_path: Path, environ: dict[str, str]
) -> None:
    program = """
import gc, sys
from quiz.__main__ import main
gc.callbacks.append(lambda phase, _: print("searched", file=sys.stderr))
try:
    main()
except SystemExit:
    gc.callbacks.clear()
"""
    assert said_by(program, arguments, tmp_path, environ) == ""


def said_by(program: str, arguments: list[str], cwd: Path, env: dict[str, str]) -> str:
    """What a program in Python says on standard error, with nothing to read from its input."""
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stderr


def loaded_by(arguments: list[str], cwd: Path, env: dict[str, str]) -> set[str]:
    """The modules that a command has loaded when it ends."""
    program = "import sys; from quiz.cli import main; main(sys.argv[1:]);print(*sys.modules, file=sys.stderr)"
    return set(said_by(program, arguments, cwd, env).splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["list"], pytest.param(["list", "--json"], marks=pytest.mark.long)])
def test_a_library_that_has_not_changed_is_listed_without_opening_a_bank(
    arguments: list[str], tmp_path: Path, environ: dict[str, str]
) -> None:
    program = (
        "import sys; from quiz.cli import main; code = main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    (tmp_path / "home").mkdir()
    first, second = (
        subprocess.run(
            [sys.executable, "-c", program, *arguments],
            cwd=tmp_path,
            env=environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )
        for _ in range(2)
    )

    assert first.stdout == second.stdout
    assert {"yaml", "quiz.kinds"} <= set(first.stderr.split())
    assert not {"yaml", "quiz.bank.read_bank", "quiz.kinds", "quiz.source", "quiz.engine"} & set(second.stderr.split())
