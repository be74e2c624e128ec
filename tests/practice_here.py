"""The program with its practice store in this process: the same servers on the same file, without the start of another program."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from omni_desktop.app import LiveComposition
from omni_desktop.practice.process import PracticeProcess, serving
from omni_desktop.storage.places import Places


class PracticeHere(PracticeProcess):
    """Tests move it as they move the process, over HTTP. The process itself is started by tests/journeys/test_real_window.py, the
    command line's journeys and the first test of tests/ui/window/test_main_window.py."""

    def __init__(self, file: Path) -> None:
        super().__init__([], file)
        self._file = file
        self._opened = ExitStack()

    def start(self) -> None:
        self._told = self._opened.enter_context(serving(self._file, limits=None))

    def stop(self) -> None:
        self._opened.close()


class CompositionHere(LiveComposition):
    def practice_store(self, places: Places) -> PracticeHere:
        return PracticeHere(places.folder / "shop.db")
