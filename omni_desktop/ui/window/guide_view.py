"""A page of the guide: laid out from blocks, letter by letter as they stand; no text of it is ever read as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextListFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from omni_desktop.core.words.guide import Block, GuidePage, Span
from omni_desktop.ui.look.resources import resource_path
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr

WIDEST = 640                                    # px of a line that reads well
MARKS = 500
ROLES = {"title": "title", "heading": "strong"}
ABOVE = {"title": 0, "heading": 16, "text": 8, "item": 4, "step": 4, "picture": 12}
LISTS = {"item": QTextListFormat.Style.ListDisc, "step": QTextListFormat.Style.ListDecimal}
LINE_HEIGHT = 130                               # per cent


class GuideView(QTextBrowser):
    """Only pictures of the guide are ever loaded, and a link leads to a page of the guide or nowhere."""

    wants_page = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: GuidePage | None = None
        self._words: Sequence[str] = ()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("guide", "true")
        self.document().setDocumentMargin(8)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.anchorClicked.connect(lambda url: self.wants_page.emit(url.path()))
        theme.changed.connect(self._show)

    def show_page(self, page: GuidePage, words: Sequence[str] = ()) -> None:
        """`words` are marked where they stand."""
        self._page, self._words = page, words
        self._show()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setLineWrapColumnOrWidth(min(WIDEST, self.viewport().width()))
        super().resizeEvent(event)

    def _show(self) -> None:
        if self._page is None:
            return
        self.setAccessibleName(tr("Guide: {title}", title=self._page.title))
        self.clear()
        cursor, before = QTextCursor(self.document()), ""
        for block in self._page.blocks:
            self._add(cursor, block, before)
            before = block.kind
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark()

    def _add(self, cursor: QTextCursor, block: Block, before: str) -> None:
        place = QTextBlockFormat()
        place.setTopMargin(ABOVE[block.kind] if before else 0)
        if block.kind != "picture":
            place.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if before:
            cursor.insertBlock(place)
        else:
            cursor.setBlockFormat(place)
        if block.kind == "picture":
            self._add_picture(cursor, block)
            return
        if block.kind in LISTS:
            self._list(cursor, block.kind, before)
        for span in block.spans:
            cursor.insertText(span.text, self._letters(block.kind, span))

    def _list(self, cursor: QTextCursor, kind: str, before: str) -> None:
        """The list of the line before goes on."""
        lines = cursor.block().previous().textList() if before == kind else None
        if lines is not None:
            lines.add(cursor.block())
        else:
            cursor.createList(LISTS[kind])

    def _letters(self, kind: str, span: Span) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self._theme.font("strong" if span.strong else ROLES.get(kind, "body")))
        letters.setForeground(self._theme.color("text"))
        if span.page:
            letters.setAnchor(True)
            letters.setAnchorHref(span.page)
            letters.setFontUnderline(True)
            letters.setForeground(self._theme.color("accent"))
        return letters

    def _add_picture(self, cursor: QTextCursor, block: Block) -> None:
        image = QImage(str(resource_path("guide", block.picture)))
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(block.picture), image)
        shown = QTextImageFormat()
        shown.setName(block.picture)
        shown.setWidth(min(image.width(), WIDEST - 24))
        cursor.insertImage(shown)
        words = QTextCharFormat()
        words.setFont(self._theme.font("caption"))
        words.setForeground(self._theme.color("text3"))
        cursor.insertBlock(QTextBlockFormat())
        cursor.insertText(block.text, words)

    def _mark(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull() and len(marks) < MARKS:
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor
                mark.format.setBackground(self._theme.color("warnBg"))
                mark.format.setForeground(self._theme.color("warn"))
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)
