"""shop.json in the data folder: that the ledger isn't this computer's own but the shop's, and where it is. It holds no password.

{"id": the ledger's, "url": "postgresql://login@host:port/database", "moving": whether it isn't known yet that this computer's own ledger
arrived there, "version": of this form, 1 where it is missing}. Read before anything heavy is imported.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from urllib.parse import unquote, urlsplit

from omni_desktop.core.errors import CannotContinue
from omni_desktop.disk.whole import whole
from omni_desktop.storage.database.moved import is_moved
from omni_desktop.storage.faults import translated
from omni_desktop.storage.places import Places, make_private_file
from omni_desktop.storage.shared.address import read_address

VERSION = 1


@dataclass(frozen=True, slots=True)
class Shop:
    id: str
    url: str
    moving: bool = False

    @property
    def login(self) -> str:
        return unquote(urlsplit(self.url).username or "")


def shop_of(places: Places) -> Shop | None:
    """None where this computer has a ledger of its own, also while that one is on its way and doesn't bear its mark.

    Raises CannotContinue (`data_folder`) where the file can't be read: a guess could be a second ledger.
    """
    shop = kept_shop(places)
    is_on_its_way = shop is not None and shop.moving and not is_moved(places.ledger)
    return None if is_on_its_way else shop


def readable_shop(places: Places) -> Shop | None:
    """As the file has it; None also where it can't be read, which whoever connects or moves again mends.

    Raises CannotContinue (`database_newer`) where a newer version wrote it.
    """
    try:
        return kept_shop(places)
    except CannotContinue as fault:
        if fault.code == "database_newer":
            raise
        return None


def kept_shop(places: Places) -> Shop | None:
    """As the file has it. Raises as `shop_of`, and CannotContinue (`database_newer`) where a newer version wrote it."""
    try:
        kept = json.loads(places.shop.read_text("utf-8"))
        _refuse_newer(places, kept.get("version", VERSION))
        return Shop(_text(kept["id"]), _address(kept["url"]), kept.get("moving") is True)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotContinue(
            f"The file {places.shop} says where the shared ledger is, and can't be read. Connect to the ledger again with: "
            "ledger connect URL",
            code="data_folder",
        ) from error


def _refuse_newer(places: Places, version: int) -> None:
    if version > VERSION:
        raise CannotContinue(
            f"The file {places.shop} is of a newer version of this program. Install the newer version; nothing was changed.",
            code="database_newer",
        )


def _address(url: object) -> str:
    """Raises ValueError where it is no address of a shared ledger."""
    try:
        read_address(_text(url))
    except CannotContinue as fault:
        raise ValueError(fault.sentence) from fault
    return _text(url)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("no text")
    return value


def keep_shop(places: Places, shop: Shop) -> None:
    """On the disk when it returns, whole or not at all. Raises CannotContinue (storage.faults)."""
    new = places.shop.with_suffix(f".{os.getpid()}")
    with translated(), whole(places.shop, new):
        make_private_file(new)
        with new.open("w", encoding="utf-8") as out:
            json.dump(asdict(shop), out)
            out.flush()
            os.fsync(out.fileno())


def own_places(places: Places) -> Places:
    """Where the database of what belongs to this computer alone lies: its look, and later its mirror of a shared ledger."""
    try:
        is_own = shop_of(places) is None
    except CannotContinue:
        is_own = False
    return places if is_own else Places(places.folder / "computer")
