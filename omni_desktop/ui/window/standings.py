"""What goes on in each store, decided in one place for the list, the tile and the tray."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.ui.desk.connections import Connections
from omni_desktop.ui.desk.formats import Formats
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import told
from omni_desktop.ui.stores.stores import Stores
from omni_desktop.ui.tiles.activity import Facts, Standing, pause_words, standing
from omni_desktop.ui.tiles.activity_tile import ActivityTile
from omni_desktop.ui.tiles.summary import Summary


class Standings:
    def __init__(self, desk: StoreContext, stores: Stores, connections: Connections, tile: ActivityTile) -> None:
        self._desk, self._stores, self._connections, self._tile = desk, stores, connections, tile

    def now(self) -> Mapping[int, Standing]:
        """By store, in the order of the list."""
        return {store.id: self._of(store.id) for store in self._stores.now.stores}

    def _of(self, store_id: int) -> Standing:
        desk, look, store = self._desk, self._stores.now, self._stores.store(store_id)
        assert store is not None
        settings = look.settings_of[store_id]
        summary = Summary(last_run=look.last_runs.get(store_id))
        facts = Facts(store, settings, summary, self._tile.troubles.get(store_id), look.others.get(store_id))
        trouble = self._connections.trouble(store_id)
        paused = pause_words(desk.pause.until, settings, Formats(settings.connection.time_zone), desk.now())
        return standing(
            facts, running=desk.runs.is_running_for(store_id), connection=told(trouble.sentence) if trouble else "", paused=paused
        )
