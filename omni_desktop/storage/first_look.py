"""What the window kept about itself, read past SQLAlchemy: the window is painted before that is imported."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing

from omni_desktop.storage.database.files import READS, connect
from omni_desktop.storage.places import Places
from omni_desktop.storage.shop_file import own_places

SECONDS = 0.2
SEEN_FIRST = ("theme", "language", "text_size")
WINDOW = "window."                  # what the window remembers of itself lies among this computer's settings


def first_look(places: Places) -> Mapping[str, str]:
    """What of SEEN_FIRST is set, and what Program.remember kept; nothing where no database can be read: opening it says why."""
    places = own_places(places)
    if not places.ledger.is_file():
        return {}
    try:
        with closing(connect(places.ledger, mode=READS, timeout=SECONDS)) as connection:
            kept = dict(connection.execute("SELECT name, value FROM computer_settings"))
        look = {name: str(json.loads(kept[name])) for name in SEEN_FIRST if name in kept}
    except (sqlite3.Error, ValueError):
        return {}
    return look | {name.removeprefix(WINDOW): str(value) for name, value in kept.items() if name.startswith(WINDOW)}
