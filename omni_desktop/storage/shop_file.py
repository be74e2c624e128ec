"""shop.json in the data folder: that the ledger isn't this computer's own but the shop's, and where it is. It holds no password.

{"id": the ledger's, "url": "postgresql://login@host:port/database"}. Read before anything heavy is imported.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from omni_desktop.core.errors import CannotContinue
from omni_desktop.storage.places import Places


@dataclass(frozen=True, slots=True)
class Shop:
    id: str
    url: str

    @property
    def login(self) -> str:
        return unquote(urlsplit(self.url).username or "")


def shop_of(places: Places) -> Shop | None:
    """None where this computer has a ledger of its own. Raises CannotContinue (`data_folder`) where the file can't be read."""
    try:
        kept = json.loads(places.shop.read_text("utf-8"))
        return Shop(str(kept["id"]), str(kept["url"]))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CannotContinue(
            f"The file {places.shop} says where the shared ledger is, and can't be read. Connect to the ledger again.", code="data_folder"
        ) from error


def own_places(places: Places) -> Places:
    """Where the database of what belongs to this computer alone lies: its look, and later its mirror of a shared ledger."""
    return Places(places.folder / "computer") if places.shop.exists() else places
