"""The stored documents of an order, side by side: Neto's, what was sent, what Omni held when it was read back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from omni_desktop.core.record.history import OrderStory, StoryPart
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.words.json_text import laid_out
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.letters import fixed_font
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.plain import set_title
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.copy_button import CopyButton
from omni_desktop.ui.parts.inputs.inputs import Combo
from omni_desktop.ui.parts.inputs.search_box import SearchBox

SIZE = (1080, 640)
SMALLEST = (640, 400)
SHOWN_MARKS = 500
SIDES = (tr("Neto's order"), tr("Sent to Omni"), tr("In Omni when it was read back"))
LATER = tr("In Omni when a download last looked at it")


class Document(QWidget):
    """One document: a heading, a button that copies all of it, the text."""

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__()
        self._theme = theme
        self._found: list[QTextCursor] = []
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(fixed_font())
        self.text.setTabChangesFocus(True)
        self.copy = CopyButton(theme, tr("Copy"), self.text.toPlainText)
        head = QHBoxLayout()
        self.heading = Words(theme, "", "strong", elide=True)
        head.addWidget(self.heading, 1)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        theme.changed.connect(self._mark)
        self.name(heading)

    def name(self, heading: str) -> None:
        self.heading.setText(heading)
        self.text.setAccessibleName(heading)
        self.copy.copies(tr("Copy: {heading}", heading=heading))

    def show_document(self, text: str, absent: str) -> None:
        self.text.setPlainText(text or absent)
        self.copy.setEnabled(bool(text))

    def seek(self, words: str) -> int:
        """Marks where the words stand and shows the first; how many times they do."""
        self._found = []
        cursor = QTextCursor(self.text.document())
        while words and len(self._found) < SHOWN_MARKS:
            cursor = self.text.document().find(words, cursor, QTextDocument.FindFlag(0))
            if cursor.isNull():
                break
            self._found.append(cursor)
        self._mark()
        if self._found:
            self.show_found(0)
        return len(self._found)

    def show_found(self, number: int) -> None:
        self.text.setTextCursor(QTextCursor(self._found[number]))
        self.text.centerCursor()

    def _mark(self) -> None:
        marks = []
        for cursor in self._found:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(self._theme.color("warnBg"))
            mark.format.setForeground(self._theme.color("warn"))
            marks.append(mark)
        self.text.setExtraSelections(marks)


class DocumentWindow(QDialog):
    """For whoever compares by hand. It stays open beside the list; Esc closes it."""

    def __init__(self, desk: StoreContext, story: OrderStory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.theme.dress(self)
        self._story = story
        set_title(self, tr("Documents of order {id}", id=story.row.id))
        self.setMinimumSize(*SMALLEST)
        fit_on_screen(self, *SIZE)
        self._finds: list[tuple[Document, int]] = []
        self._shown = -1
        self.search = SearchBox(desk.theme, tr("Search these documents"))
        self.found = Words(desk.theme, "", "caption")
        self.parts = Combo(tr("Sales order"), [(str(part.part), _part_words(part, len(story.parts))) for part in story.parts])
        self.documents = [Document(desk.theme, side) for side in SIDES]
        self._lay_out()
        self.search.sought.connect(self._seek)
        self.search.returnPressed.connect(self._show_next)
        self.parts.currentIndexChanged.connect(self._read)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._focus_search)
        self._read()

    def _read(self) -> None:
        """Laying out a large document takes a moment: not on the window's thread."""
        part = next((part for part in self._story.parts if str(part.part) == self.parts.key()), None)
        raws = (self._story.raw, part.sent if part else b"", (part.now or part.stored) if part else b"")
        self.documents[-1].name(LATER if part and part.now else SIDES[-1])
        self._desk.reads.ask(self, lambda: [laid_out(raw) for raw in raws], lambda texts: self._show(texts, _absent(part)), key="documents")

    def _show(self, texts: list[str], absents: tuple[str, ...]) -> None:
        for document, text, absent in zip(self.documents, texts, absents, strict=True):
            document.show_document(text, absent)
        self._seek(self.search.words())

    def _seek(self, words: str) -> None:
        """All three; the first find of each is brought into sight."""
        counts = [document.seek(words) for document in self.documents]
        self._finds = [(document, number) for document, count in zip(self.documents, counts, strict=True) for number in range(count)]
        self._shown = -1
        self._tell_finds()

    def _show_next(self) -> None:
        """Enter goes from find to find, and begins again after the last."""
        if self._finds:
            self._shown = (self._shown + 1) % len(self._finds)
            document, number = self._finds[self._shown]
            document.show_found(number)
            self._tell_finds()

    def _tell_finds(self) -> None:
        number = self._desk.formats.number
        total = tr("{number} found", number=number(len(self._finds))) if self._finds else tr("Not found")
        told = tr("{value} of {number}", value=number(self._shown + 1), number=number(len(self._finds))) if self._shown >= 0 else total
        self.found.setText(told if self.search.words() else "")

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _lay_out(self) -> None:
        self.search.setMaximumWidth(280)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.search, 1)
        top.addWidget(self.found)
        top.addStretch()
        self.parts.setVisible(len(self._story.parts) > 1)
        self.parts.setMaximumWidth(280)
        top.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignRight)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        for document in self.documents:
            sides.addWidget(document, 1)
        close = Button(self._desk.theme, tr("Close"))
        close.clicked.connect(self.accept)
        bottom = QHBoxLayout()
        bottom.addWidget(Words(self._desk.theme, tr("As they were kept; nothing here can be changed."), "caption", elide=True), 1)
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 12)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(sides, 1)
        column.addLayout(bottom)


def _part_words(part: StoryPart, count: int) -> str:
    return tr(
        "{reference} (part {part} of {count})",
        reference=part.reference,
        part=part.part,
        count=count,
    ) if part.reference else tr(
        "Part {part} of {count}",
        part=part.part,
        count=count,
    )


def _absent(part: StoryPart | None) -> tuple[str, ...]:
    """Why there is no document: Omni's is kept only where it tells more than what was sent."""
    shop, sent, stored = tr("Nothing of it is kept."), tr("Nothing was sent."), tr("Omni was not read back.")
    if part is not None and part.state is State.ADOPTED:
        sent = tr("Nothing was sent: it was in Omni already.")
    elif part is not None and part.state in IN_OMNI and part.omni_total is not None:
        stored = tr("It was read back and equal to what was sent.\nA second copy of the same isn't kept.")
    return shop, sent, stored
