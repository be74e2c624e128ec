"""The same settings were saved elsewhere while the dialog was open: both values side by side, and a person chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from omni_desktop.core.settings.merge import Clash
from omni_desktop.core.words.harmless import shortened
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.look import fit_on_screen
from omni_desktop.ui.look.setting_words import changes_in_words, fields_by_key
from omni_desktop.ui.look.translated import tr
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.parts.inputs.choice_card import ChoiceCard
from omni_desktop.ui.settings.lists import Lists

WIDTH, LONGEST, FEW = 640, 300, 3
A_CLASH = 116                           # its height with values of one line
INTRO = tr("They were saved elsewhere while you edited them, and nothing of yours is saved yet. Choose which value counts.")



class ClashDialog(Dialog):
    """`why`: nobody else changed them, but the ledger doesn't take them."""

    chosen = Signal(object)             # a frozenset of the keys that stay as the person here wanted them

    def __init__(self, desk: StoreContext, lists: Lists, clashes: Sequence[Clash], parent: QWidget, *, why: str = "") -> None:
        title = tr("Some settings could not be saved") if why else tr("Somebody else changed the same settings")
        super().__init__(desk.theme, title, tr("Save Settings"), width=WIDTH, parent=parent)
        self._desk, self._lists, self._why = desk, lists, why
        self.pairs = {clash.key: self._cards(clash) for clash in clashes}
        self.groups = {key: self._group(pair) for key, pair in self.pairs.items()}
        self.body.addWidget(Words(desk.theme, _refused(why) if why else INTRO, "secondary", wrap=True))
        self.body.addWidget(_scrolled([self._row(key, pair) for key, pair in self.pairs.items()]), 1)
        if len(clashes) > FEW:
            fit_on_screen(self, WIDTH, FEW * A_CLASH + 2 * A_CLASH)
        self.go_button.setEnabled(False)
        self.go_button.clicked.connect(self._choose)

    def _cards(self, clash: Clash) -> tuple[ChoiceCard, ChoiceCard]:
        (words,) = changes_in_words({clash.key: (clash.mine, clash.theirs)}, self._lists.name_of, self._desk.formats.whole)
        return self._card(tr("Yours"), words.before, clash.key), self._card(self._whose(clash), words.after, clash.key)

    def _card(self, name: str, value: str, key: str) -> ChoiceCard:
        card = ChoiceCard(self._desk.theme, name)
        text = shortened(value, LONGEST)
        card.below.addWidget(Words(self._desk.theme, text, "secondary", wrap=True))
        card.radio.setAccessibleDescription(f"{_label(key)}: {text}")
        return card

    def _whose(self, clash: Clash) -> str:
        if self._why:
            return tr("As the ledger has it")
        if clash.theirs_at is None:
            return tr("Somebody else's")
        return f"{clash.theirs_by}, {self._desk.formats.moment_in_words(clash.theirs_at, self._desk.now())}"

    def _group(self, pair: tuple[ChoiceCard, ChoiceCard]) -> QButtonGroup:
        group = QButtonGroup(self)
        for number, card in enumerate(pair):
            group.addButton(card.radio, number)
        group.buttonClicked.connect(lambda _: self.go_button.setEnabled(all(each.checkedId() >= 0 for each in self.groups.values())))
        return group

    def _row(self, key: str, pair: tuple[ChoiceCard, ChoiceCard]) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        for card in pair:
            beside.addWidget(card, 1)
        column.addWidget(Words(self._desk.theme, _label(key), "strong", wrap=True))
        column.addLayout(beside)
        return row

    def _choose(self) -> None:
        mine = frozenset(key for key, group in self.groups.items() if group.checkedId() == 0)
        self.accept()
        self.chosen.emit(mine)


def _refused(why: str) -> str:
    return tr("They were changed here while the shared ledger couldn't be reached, and can't be saved as they are. {why}", why=why)


def _label(key: str) -> str:
    field = fields_by_key().get(key)
    return field.label if field else key


def _scrolled(rows: Sequence[QWidget]) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for row in rows:
        column.addWidget(row)
    column.addStretch()
    if len(rows) <= FEW:
        return inside
    inside.setObjectName("page")            # on the dialog's own ground
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inside)
    return area
