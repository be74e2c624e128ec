"""Where both keys are found, drawn and told: a guide that needs no network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.look.words import Words
from omni_desktop.ui.parts.dialog import Dialog
from omni_desktop.ui.stores.key_pictures import Button, Entry, KeyPicture, Scene

WIDTH = 744
TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Step:
    scene: Scene
    words: str


@dataclass(frozen=True, slots=True)
class Guide:
    title: str
    steps: tuple[Step, ...]
    remark: str


GUIDES: Mapping[str, Guide] = {
    "Neto": Guide(
        "Where the Neto key is",
        (
            Step(
                Scene(("Orders", "Products", "Settings & tools"), 2, (Entry("All settings"), Entry("Staff users", marked=True))),
                "In Neto's control panel open Settings & tools, then Staff users.",
            ),
            Step(
                Scene(("Staff users",), 0, (Entry("Username", "omni-desktop", marked=True), Entry("Permission group", "API User"))),
                "Add a staff user for this program, with the permission group API User. Its username goes into Username.",
            ),
            Step(
                Scene(("Staff users",), 0, (Entry("API key", "4f9c…e1", marked=True), Button("Regenerate"), Button("Save", marked=True))),
                "Press Regenerate there, copy the key that appears, and save the user.",
            ),
        ),
        "The store address is the one that customers type. The group has to allow orders and RMAs (refunds) to be read. Menus may look a "
        "little different in your account. Making a staff user inactive takes this program's access away.",
    ),
    "Omni": Guide(
        "Where the Cin7 Omni key is",
        (
            Step(
                Scene(("Your name", "Settings"), 1, (Entry("Integrations & API"), Entry("API v1", marked=True))),
                "Signed in as an administrator, open Settings in the user menu. Under Integrations & API choose API v1.",
            ),
            Step(
                Scene(("API v1",), 0, (Entry("API Username", "HarbourAU", marked=True), Button("Add New API Connection", marked=True))),
                "Your API Username stands there: it goes into Username. Then add a connection and name it Omni Desktop.",
            ),
            Step(
                Scene(("API v1",), 0, (Entry("API Key", "7d20…a8", marked=True), Button("Permissions"), Button("Save"))),
                "Copy its key: it is shown once. Back in the list, open Permissions.",
            ),
        ),
        "It needs to read users, branches, contacts, products, product options, stock and sales orders; to create and update contacts and "
        "sales orders; and payments, if they are to come down. The test says what is missing.",
    ),
}


class KeyGuide(Dialog):
    def __init__(self, theme: Theme, side: str, parent: QWidget | None = None) -> None:
        guide = GUIDES[side]
        super().__init__(theme, guide.title, width=WIDTH, parent=parent)
        self._theme = theme
        row = QHBoxLayout()
        row.setSpacing(16)
        for number, step in enumerate(guide.steps, 1):
            row.addWidget(self._step(number, step), 1)
        self.body.addLayout(row)
        self.body.addWidget(Words(theme, guide.remark, "caption", wrap=True))
        self.close_button.setFocus()

    def _step(self, number: int, step: Step) -> QWidget:
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(KeyPicture(self._theme, step.scene))
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(Words(self._theme, f"{number}.", "strong"), 0, TOP)
        words.addWidget(Words(self._theme, step.words, wrap=True), 1)
        column.addLayout(words)
        column.addStretch()
        return block
