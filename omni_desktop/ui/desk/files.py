"""Files that the window writes: where to, and whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from omni_desktop.core.errors import CannotContinue
from omni_desktop.disk.whole import part_of, whole
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import tr

FOLDER = "orders.export"                        # the folder of the last time is offered again


def ask_where(parent: QWidget, desk: StoreContext, title: str, name: str, kind: str, chosen: Callable[[Path], object]) -> None:
    """With the system's own dialog. `name` ends as the file does; `kind`: what the dialog calls such files, as in "PDF (*.pdf)"."""

    def show(folder: str) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(parent, title, str(Path(folder or documents) / name), kind)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.rpartition(".")[2])
        dialog.fileSelected.connect(lambda file: keep(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keep(file: Path) -> None:
        desk.reads.keep(parent, lambda: desk.program.remember(FOLDER, str(file.parent)))
        chosen(file)

    desk.reads.ask(parent, lambda: desk.program.remembered(FOLDER), show)


def give_up(file: Path) -> None:
    with suppress(OSError):
        part_of(file).unlink(missing_ok=True)


def cannot_write(file: Path, error: OSError) -> CannotContinue:
    """The reason for staff; what was begun is gone."""
    give_up(file)
    return CannotContinue(
        tr(
            "{name} can't be written: {strerror}. Close it if another program has it open, or choose another folder.",
            name=file.name,
            strerror=error.strerror,
        )
    )


def write_whole(file: Path, pieces: Iterable[bytes]) -> None:
    """Off the window's thread. Raises CannotContinue with the reason for staff."""
    try:
        with whole(file) as part, part.open("wb") as out:
            out.writelines(pieces)
    except OSError as error:
        raise cannot_write(file, error) from None
