"""What staff give to support, and what the program says of its own mistakes."""

from __future__ import annotations

import io
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from omni_desktop.core.ports.program.program import Program
from omni_desktop.core.record.history import Filter, Sort
from omni_desktop.core.words.diagnostics import diagnostics_files
from omni_desktop.ui.look.theme import Theme
from omni_desktop.ui.window.diagnostics_dialog import DiagnosticsDialog
from omni_desktop.ui.window.main_window import MainWindow
from omni_desktop.ui.window.mistake_dialog import MistakeDialog
from omni_desktop.ui.window.mistakes import AGAIN, hear_all
from tests.ui.windows import click, ready

CUSTOMER = " ".join(("Ella", "Whitfield"))          # so that no line of this file has it whole


@pytest.fixture
def reported() -> list[str]:
    return []


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, program: Program, reported: list[str], monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    def report(bug: Exception) -> str:
        reported.append(type(bug).__name__)
        return f"The program made a mistake ({type(bug).__name__}); nothing is lost."

    window = MainWindow(theme, lambda: program, report)
    qtbot.addWidget(window, before_close_func=lambda _: window.finish())
    window.resize(960, 560)
    window.show()
    window.open()
    for hook in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(*hook, getattr(*hook))
    hear_all(window.mistakes)
    return ready(qtbot, window)


def fail() -> None:
    raise ZeroDivisionError(CUSTOMER)


def fail_otherwise() -> None:
    raise LookupError(CUSTOMER)


class Broken(QThread):
    def run(self) -> None:
        fail()


def told(qtbot: QtBot, window: MainWindow) -> MistakeDialog:
    qtbot.waitUntil(lambda: window.mistakes.dialog is not None)
    assert window.mistakes.dialog is not None
    return window.mistakes.dialog


def test_an_uncaught_error_opens_one_dialog_that_takes_those_of_threads_too(qtbot: QtBot, window: MainWindow, reported: list[str]) -> None:
    button = QPushButton("Break", window)
    button.clicked.connect(fail)
    button.show()
    click(qtbot, button)
    dialog = told(qtbot, window)
    assert "ZeroDivisionError" in dialog.sentence.text()
    assert not dialog.more.isVisible()
    thread = threading.Thread(target=fail_otherwise)
    thread.start()
    thread.join()
    other = Broken()
    other.start()
    other.wait()
    qtbot.waitUntil(lambda: dialog.more.text().startswith("2 more mistakes"))
    assert window.findChildren(MistakeDialog) == [dialog]
    assert reported == ["ZeroDivisionError", "LookupError", "ZeroDivisionError"]
    click(qtbot, dialog.copy)
    copied = QGuiApplication.clipboard().text()
    assert {"ZeroDivisionError", "LookupError"} < set(copied.split())
    assert CUSTOMER not in copied
    click(qtbot, dialog.diagnostics)
    assert window.findChild(DiagnosticsDialog).isVisible()
    window.findChild(DiagnosticsDialog).close()
    click(qtbot, dialog.close_button)
    qtbot.waitUntil(lambda: window.mistakes.dialog is None)
    assert window.isEnabled()


def test_a_place_that_fails_over_and_over_leaves_a_window_to_work_in(qtbot: QtBot, window: MainWindow, reported: list[str]) -> None:
    button = QPushButton("Break", window)
    button.clicked.connect(fail)
    button.show()
    for _ in range(AGAIN):
        button.click()
        told(qtbot, window).close_button.click()
        qtbot.waitUntil(lambda: window.mistakes.dialog is None)
    button.click()
    qtbot.wait(0)
    assert (len(reported), window.mistakes.dialog) == (AGAIN + 1, None)


def test_diagnostics_are_read_before_they_are_saved_and_are_what_the_command_writes(
    qtbot: QtBot, window: MainWindow, program: Program, tmp_path: Path
) -> None:
    assert window.workplace is not None
    dialog = DiagnosticsDialog(window.workplace.desk, window)
    dialog.open()
    qtbot.waitUntil(dialog.go_button.isEnabled)
    names = [dialog.list.item(number).text().split("\n")[0] for number in range(dialog.list.count())]
    assert names == list(diagnostics_files(program))
    dialog.list.setCurrentRow(names.index("store-1.json"))
    assert "unknown_sku" in dialog.text.toPlainText()
    seen = dialog.text.toPlainText()
    click(qtbot, dialog.go_button)
    ask = dialog.findChild(QFileDialog)
    assert ask.selectedFiles()[0].endswith(".zip")
    file = tmp_path / "for support.zip"
    ask.fileSelected.emit(str(file))
    ask.reject()
    qtbot.waitUntil(lambda: dialog.told.text() == f"Saved: {file}")
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as bundle:
        assert bundle.namelist() == names
        assert bundle.read("store-1.json").decode() == seen
        whole = b"".join(map(bundle.read, names)).decode()
    customers = {row.customer for row in program.history(1).page(Filter(), Sort(), offset=0, limit=50)} - {""}
    keys = program.keys(1)
    assert customers
    assert not [word for word in (*customers, keys.neto, keys.omni) if word in whole]
    dialog.save_to(tmp_path / "no such folder" / "a.zip")
    qtbot.waitUntil(lambda: "can't be written" in dialog.told.text())
    assert dialog.go_button.isEnabled()
    dialog.close()
