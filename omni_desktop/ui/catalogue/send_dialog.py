"""Download Products and Upload Products: what would be sent, product by product, then the send itself, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from omni_desktop.core.catalogue.outgoing import Target
from omni_desktop.core.catalogue.preview import Ticks
from omni_desktop.core.catalogue.send_report import TROUBLED, Result, SendReport
from omni_desktop.core.record.events import Request
from omni_desktop.core.values import replace
from omni_desktop.ui.catalogue.planned_rows import Proposed, propose
from omni_desktop.ui.catalogue.preview_page import PreviewPage
from omni_desktop.ui.desk.catalogue import CHECK, CHECKING, INTRO
from omni_desktop.ui.desk.progress_post import ProgressPost
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import fit_on_screen, rule, set_look
from omni_desktop.ui.look.plain import set_title
from omni_desktop.ui.look.problem_words import title
from omni_desktop.ui.look.translated import counted, told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.dialog import last_line, put_last
from omni_desktop.ui.parts.empty_state import EmptyState

WIDTH, HEIGHT, SIDE, NARROW, BELOW = 1180, 760, 340, 1000, 180
FEW, MOST = 3, 16777215
STOPS = tr("Stops after the current batch; nothing is lost")


@dataclass(frozen=True, slots=True)
class Way:
    """What is said of a direction."""

    title: str
    words: str
    care: str
    tone: str


WAYS: Mapping[Target, Way] = {
    Target.OMNI: Way(
        tr("Download products to Omni"),
        tr("Only what is ticked is sent. Stock is never written."),
        tr("A new product stands at 0 in Omni: pause any stock upload until it is counted."),
        "warn",
    ),
    Target.NETO: Way(
        tr("Upload products to Neto"),
        tr("Only what is ticked is sent. Stock is never written."),
        tr("Nothing goes on sale by this: a new product is switched off and not approved in Neto."),
        "info",
    ),
}
RESULTS: Mapping[Result, tuple[str, str]] = {
    Result.CREATED: ("created", tr("Created")),
    Result.UPDATED: ("changed", tr("Updated")),
    Result.UNCHANGED: ("skipped", tr("Unchanged")),
    Result.REFUSED: ("refused", tr("Not sent")),
    Result.IN_DOUBT: ("in_doubt", tr("Being checked")),
}


class SendDialog(QDialog):
    """`to`: omni or neto. `only`: the codes that it is about, None for all that could be sent. `begin` reads what the last check knows."""

    def __init__(self, desk: StoreContext, to: str, only: frozenset[str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        target = Target(to)
        theme, way = desk.theme, WAYS[target]
        theme.dress(self)
        set_guide(self, "products")
        set_title(self, way.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._store_id = desk, desk.store_id
        self._ticks = Ticks(target, only)
        self._proposed: Proposed | None = None
        self._report: SendReport | None = None
        self._is_sending = self._is_cancelling = False
        self._has_checked = False
        self._post = ProgressPost(self)
        self.preview = PreviewPage(desk, way.tone, way.care)
        self.banner = Banner(theme, "info", way.words, title=way.title, icon="download" if target is Target.OMNI else "upload")
        self.empty = EmptyState(theme, "package")
        self.summary = Words(theme, "", "caption", elide=True)
        self.bar = QProgressBar()
        self.take_back = Button(theme, tr("Take back"))
        self.close_button = Button(theme, tr("Cancel"))
        self.now = PrimaryButton(theme, tr("Send"), "download" if target is Target.OMNI else "upload")
        self._lay_out()
        self._listen()
        fit_on_screen(self, WIDTH, HEIGHT)

    @property
    def report(self) -> SendReport | None:
        return self._report

    def begin(self) -> None:
        if not self._desk.settings.products.enabled:
            words = tr("Products are made and changed once Products is switched on in the settings. Nothing was sent.")
            self._say_empty("circle-pause", tr("Products is off"), words, tr("Open Settings"))
            return
        self._say_empty("package", tr("Reading…"), "", "")
        self._read()

    # Preview

    def _read(self) -> None:
        desk, program, store_id, ticks = self._desk, self._desk.program, self._store_id, self._ticks
        settings = desk.settings
        desk.reads.ask(self, lambda: propose(program, store_id, settings, ticks), self._show, self._fail, key="preview", waits=True)

    def _show(self, proposed: Proposed | None) -> None:
        is_new = self._proposed is None
        only = self._ticks.chosen
        unknown = proposed is not None and only is not None and any(each.row is None for each in proposed.preview.products)
        if (proposed is None or unknown) and not self._has_checked:
            if only is None:
                self._say_empty("package", tr("The catalogues were never checked"), INTRO, CHECK)
            else:
                self._check()                   # whoever asks for this very product is not asked for a check first
            return
        if proposed is None:
            self._fail(tr("The catalogues couldn't be read."))
            return
        self._proposed = proposed
        self.preview.show_proposed(proposed, self._ticks)
        if not proposed.preview.products:
            self._say_empty("circle-check", tr("Nothing to send"), tr("Both catalogues agree, as far as this way goes."), CHECK, token="ok")
            return
        self._pages.setCurrentIndex(0)
        if is_new:
            self.preview.table.setFocus()
        self._show_buttons()

    def _fail(self, sentence: str) -> None:
        self._say_empty("circle-alert", tr("The catalogues can't be read now"), sentence, CHECK, token="bad")

    def _say_empty(self, icon: str, words: str, more: str, button: str, token: str = "text3") -> None:
        self.empty.show_words(icon, words, more, button, token=token)
        self.empty.button.setEnabled(True)
        self._pages.setCurrentIndex(1)
        self._show_buttons()

    def _press_empty(self) -> None:
        if self.empty.button.text() == CHECK:
            self._check()
        else:
            self.reject()
            self._desk.wants_settings.emit("products.enabled")

    def _check(self) -> None:
        desk, program, store_id = self._desk, self._desk.program, self._store_id
        self._has_checked = True
        self._say_empty("rotate-cw", CHECKING, tr("Both catalogues are read; nothing is changed."), "")
        question = lambda: program.check_catalogue(store_id, desk.keys(store_id))  # noqa: E731

        def checked(_look: object) -> None:
            desk.catalogue.renew()
            self._read()

        desk.reads.ask(self, question, checked, self._fail, key="check", waits=True)

    def _use_code(self, sku: str, code: str) -> None:
        self._ticks = replace(self._ticks, codes={**self._ticks.codes, sku: code})
        self._read()

    def _use_kits(self) -> None:
        self._ticks = replace(self._ticks, kits=self.preview.options.kits.isChecked())
        self._read()

    def _show_buttons(self) -> None:
        previews = self._pages.currentIndex() == 0 and self._report is None
        made, changed = self.preview.counts() if previews else (0, 0)
        number = self._desk.formats.number
        parts = [counted(made, "product is made", "products are made", number=number)] if made else []
        parts += [counted(changed, "product is changed", "products are changed", number=number)] if changed else []
        if previews and not self._is_sending:
            self.summary.setText(", ".join(parts) if parts else tr("Nothing is ticked."))
            verb = tr("Create {products}") if not changed else tr("Send {products}")
            self.now.setText(verb.format(products=counted(made + changed, "product", number=number)) if parts else tr("Send"))
        self.now.setVisible(previews or self._has_released())
        self.now.setEnabled((bool(parts) and not self._is_sending) or self._has_released())

    # The send

    def _go(self) -> None:
        if self._report is not None:
            self._desk.download(Request(starter="window"))
            self.accept()
        elif not self._is_sending:
            self._send()

    def _send(self) -> None:
        desk, program, store_id, tell = self._desk, self._desk.program, self._store_id, self._post.tell
        ticks = self.preview.chosen_ticks(self._ticks)

        question = lambda: program.send_products(store_id, ticks, desk.keys(store_id), tell)  # noqa: E731
        self._show_sending(tr("Sending…"))
        desk.reads.ask(self, question, self._show_report, self._stay, waits=True)

    def _show_sending(self, words: str) -> None:
        self._is_sending, self._is_cancelling = True, False
        self.bar.setRange(0, 0)
        self.bar.show()
        self.summary.setText(words)
        self.close_button.setText(tr("Cancel"))
        self.now.begin(words)
        self.take_back.setEnabled(False)
        self.preview.setEnabled(False)
        self.close_button.setFocus()

    def _show_progress(self, done: int, number: int) -> None:
        if self._is_sending:
            self.bar.setRange(0, number)
            self.bar.setValue(done)
            words = tr("{done} of {total}", done=self._desk.formats.number(done), total=self._desk.formats.number(number))
            self.summary.setText(words if not self._is_cancelling else STOPS)
            self.bar.setAccessibleName(words)

    def _sent(self) -> None:
        self._is_sending = False
        self.bar.hide()
        self.now.end()
        self.preview.setEnabled(True)
        self._desk.catalogue.renew()
        self._desk.ledger_changed.emit()

    def _stay(self, sentence: str) -> None:
        """Nothing left: the preview stands as it was."""
        self._sent()
        self.preview.care.show_words("bad", sentence)
        self._show_buttons()
        self.now.setFocus()

    def _show_report(self, report: SendReport) -> None:
        self._report = report
        self._sent()
        results = {each.sku: (*RESULTS[each.result], " ".join(map(title, each.problems))) for each in report.products}
        self.preview.show_results(results)
        words = [f"{self._desk.formats.number(count)} {RESULTS[result][1].lower()}" for result, count in report.counts.items() if count]
        ending = tr("Cancelled; what was not sent yet stays as it was.") if report.cancelled else told(report.sentence)
        ahead = tr("Held orders that wait for these products come with the next download.") if self._has_released() else ""
        said = " ".join(filter(None, (ending, ahead)))
        self.banner.show_words("ok" if report.is_whole else "warn", said, title=", ".join(words) or tr("Nothing was sent"))
        updated = report.counts.get(Result.UPDATED, 0)
        self.take_back.setVisible(bool(updated))
        self.take_back.setEnabled(bool(updated))
        self.take_back.setText(tr("Take back {updates}", updates=counted(updated, "update", number=self._desk.formats.number)))
        self.summary.setText(self._trouble(report))
        self.close_button.setText(tr("Close"))
        self.now.set_icon("download")
        self.now.setText(tr("Download Orders"))
        self._show_buttons()
        (self.now if self._has_released() else self.close_button).setFocus()

    def _trouble(self, report: SendReport) -> str:
        troubled = (each for each in report.products if each.result in TROUBLED)
        return next((title(problem) for each in troubled for problem in each.problems), "")

    def _has_released(self) -> bool:
        if self._report is None or self._ticks.target is not Target.OMNI:
            return False
        made = {each.sku for each in self._report.products if each.result is Result.CREATED}
        return any(row.code in made and row.waits for row in self.preview.model.rows())

    def _ask_back(self) -> None:
        report, desk, program, store_id = self._report, self._desk, self._desk.program, self._store_id
        if report is None or report.id is None:
            return
        number = report.id
        self._show_sending(tr("Taking back…"))
        question = lambda: program.take_back_products(store_id, number, desk.keys(store_id))  # noqa: E731
        desk.reads.ask(self, question, self._show_taken_back, self._stay, waits=True)

    def _show_taken_back(self, report: SendReport) -> None:
        self._show_report(report)
        back = [each.sku for each in report.products if each.result is Result.UPDATED]
        self.preview.show_results(dict.fromkeys(back, ("voided", tr("Taken back"), "")))
        self.take_back.hide()
        self.banner.show_words("ok" if report.is_whole else "warn", self._trouble(report), title=tr("Taken back"))

    # Closing

    def reject(self) -> None:
        """While something is sent it ends with the batch first, and what came of it is shown."""
        if not self._is_sending:
            super().reject()
        elif not self._is_cancelling:
            self._is_cancelling = True
            self._desk.program.cancel_products()
            self.summary.setText(STOPS)
            self.close_button.setText(tr("Stopping…"))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_sending:
            event.ignore()
            self.reject()
        else:
            super().closeEvent(event)

    def _leave_other_store(self) -> None:
        if self._desk.store_id != self._store_id:
            self.reject()

    def _listen(self) -> None:
        self.preview.model.changed.connect(self._show_buttons)
        self.preview.options.kits_changed.connect(self._use_kits)
        self.preview.code.chosen.connect(self._use_code)
        self.empty.pressed.connect(self._press_empty)
        self.close_button.clicked.connect(self.reject)
        self.now.clicked.connect(self._go)
        self.take_back.clicked.connect(self._ask_back)
        self._post.progressed.connect(self._show_progress)
        self._desk.store_changed.connect(self._leave_other_store)

    # Layout

    def _lay_out(self) -> None:
        self.setMinimumSize(720, 440)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.hide()
        self.take_back.hide()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.preview)
        self._pages.addWidget(self.empty)
        self._pages.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self._pages, "ground", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(rule())
        column.addWidget(self._pages, 1)
        column.addWidget(rule())
        column.addWidget(last_line(self.bar, self.summary, self.take_back, self.close_button, self.now, wide=self.summary))
        self.now.setDefault(True)
        put_last(self, self.take_back, self.close_button, self.now)
