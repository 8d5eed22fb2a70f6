from pathlib import Path

from quiz import bank, kinds

GALLERY = Path(__file__).parent.parent.parent / "questions" / "gallery.yaml"


def test_the_tour_has_a_question_of_every_type() -> None:
    reading = bank.read(GALLERY, "questions/gallery.yaml")
    assert reading.bank

    types = {question.type for question in reading.bank.questions}
    assert types == {kind.name for kind in kinds.every()}


def test_every_shipped_bank_is_without_a_problem() -> None:
    for path in sorted(GALLERY.parent.glob("*.yaml")):
        assert bank.read(path, path.name).problems == ()
