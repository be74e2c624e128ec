"""Whether a worker downloads the stores day and night, as tile, status line and timer show it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from omni_desktop.core.record.workers import Watched


class Workers(QObject):
    """By store; a store that doesn't download by itself is in none."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by_store: Mapping[int, Watched] = {}

    def of(self, store_id: int) -> Watched:
        return self._by_store.get(store_id, Watched())

    def take(self, by_store: Mapping[int, Watched]) -> None:
        if by_store != self._by_store:
            self._by_store = by_store
            self.changed.emit()
