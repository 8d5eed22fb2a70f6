"""Which language a file is in is said only where its small words leave no doubt."""

import pytest

from quiz.formats.language import language_of


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ("Which of these is the largest organ of the body?", "What are the signs of a fever in a child?")),
        ("de", ("Welche von diesen ist das größte Organ?", "Was sind die Zeichen von Fieber und wie misst man es?")),
        ("es", ("¿Cuál es el órgano más grande del cuerpo?", "¿Qué son los signos de la fiebre en un niño?")),
        ("fr", ("Quelle est la plus grande partie du corps ?", "Quels sont les signes de la fièvre et que faire ?")),
        ("", ("Liver?", "Lung?")),
        ("", ("2 + 2", "3 + 3", "What?")),
        ("", ()),
    ],
)
def test_a_language_is_named_only_where_it_is_clear(language: str, texts: tuple[str, ...]) -> None:
    assert language_of(texts) == language
