"""What follows what where explanations are read again. Nothing is scored."""

from collections.abc import Sequence

from quiz import wording
from quiz.errors import QuizError
from quiz.library import Entry, ReadExplanations
from quiz.library.reading_list import PartOf, ReadingFilter, open_named, open_reading_list
from quiz.tui.requests import ChooseTopic, ReadAnswered, ReadBank, ReadNamed, SetRetired
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.screens.explanation_list import ReadScreen
from quiz.tui.screens.explanations import Explanations
from quiz.tui.stage import Stage
from quiz.tui.widgets.choice_list import Row
from quiz.tutor import retire


class ReadingFlow:
    """Shows explanations."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def read(self, asked: ReadExplanations, entries: Sequence[Entry]) -> None:
        """List the questions of one bank, or of all ``entries``, with what was answered to each."""
        workspace = self._stage.workspace
        opened = open_reading_list(workspace, (asked.entry,) if asked.entry else entries)
        title = asked.entry.bank.title if asked.entry else wording.reading.ALL_BANKS
        zone = workspace.environment.clock().tzinfo
        self._stage.lay(ReadScreen(opened, title, zone, asked.shown))

    def read_all(self, entries: Sequence[Entry]) -> None:
        """List the explanations of every bank."""
        self.read(ReadExplanations(None, ReadingFilter()), entries)

    def read_bank(self, request: ReadBank) -> None:
        """List the explanations of one bank, as far as the settings of its screen go."""
        entry, settings = request.entry, request.settings
        topics = tuple((entry.bank.id, topic) for topic in settings.topics)
        self.read(ReadExplanations(entry, ReadingFilter(topics=topics, sensitive=settings.sensitive)), ())

    def read_named(self, request: ReadNamed) -> None:
        """List the explanations of questions that are named."""
        workspace = self._stage.workspace
        opened = open_named(workspace, frozenset(request.names), request.entries)
        if not opened.listed.items:
            self._stage.report(wording.sessions.nothing_to_ask("questions-gone"))
            return
        zone = workspace.environment.clock().tzinfo
        chosen = ReadingFilter(sensitive=True)
        self._stage.lay(ReadScreen(opened, request.title, zone, chosen))

    def choose_topic(self, request: ChooseTopic) -> None:
        """Let the person choose a topic."""
        parts: list[PartOf | None] = [None, *request.topics]
        several = len({part.bank.id for part in request.topics}) > 1
        rows = [Row(wording.reading.ALL_TOPICS, "0")]
        for number, part in enumerate(request.topics, 1):
            declared = part.bank.topics.get(part.topic)
            bank, note = part.bank.title if several else "", declared.note if declared else ""
            detail = wording.reading.part_of(part.questions, bank, note)
            rows.append(Row(part.bank.topic_title(part.topic), str(number) if number < 10 else " ", detail))
        self._stage.lay(ChoiceDialog(wording.reading.WHICH_TOPIC, (), rows, lambda index: request.chosen(parts[index])))

    def set_retired(self, request: SetRetired) -> None:
        """Keep that a question is asked no more, or again; where that fails, report why."""
        try:
            retire(self._stage.workspace.environment, request.bank, request.question, on=request.on)
        except QuizError as error:
            self._stage.report(str(error))
        else:
            request.done()

    def read_answered(self, request: ReadAnswered) -> None:
        """Walk through explanations of a session, each with the first answer given to it."""
        if request.questions:
            self._stage.lay(Explanations(request.tutor, request.questions, request.at))
        else:
            self._stage.report(wording.asking.NOTHING_SEEN)
