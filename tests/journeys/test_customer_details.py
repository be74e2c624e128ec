"""Keep customer details for: what is older is erased from this computer for good, and everything that is counted and matched stays."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from omni_desktop.core.record.history import Filter
from omni_desktop.core.record.record import IN_OMNI, State
from omni_desktop.core.settings.settings import Computer
from omni_desktop.core.values import replace
from tests.journeys.settings_shop import SettingsShop, settings_shop

SHOPPER = {
    "Email": "quillon.marrow@example.com",
    "Username": "quillonm",
    "BillFirstName": "Quillon",
    "BillLastName": "Marrowby",
    "BillCompany": "Marrowby Lanterns",
    "BillStreetLine1": "77 Zephyrine Crescent",
    "BillPhone": "0400 555 771",
    "ShipFirstName": "Quillon",
    "ShipLastName": "Marrowby",
    "ShipStreetLine1": "77 Zephyrine Crescent",
    "ShipPhone": "0400 555 771",
    "DeliveryInstruction": "Leave it with Brunhilde next door",
    "InternalOrderNotes": "Rang Quillon on Tuesday",
}
WORDS = ("quillon", "marrow", "zephyrine", "555 771", "brunhilde")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SettingsShop]:
    with settings_shop(tmp_path) as shop:
        yield shop


def place(shop: SettingsShop, days_ago: float = 400, items: Any = None, **fields: Any) -> None:
    """An order of the shopper, whose last update was a minute ago."""
    now = datetime.now(UTC)
    times = {"placed": now - timedelta(days=days_ago), "DateUpdated": now - timedelta(minutes=1)}
    shop.place(items, **{name: f"{at:%Y-%m-%d %H:%M:%S}" for name, at in times.items()}, **{**SHOPPER, **fields})


def keep_for(shop: SettingsShop, days: int) -> None:
    shop.program.save_computer(replace(shop.program.computer(), keep_personal_data_days=days))


def prepare(shop: SettingsShop, **settings: object) -> None:
    shop.use({"download_orders.placed_after": (datetime.now(UTC) - timedelta(days=800)).isoformat(), **settings})
    keep_for(shop, 0)


def file_bytes(shop: SettingsShop) -> bytes:
    """But for the copies of the last days, which go by themselves."""
    places = shop.program.places
    files = [file for file in places.folder.rglob("*") if file.is_file() and file.parent != places.copies]
    return b"".join(file.read_bytes() for file in files if file.suffix not in {".log"})


def unpacked(data: bytes) -> Iterator[bytes]:
    """Every compressed document that can still be read somewhere in these bytes, deleted or not."""
    at = data.find(b"\x78\x01")
    while at >= 0:
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(data[at : at + 100_000])
        at = data.find(b"\x78\x01", at + 1)


def told(shop: SettingsShop) -> set[str]:
    """Which words of the shopper are anywhere in our files."""
    data = file_bytes(shop)
    texts = [data.lower(), *(each.lower() for each in unpacked(data))]
    return {word for word in WORDS if any(word.encode() in text for text in texts)}


def test_nothing_of_the_shopper_is_left_in_the_files_and_the_order_still_stands(shop: SettingsShop) -> None:
    prepare(shop)
    place(shop)
    for _ in range(20):
        shop.place(BillFirstName="Ada", BillLastName="Finch", BillCompany="")
    shop.download()
    place(shop, items=[("XM-900", 1)])
    shop.download()
    assert told(shop) == set(WORDS)
    settle_held(shop)
    history = shop.program.history(shop.store)
    before = history.orders(Filter())
    figures = history.figures()
    keep_for(shop, 365)
    assert not shop.program.erase_details()
    assert told(shop) == set()
    after = history.orders(Filter())
    assert [(row.id, row.state, row.reference, row.omni_id, row.grand_total, row.omni_total) for row in after] == [
        (row.id, row.state, row.reference, row.omni_id, row.grand_total, row.omni_total) for row in before
    ]
    assert history.figures() == figures
    old = next(row for row in after if row.state in IN_OMNI and not row.customer)
    story = history.order(old.id)
    assert story is not None
    assert [each.kind for each in story.timeline][-1] == "erased"
    order = shop.program.kept_order(story.raw)
    assert order is not None
    assert (order.id, order.grand_total, order.lines[0].sku) == (old.id, old.grand_total, "AB-114")
    assert history.count(Filter(search=old.id)) == 1
    assert history.count(Filter(search="AB-114")) == len([row for row in after if row.state in IN_OMNI])
    assert history.count(Filter(search="marrowby")) == 0
    assert history.count(Filter(search="finch")) == 20


def settle_held(shop: SettingsShop) -> None:
    """Somebody looked at what was held."""
    program = shop.program
    for row in program.history(shop.store).orders(Filter(states=frozenset({State.HELD}))):
        program.decisions(shop.store).dismiss(row.id, "Quillon rang off", program.now(), "Sam")


def test_what_waits_for_somebody_keeps_its_details(shop: SettingsShop) -> None:
    prepare(shop)
    place(shop, items=[("XM-900", 1)])
    shop.download()
    keep_for(shop, 365)
    shop.program.erase_details()
    assert shop.program.history(shop.store).orders(Filter())[0].customer == "Marrowby Lanterns"


def test_newer_orders_keep_them_and_0_keeps_all(shop: SettingsShop) -> None:
    prepare(shop)
    place(shop)
    place(shop, days_ago=300)
    shop.download()
    shop.program.erase_details()
    rows = shop.program.history(shop.store).orders(Filter())
    assert [row.customer for row in rows] == ["Marrowby Lanterns"] * 2
    keep_for(shop, 365)
    shop.program.erase_details()
    assert [row.customer for row in shop.program.history(shop.store).orders(Filter())] == ["Marrowby Lanterns", ""]


def test_an_erased_order_that_neto_touches_again_is_no_change_and_is_erased_again(shop: SettingsShop) -> None:
    prepare(shop)
    place(shop)
    shop.download()
    keep_for(shop, 365)
    shop.program.erase_details()
    shop.world.edit_order(shop.order["OrderID"], OrderStatus="Pick")
    shop.download()
    assert shop.result == "unchanged"
    row = shop.program.history(shop.store).orders(Filter())[0]
    assert (row.customer, row.follow) == ("", "")
    story = shop.program.history(shop.store).order(row.id)
    assert story is not None
    assert [each.kind for each in story.timeline].count("erased") == 1


def test_an_erased_order_that_changed_tells_the_change_and_not_the_erasing(shop: SettingsShop) -> None:
    prepare(shop)
    place(shop)
    shop.download()
    keep_for(shop, 365)
    shop.program.erase_details()
    shop.world.edit_order(shop.order["OrderID"], ShippingOption="Courier")
    shop.download()
    story = shop.program.history(shop.store).order(shop.order["OrderID"])
    assert story is not None
    assert [field for field, *_ in story.changes] == ["Shipping"]


def test_old_copies_of_the_database_go_as_well(shop: SettingsShop) -> None:
    prepare(shop)
    place(shop)
    shop.download()
    copies = shop.program.places.copies
    (today,) = copies.iterdir()
    for name, days in (("ledger-0001-old.db", 40), ("ledger-0006-new.db", 5)):
        (copies / name).write_bytes(b"Quillon")
        at = (datetime.now(UTC) - timedelta(days=days)).timestamp()
        os.utime(copies / name, (at, at))
    shop.program.erase_details()
    assert len(list(copies.iterdir())) == 3
    keep_for(shop, Computer().keep_personal_data_days)
    shop.program.erase_details()
    assert {copy.name for copy in copies.iterdir()} == {"ledger-0006-new.db", today.name}
