"""Every bank that comes with the program."""

from pathlib import Path

import pytest

from quiz import bank, cli
from quiz.serve.banks import IN_BROWSERS

from .texts import SHIPPED

BANKS = sorted({*SHIPPED.glob("*.yaml"), *(head.parent for head in SHIPPED.glob("*/bank.yaml"))})


def test_there_are_banks() -> None:
    assert {path.stem for path in BANKS} >= {"gallery", "metastatic-breast-cancer", "si-units"}


def test_no_two_banks_have_one_id() -> None:
    found = [bank.read(path, path.name).bank for path in BANKS]

    assert len({each.id for each in found if each}) == len(BANKS)


@pytest.mark.parametrize("path", [*BANKS, IN_BROWSERS], ids=lambda path: path.stem)
def test_a_strict_check_finds_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path))

    assert cli.main(["check", "--strict", str(path)]) == 0, capsys.readouterr().out
