"""What the window kept about itself, read past SQLAlchemy: the window is painted before that is imported."""

from __future__ import annotations

from collections.abc import Mapping

from omni_desktop.storage.places import Places

SECONDS = 0.2
SEEN_FIRST = ("theme", "language", "text_size")
WINDOW = "window."                  # what the window remembers of itself lies among this computer's settings


def first_look(places: Places) -> Mapping[str, str]:
    """What of SEEN_FIRST is set, and what Program.remember kept; nothing where no database can be read: opening it says why."""
    if places.shop.exists():            # a ledger that computers share: seldom, and its file takes as long to read as all the rest here
        from omni_desktop.storage.shop_file import own_places

        places = own_places(places)
    return _kept(places) if places.ledger.is_file() else {}


def _kept(places: Places) -> Mapping[str, str]:
    import sqlite3
    from contextlib import closing

    from omni_desktop.storage.database.files import READS, connect

    try:
        with closing(connect(places.ledger, mode=READS, timeout=SECONDS)) as connection:
            kept = dict(connection.execute("SELECT name, value FROM computer_settings"))
        look = {name: _text(kept[name]) for name in SEEN_FIRST if name in kept}
    except (sqlite3.Error, ValueError):
        return {}
    return look | {name.removeprefix(WINDOW): str(value) for name, value in kept.items() if name.startswith(WINDOW)}


def _text(value: str) -> str:
    """As it is kept, in JSON."""
    import json  # where nothing was chosen, the first paint need not wait for it

    return str(json.loads(value))
