"""A printout as its pages will look; from here it goes to a printer or into a PDF file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QLocale, QStandardPaths, Qt
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import QFileDialog, QGraphicsView, QHBoxLayout, QSizePolicy, QWidget

from omni_desktop.disk.whole import whole
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.plain import set_tip
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.buttons import Button
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.printing.paper import Paper, Printout, turned

WIDTH, HEIGHT, LEAST = 880, 660, 240
PDF_DOTS = 600                                  # an inch
NO_PRINTER = tr("No printer is set up on this computer. Save it as a PDF instead.")


class PrintPreview(Dialog):
    def __init__(self, theme: Theme, printout: Printout, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Print: {name}", name=printout.name), tr("Print…"), width=640, parent=parent)
        self._theme, self._printout = theme, printout
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageSize(usual_page())
        self._printer.setDocName(printout.name)
        turned(self._printer, printout)
        self.pages = QPrintPreviewWidget(self._printer, self)
        self.pages.setAccessibleName(tr("Pages"))
        self.pages.setMinimumHeight(LEAST)
        self.pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._ground()
        theme.changed.connect(self._ground)
        self.save = Button(theme, tr("Save as PDF…"), icon="file-text")
        self.before = Button(theme, "", "ghost", "chevron-left", narrow=True)
        self.after = Button(theme, "", "ghost", "chevron-right", narrow=True)
        self.closer = Button(theme, tr("Whole page"), narrow=True)
        self.said = Words(theme, "", "caption", elide=True)
        self.place = Words(theme, "", "secondary")
        self._fill()
        self._connect()
        if not QPrinterInfo.availablePrinterNames():
            self.go_button.setEnabled(False)
            self.go_button.setAccessibleName(f"{tr('Print…')} {NO_PRINTER}")
            set_tip(self.go_button, NO_PRINTER)
            self.said.setText(NO_PRINTER)
        fit_on_screen(self, WIDTH, HEIGHT)

    def save_to(self, file: Path) -> None:
        """Whole or not at all: it grows beside its final name."""
        try:
            with whole(file) as part:
                part.write_bytes(as_pdf(self._theme, self._printout))
            self.said.setText(tr("Saved in {name}", name=file.name))
            set_tip(self.said, str(file))
        except OSError:
            self.said.setText(tr("{name} can't be written. Close it if it is open elsewhere, or choose another folder.", name=file.name))

    def _ask_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, tr("Save as PDF"), str(Path(folder) / f"{self._printout.name}.pdf"), tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda file: self.save_to(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _print(self) -> None:
        """The system's own dialog: which printer, which pages, how many."""
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._send)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _send(self) -> None:
        if Paper(self._theme, self._printer).paint(self._printout):
            self.accept()
        else:
            self.said.setText(tr("The printer can't be reached. Nothing was printed."))

    def _turn(self, pages: int) -> None:
        self.pages.setCurrentPage(self.pages.currentPage() + pages)
        self._show_place()

    def _zoom(self) -> None:
        if self.pages.zoomMode() == QPrintPreviewWidget.ZoomMode.FitToWidth:
            self.pages.fitInView()
            self.closer.setText(tr("Page width"))
        else:
            self.pages.fitToWidth()
            self.closer.setText(tr("Whole page"))

    def _ground(self) -> None:
        """Qt's own is a dark grey in either look, and it has a scroll bar for a page that is as wide as it is."""
        view = self.pages.findChild(QGraphicsView)
        assert view is not None
        view.setBackgroundBrush(self._theme.color("nav"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _show_place(self) -> None:
        page, pages = self.pages.currentPage(), self.pages.pageCount()
        self.place.setText(tr("Page {page} of {pages}", page=page, pages=pages) if pages else "")
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < pages)

    def _connect(self) -> None:
        self.pages.paintRequested.connect(lambda printer: Paper(self._theme, printer).paint(self._printout))
        self.pages.previewChanged.connect(self._show_place)
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.closer.clicked.connect(self._zoom)
        self.save.clicked.connect(self._ask_file)
        self.go_button.clicked.connect(self._print)
        self.pages.fitToWidth()

    def _fill(self) -> None:
        for button, name in ((self.before, tr("The page before")), (self.after, tr("The next page"))):
            button.setAccessibleName(name)
            set_tip(button, name)
        line = QHBoxLayout()
        line.setSpacing(4)
        for widget in (self.before, self.place, self.after):
            line.addWidget(widget)
        line.addSpacing(8)
        line.addWidget(self.closer)
        line.addStretch()
        self.body.addLayout(line)
        self.body.addWidget(self.pages, 1)
        self.beside.setSpacing(12)
        self.beside.addWidget(self.save)
        self.beside.addWidget(self.said, 1)


def as_pdf(theme: Theme, printout: Printout) -> bytes:
    written = QBuffer()
    written.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setResolution(PDF_DOTS)
    writer.setPageSize(usual_page())
    writer.setTitle(printout.name)
    turned(writer, printout)
    Paper(theme, writer).paint(printout)
    return bytes(written.data().data())


def usual_page() -> QPageSize:
    """Of this country: Letter where inches are usual, A4 elsewhere."""
    inches = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)
