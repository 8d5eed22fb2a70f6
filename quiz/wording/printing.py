"""The words printed on a quiz, in the language of its bank; in English where that is not in the table."""

from collections.abc import Mapping
from typing import NamedTuple

GAP = "________"


class Printed(NamedTuple):
    """The texts in one language; ``{}`` is the letter of a version, or a unit."""

    questions: str
    key: str
    version: str
    name: str
    date: str
    tick_one: str
    tick_all: str
    write: str
    in_unit: str
    order: str
    pair: str
    correction: str
    true: str
    false: str

    @property
    def name_and_date(self) -> str:
        """Return the line to write them on."""
        return f"{self.name}: ______________________________     {self.date}: ______________"

    def sheet(self, version: str) -> str:
        """Return the title of the questions; ``version`` is empty where there is only one."""
        return f"{self.questions} · {version}" if version else self.questions

    def keys(self, version: str) -> str:
        """Return the title of the key."""
        return f"{self.key} · {version}" if version else self.key


LANGUAGES: Mapping[str, Printed] = {
    "en": Printed(
        *("Questions", "Key", "Version {}", "Name", "Date", "Mark one.", "Mark every right answer."),
        *("Write the answer.", "Write the number in {}.", "Write the letters in the right order."),
        *("Write the letter that belongs to each.", "Often misunderstood", "True", "False"),
    ),
    "de": Printed(
        *("Fragen", "Lösungen", "Fassung {}", "Name", "Datum", "Kreuzen Sie eine Antwort an."),
        *("Kreuzen Sie alle richtigen Antworten an.", "Schreiben Sie die Antwort auf."),
        *("Schreiben Sie die Zahl in {} auf.", "Schreiben Sie die Buchstaben in der richtigen Reihenfolge auf."),
        *("Schreiben Sie zu jedem den passenden Buchstaben.", "Oft missverstanden", "Richtig", "Falsch"),
    ),
    "es": Printed(
        *("Preguntas", "Respuestas", "Versión {}", "Nombre", "Fecha", "Marque una respuesta."),
        *("Marque todas las respuestas correctas.", "Escriba la respuesta.", "Escriba el número en {}."),
        *("Escriba las letras en el orden correcto.", "Escriba la letra que corresponde a cada elemento."),
        *("A menudo se entiende mal", "Verdadero", "Falso"),
    ),
    "fr": Printed(
        *("Questions", "Corrigé", "Version {}", "Nom", "Date", "Cochez une réponse."),
        *("Cochez toutes les bonnes réponses.", "Écrivez la réponse.", "Écrivez le nombre en {}."),
        *("Écrivez les lettres dans le bon ordre.", "Écrivez la lettre qui correspond à chaque élément."),
        *("Souvent mal compris", "Vrai", "Faux"),
    ),
    "it": Printed(
        *("Domande", "Soluzioni", "Versione {}", "Nome", "Data", "Segni una risposta."),
        *("Segni tutte le risposte corrette.", "Scriva la risposta.", "Scriva il numero in {}."),
        *("Scriva le lettere nell'ordine giusto.", "Scriva la lettera che corrisponde a ciascun elemento."),
        *("Spesso frainteso", "Vero", "Falso"),
    ),
    "nl": Printed(
        *("Vragen", "Antwoorden", "Versie {}", "Naam", "Datum", "Kruis één antwoord aan."),
        *("Kruis alle goede antwoorden aan.", "Schrijf het antwoord op.", "Schrijf het getal op in {}."),
        *("Schrijf de letters in de goede volgorde op.", "Schrijf bij elk de letter die erbij hoort."),
        *("Vaak verkeerd begrepen", "Waar", "Niet waar"),
    ),
    "pl": Printed(
        *("Pytania", "Odpowiedzi", "Wersja {}", "Imię i nazwisko", "Data", "Zaznacz jedną odpowiedź."),
        *("Zaznacz wszystkie poprawne odpowiedzi.", "Wpisz odpowiedź.", "Wpisz liczbę w jednostce {}."),
        *("Wpisz litery we właściwej kolejności.", "Wpisz literę, która pasuje do każdego elementu."),
        *("Często źle rozumiane", "Prawda", "Fałsz"),
    ),
    "pt": Printed(
        *("Perguntas", "Respostas", "Versão {}", "Nome", "Data", "Assinale uma resposta."),
        *("Assinale todas as respostas certas.", "Escreva a resposta.", "Escreva o número em {}."),
        *("Escreva as letras na ordem certa.", "Escreva a letra que corresponde a cada item."),
        *("Muitas vezes mal compreendido", "Verdadeiro", "Falso"),
    ),
    "ru": Printed(
        *("Вопросы", "Ответы", "Вариант {}", "Имя", "Дата", "Отметьте один ответ."),
        *("Отметьте все верные ответы.", "Напишите ответ.", "Напишите число в единицах: {}."),
        *("Напишите буквы в правильном порядке.", "Напишите букву, которая подходит к каждому пункту."),
        *("Часто понимают неправильно", "Верно", "Неверно"),
    ),
}


def in_language(language: str) -> Printed:
    """Return the texts for a language, by its tag such as ``de-AT``."""
    return LANGUAGES.get(language.partition("-")[0].casefold(), LANGUAGES["en"])


def made_of(terms: str, seed: int) -> str:
    """Return the small print: under which license (``terms``) it is, and from which seed it was shuffled."""
    shuffled = f"Shuffled with --seed {seed}; the same seed gives the same sheets."
    return f"License of the questions: {terms}. {shuffled}" if terms else shuffled
