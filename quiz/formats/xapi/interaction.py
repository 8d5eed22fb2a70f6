"""A question as an interaction activity of the Experience API, and a response in the syntax of its type.

The specification knows ten types of interaction; nine types of question are six of them: ``true-false``, ``choice``,
``fill-in`` (a typed word, a text with gaps), ``numeric``, ``sequencing``, ``matching``, and ``other`` for what learners
judge themselves. Parts of a response are named by ids, which are made of their texts, so that the order in a file does
not matter, and are separated by signs in brackets.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, assert_never

from quiz import kinds
from quiz.formats.export.shared_texts import numbers
from quiz.formats.export.used_keys import Keys
from quiz.formats.nodes import Names
from quiz.model import Arrange, Fill, Interaction, Pair, Pick, Question, Response, Reveal, Write

Json = dict[str, object]

ITEM, PART, SPAN = "[,]", "[.]", "[:]"
"""Between the items of a list, the two sides of a pair, and the ends of a range."""
_TYPE = "http://adlnet.gov/expapi/activities/cmi.interaction"
_TRUE_OR_FALSE = {"True": "true", "False": "false"}


class Activity(NamedTuple):
    """A question that answers can be given to."""

    question: Question
    interaction: Interaction
    ids: Mapping[str, str]
    """What each part is called, by its text."""

    @classmethod
    def of(cls, question: Question) -> "Activity":
        """Return the activity that ``question`` is."""
        interaction = kinds.present(question, tuple)
        match interaction:
            case Pick(options=texts) | Arrange(items=texts):
                named: Sequence[str] = texts
            case Pair(lefts=lefts, rights=rights):
                named = tuple(dict.fromkeys((*lefts, *rights)))
            case Fill() | Write() | Reveal():
                named = ()
            case _:
                assert_never(interaction)
        return cls(question, interaction, _ids(named))

    @property
    def type(self) -> str:
        """Return the type of the interaction."""
        match self.interaction:
            case Pick():
                return "true-false" if kinds.traits(self.question).stem == "statement" else "choice"
            case Write(numeric=numeric):
                return "numeric" if numeric else "fill-in"
            case Fill():
                return "fill-in"
            case Arrange():
                return "sequencing"
            case Pair():
                return "matching"
            case Reveal():
                return "other"
            case _:
                assert_never(self.interaction)

    def definition(self, language: str) -> Json:
        """Return what describes the activity, its texts being in ``language``."""
        made: Json = {"type": _TYPE, "interactionType": self.type, "description": {language: self.question.stem}}
        if patterns := self._patterns():
            made["correctResponsesPattern"] = patterns
        match self.interaction:
            case Pick(options=texts) if self.type == "choice":
                made["choices"] = self._components(texts, language)
            case Arrange(items=texts):
                made["choices"] = self._components(texts, language)
            case Pair(lefts=lefts, rights=rights):
                made["source"] = self._components(lefts, language)
                made["target"] = self._components(rights, language)
            case _:
                pass
        return made

    def response(self, response: Response) -> str:
        """Return a response in the syntax of the type of interaction."""
        match self.interaction:
            case Pick():
                if self.type == "true-false":
                    return _TRUE_OR_FALSE.get(response[0] if response else "", "")
                return ITEM.join(sorted(self.ids.get(text, _plain(text)) for text in response))
            case Write(numeric=True):
                return _number(response[0] if response else "")
            case Write():
                return _plain(response[0] if response else "")
            case Fill():
                return ITEM.join(map(_plain, response))
            case Arrange():
                return ITEM.join(self.ids.get(text, _plain(text)) for text in response)
            case Pair():
                sides = [self.ids.get(text, _plain(text)) for text in response]
                pairs = zip(sides[::2], sides[1::2], strict=False)
                return ITEM.join(f"{left}{PART}{right}" for left, right in pairs if right)
            case Reveal():
                return _plain(" ".join(response))
            case _:
                assert_never(self.interaction)

    def _patterns(self) -> list[str]:
        """Return what counts as right, one after the other; empty where that cannot be written down."""
        match self.interaction:
            case Write(numeric=True):
                span = numbers(Keys(kinds.dump(self.question)))
                return [f"{span.low}{SPAN}{span.high}"]
            case Write():
                declared = [answer.response for answer in kinds.declared_answers(self.question) if answer.counts]
                return list(dict.fromkeys(self.response(response) for response in declared))
            case Reveal():
                return []
            case _:
                return [self.response(kinds.key(self.question))]

    def _components(self, texts: Iterable[str], language: str) -> list[Json]:
        return [{"id": self.ids[text], "description": {language: text}} for text in texts]


def undescribed(stem: str, language: str) -> Json:
    """Return what describes a question that no bank has any more as it was asked."""
    made: Json = {"type": _TYPE, "interactionType": "other"}
    return {**made, "description": {language: stem}} if stem else made


def _ids(texts: Sequence[str]) -> dict[str, str]:
    """Return an id for each text, made of its letters; a number follows where two would be alike."""
    names = Names()
    return {text: names.free(kinds.plain_id(text)) for text in sorted(texts)}


def _plain(text: str) -> str:
    """Return a text without the signs that separate the parts of a response."""
    for sign in (ITEM, PART, SPAN):
        text = text.replace(sign, sign[1])
    return " ".join(text.split())


def _number(typed: str) -> str:
    """Return a typed number as other programs read it; what is no plain number stays as it was typed."""
    plain = typed.strip().replace(",", ".").replace("−", "-")
    try:
        float(plain)
    except ValueError:
        return _plain(typed)
    return plain
