"""The settings of the store shown and of this computer: a tab for each group, checked together and saved together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.core.settings.checks import Trouble
from omni_desktop.core.settings.fields import COMPUTER, SettingsRefused, to_document
from omni_desktop.core.settings.merge import grouped, pairs
from omni_desktop.core.settings.settings import Connection, Settings
from omni_desktop.core.settings.warnings import warnings
from omni_desktop.core.values import replace
from omni_desktop.core.words.guide import settings_page
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.guided import set_guide
from omni_desktop.ui.look.look import fit_on_screen, rule
from omni_desktop.ui.look.plain import set_title
from omni_desktop.ui.look.translated import told, tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.banner import Banner
from omni_desktop.ui.parts.buttons import Button, PrimaryButton
from omni_desktop.ui.parts.dialog import put_last
from omni_desktop.ui.parts.question import Question
from omni_desktop.ui.parts.tabs import SIDE, Tabs
from omni_desktop.ui.settings.asked_first import FOLLOW, LEAVE, Asked
from omni_desktop.ui.settings.clash_dialog import ClashDialog
from omni_desktop.ui.settings.connection_check import ConnectionTest, What
from omni_desktop.ui.settings.form import Form
from omni_desktop.ui.settings.lists import Lists
from omni_desktop.ui.settings.pages import TABS, Pages
from omni_desktop.ui.settings.saving import Clashed, Kept, Saved, choose_drafts, completed, merged, read_kept, save, to_ask
from omni_desktop.ui.settings.strips import ground, strip
from omni_desktop.ui.settings.trial_window import TrialWindow
from omni_desktop.ui.settings.versions_dialog import VersionsDialog

SIZE = (860, 720)
SMALLEST = (600, 360)
SAVE, DISCARD, STAY = tr("Save Settings"), tr("Discard changes"), tr("Keep editing")
RUNNING = tr("A download is running. It keeps the settings it began with; what you save here counts from the next one.")


class SettingsDialog(QDialog):
    """`key` is a setting's key, or a group, where it opens. Without a store there is only this computer's tab."""

    def __init__(self, desk: StoreContext, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._store_id = desk, desk.store_id
        self._open_at = key
        desk.theme.dress(self)
        self._kept: Kept | None = None
        self._troubles: tuple[Trouble, ...] = ()
        self._follow: bool | None = None
        self._tested: object = None
        self.form = Form(desk, self)
        self.lists = Lists(desk, self)
        self.connection_test = ConnectionTest(desk, self._to_test)
        self.tabs = Tabs(desk.theme, tr("Settings"))
        self.tabs.currentChanged.connect(lambda tab: set_guide(self, settings_page(list(TABS)[tab])))
        self.pages = Pages(desk, self.form, self.lists, self.connection_test)
        self.keys = self.pages.keys
        self.banner = Banner(desk.theme)
        self.save_button = PrimaryButton(desk.theme, SAVE)
        self.cancel_button = Button(desk.theme, tr("Cancel"))
        self.try_button = Button(desk.theme, tr("Try on last 200 orders"), "link", "eye")
        self.versions_button = Button(desk.theme, tr("Versions…"), "link", "clock")
        for word in TABS.values():
            self.tabs.add(word)
        self._lay_out()
        self._connect()
        self._set_busy(True)
        self.pages.built.connect(lambda: desk.reads.ask(self, lambda: read_kept(desk), self._show, self._fail, key="kept"))

    def open_at(self, key: str) -> None:
        """Shows a setting and gives it the focus; a group opens its tab."""
        if not self.is_ready:
            self._open_at = key
            return
        group = key.partition(".")[0]
        if group in TABS:
            self.tabs.setCurrentIndex(list(TABS).index(group))
        if key in self.form.keys:
            self._reveal(key)

    @property
    def is_ready(self) -> bool:
        """Whether it shows what is kept."""
        return self._kept is not None

    @property
    def is_changed(self) -> bool:
        return bool(self._kept and (self.form.changes() or self.keys.is_typed or self.pages.mail.typed()))

    def reject(self) -> None:
        """Cancel, Esc and the window's cross: changes are not thrown away unasked, but those to a store that is shown no more."""
        if not self.is_changed or self._desk.store_id != self._store_id:
            super().reject()
            return
        text = tr("Some settings were changed and not saved. Saved ones take effect with the next download.")
        title = tr("Save the changed settings?")
        question = Question(self._desk.theme, title, text, SAVE, stay=STAY, others=(DISCARD,), safe=SAVE, parent=self)
        question.answered.connect(self._answered)
        question.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def save(self) -> None:
        """All tabs are checked before any of it is saved."""
        self.form.finish()
        self._check()
        if self._troubles:
            self._reveal_first()
            return
        self._follow = None
        changes = self.form.changes()
        self._begin_saving()
        self._desk.reads.ask(self, lambda: to_ask(self._desk, changes), self._ask_first, self._not_saved)

    def _ask_first(self, waiting: list[Asked]) -> None:
        """One question after the other; each must be agreed to before anything is saved."""
        self._end_saving()
        if not waiting:
            self._save()
            return
        asked, *rest = waiting
        others = (asked.other,) if asked.other else ()
        question = Question(self._desk.theme, asked.title, asked.text, asked.go, stay=STAY, others=others, parent=self)
        question.answered.connect(lambda words: self._agreed(words, asked, rest))
        question.open()

    def _agreed(self, words: str, asked: Asked, rest: list[Asked]) -> None:
        if words in (FOLLOW, LEAVE):
            self._follow = words == FOLLOW
        if words in (asked.go, asked.other):
            self._ask_first(rest)

    def _save(self) -> None:
        assert self._kept is not None
        changes, keys, base, follow = self.form.changes(), self.keys.keys(), self._kept, self._follow
        password = self.pages.mail.typed()
        self._begin_saving()
        done = lambda: save(self._desk, changes, keys, base, follow=follow, password=password)  # noqa: E731
        self._desk.reads.keep(self, done, self._saved, self._not_saved, waits=True)

    def _begin_saving(self) -> None:
        self._set_busy(True)
        self.save_button.begin(tr("Saving…"))

    def _answered(self, words: str) -> None:
        if words == SAVE:
            self.save()
        elif words == DISCARD:
            assert self._kept is not None
            self.form.show(self._kept.document())           # takes back what showed at once
            super().reject()

    def _saved(self, answer: Saved | Clashed | tuple[Trouble, ...]) -> None:
        self._end_saving()
        if isinstance(answer, Clashed):
            self._choose_between(answer)
            return
        if isinstance(answer, tuple):
            self._troubles = answer
            self._show_troubles()
            self._reveal_first()
            return
        if answer.unkept or answer.later:
            self._tell_kept(answer)
        else:
            self.accept()
        if answer.store is not None:
            self._desk.show_store(answer.store, answer.settings)

    def _choose_between(self, clashed: Clashed) -> None:
        dialog = ClashDialog(self._desk, self.lists, clashed.clashes, self)
        dialog.chosen.connect(lambda mine: self._save_chosen(clashed, mine))
        dialog.open()

    def _ask_about_drafts(self, kept: Kept) -> None:
        """Those that somebody else changed first."""
        drafts, why = (kept.drafts, "") if kept.drafts else (kept.refused, told(kept.why))
        store_id, dialog = self._desk.store_id, ClashDialog(self._desk, self.lists, drafts, self, why=why)
        read = partial(choose_drafts, self._desk, store_id, drafts)
        dialog.chosen.connect(lambda mine: self._desk.reads.keep(self, lambda: read(mine), self._show, self._not_saved, waits=True))
        dialog.open()

    def _save_chosen(self, clashed: Clashed, mine: frozenset[str]) -> None:
        """What somebody else saved stands here from now on, with what is left of the changes."""
        given_up = {clash.key for clash in clashed.clashes} - mine
        changes = grouped({key: value for key, value in pairs(self.form.changes()) if key not in given_up})
        self._kept = clashed.now
        self.form.show(clashed.now.document())
        self.form.put(changes)
        self._save()

    def _tell_kept(self, answer: Saved) -> None:
        """The dialog stays open: a person shall read where the keys and the change are, and where not yet."""
        assert self._kept is not None
        typed = self.keys.keys()
        self._kept = replace(self._kept, settings=answer.settings, computer=answer.computer)
        self.form.show(self._kept.document())
        if not answer.unkept:
            self.keys.clear()
            self._tell("info", answer.later)
        elif typed.neto and typed.omni:
            self._desk.give_keys(self._desk.store_id, typed)
            self.keys.clear()
            self._tell("warn", tr(
                "The settings are saved. The keys are used until the window is closed and then forgotten. {unkept}",
                unkept=answer.unkept,
            ))
        else:
            self._tell("bad", tr("The settings are saved, the key is not. {unkept}", unkept=answer.unkept))
        self._edited()

    def _not_saved(self, sentence: str) -> None:
        self._end_saving()
        self._tell("bad", tr("Nothing was saved. {sentence}", sentence=sentence))

    def _end_saving(self) -> None:
        self.save_button.end()
        self._set_busy(False)

    def _show(self, kept: Kept) -> None:
        self._kept = kept
        self.pages.show_kept(kept)
        self.lists.show(kept.lists)
        self.form.show(kept.document())
        self._set_busy(False)
        self.banner.hide()
        if kept.is_running:
            self._tell("info", RUNNING)
        self._look_for_keys(kept)
        for number, group in enumerate(TABS):
            self.tabs.setTabVisible(number, group == COMPUTER or bool(self._desk.store_id))
        self.open_at(self._open_at or next(iter(TABS)) if self._desk.store_id else COMPUTER)
        if kept.drafts or kept.refused:
            self._ask_about_drafts(kept)

    def _fail(self, sentence: str) -> None:
        self._tell("bad", tr("The settings could not be read. {sentence}", sentence=sentence))

    def _look_for_keys(self, kept: Kept) -> None:
        store = self._desk.store
        if store is None:
            return
        practice = store.practice
        self._desk.reads.ask(
            self,
            lambda: self._desk.program.kept_keys(store.id),
            lambda keys: self.keys.show_kept(keys, practice=practice),
            lambda sentence: self._tell("warn", sentence),
            key="keys",
            waits=True,
        )
        self.pages.mail.look(kept.settings.notices.smtp_host)

    def _edited(self) -> None:
        if self._kept is None:
            return
        if self._to_be_tested() != self._tested:
            self.connection_test.clear()
        self._check()

    def _to_be_tested(self) -> object:
        return self.form.changes().get("connection"), self.keys.typed()

    def _check(self) -> None:
        assert self._kept is not None
        try:
            settings, _computer = merged(self.form.changes(), self._kept)
            self._troubles = ()
            self.form.show_warnings(warnings(settings) if self._desk.store_id else ())
        except SettingsRefused as refused:
            self._troubles = refused.troubles
        self._show_troubles()
        self.save_button.setEnabled(self.is_changed)

    def _show_troubles(self) -> None:
        self.form.show_troubles(self._troubles)
        wrong = {self.form.key_of(place).partition(".")[0] for place, _ in self._troubles}
        for number, group in enumerate(TABS):
            self.tabs.warn(number, group in wrong)

    def _reveal_first(self) -> None:
        keys = self.form.show_troubles(self._troubles)
        if keys:
            self.open_at(keys[0])
        else:
            self._tell("bad", " ".join(sentence for _, sentence in self._troubles))

    def _reveal(self, key: str) -> None:
        row, page = self.form.row_of(key), self.pages.of(key)
        self.tabs.setCurrentIndex(self.pages.indexOf(page))
        page.unfold(row)
        self.form.widget_of(key).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, page, lambda: page.ensureWidgetVisible(row, 24, 24))        # once it is laid out

    def _to_test(self) -> What | None:
        """The values as they stand here, saved or not; a key that was not typed is the kept one."""
        assert self._kept is not None
        changes = {group: entries for group, entries in self.form.changes().items() if group == "connection"}
        try:
            connection: Connection = merged(changes, self._kept)[0].connection
        except SettingsRefused as refused:
            self._troubles = refused.troubles
            self.form.finish()
            self._show_troubles()
            return None
        typed = self.keys.keys()
        self._tested = self._to_be_tested()
        return connection, lambda: completed(self._desk, self._desk.store_id, typed)

    def _try(self) -> None:
        settings = self._edited_settings()
        if settings is not None:
            TrialWindow(self._desk, settings, self).open()

    def _edited_settings(self) -> Settings | None:
        """None where they are not right: the first wrong one is shown then."""
        assert self._kept is not None
        self.form.finish()
        self._check()
        if self._troubles:
            self._reveal_first()
            return None
        return merged(self.form.changes(), self._kept)[0]

    def _show_versions(self) -> None:
        assert self._kept is not None
        dialog = VersionsDialog(self._desk, self.lists, self._kept.settings, self)
        dialog.brought_back.connect(self._bring_back)
        dialog.open()

    def _bring_back(self, settings: Settings) -> None:
        self.form.put(to_document(settings))
        self._tell("info", tr("That version stands here now. Nothing is saved yet."))

    def _tell(self, tone: str, words: str) -> None:
        self.banner.show_words(tone, words)
        self.banner.show()

    def _set_busy(self, busy: bool) -> None:
        self.pages.setEnabled(not busy)
        self.save_button.setEnabled(not busy and self.is_changed)
        for button in (self.try_button, self.versions_button):
            button.setEnabled(not busy and bool(self._desk.store_id))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        footer = (self.try_button, self.versions_button, self.cancel_button, self.save_button)
        self.pages.built.connect(lambda: put_last(self, *footer))
        self.form.edited.connect(self._edited)
        self.keys.edited.connect(self._edited)
        self.pages.mail.edited.connect(self._edited)
        self.pages.mail.prepare = self._edited_settings
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        self.try_button.clicked.connect(self._try)
        self.versions_button.clicked.connect(self._show_versions)

    def _lay_out(self) -> None:
        name = self._desk.store.name if self._desk.store else tr("This Computer")
        set_title(self, tr("Settings — {name}", name=name))
        fit_on_screen(self, *SIZE)
        self.setMinimumSize(*SMALLEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip(Words(self._desk.theme, self.windowTitle(), "title", elide=True), height=48))
        column.addWidget(strip(self.tabs, height=40, left=24 - SIDE))
        for widget in (rule(), self.banner, ground(self.pages), rule(), self._footer()):
            column.addWidget(widget)
        column.setStretch(4, 1)
        self.banner.hide()

    def _footer(self) -> QWidget:
        footer = QWidget()
        footer.setFixedHeight(56)
        row = QHBoxLayout(footer)
        row.setContentsMargins(18, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self.try_button)
        row.addWidget(self.versions_button)
        row.addStretch()
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        self.save_button.setDefault(True)
        self._desk.pin.mark(self.save_button)
        return footer
