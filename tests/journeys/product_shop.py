"""One practice shop for many sends of products: each test adds products of its own, checks both sides, and sends what it names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from omni_desktop.core.catalogue.outgoing import Target
from omni_desktop.core.catalogue.preview import Preview, Ticks
from omni_desktop.core.catalogue.send_report import SendReport, SentProduct
from omni_desktop.core.ports.program.catalogues import nobody_listens
from omni_desktop.core.ports.program.keys import Keys
from omni_desktop.core.values import replace
from omni_desktop.practice.invented import by_hand
from tests.journeys.settings_shop import SettingsShop, settings_shop

KNOWN_TWINS = frozenset({"se-310"})         # the practice store has them from the start
SETTLED_AT_ONCE = 0


class ProductShop:
    def __init__(self, shop: SettingsShop) -> None:
        self.shop = shop
        self.world, self.server, self.program = shop.world, shop.server, shop.program
        self._numbers = count(1)
        self.use()

    def use(self, **also: Any) -> None:
        """Settings of Products, and `settle_seconds`."""
        settle = also.pop("settle_seconds", SETTLED_AT_ONCE)
        self.shop.use({f"products.{name}": value for name, value in ({"enabled": True} | also).items()})
        connection = replace(self.shop.settings.connection, settle_seconds=settle)
        self.shop.settings = replace(self.shop.settings, connection=connection)
        self.program.save_settings(self.shop.store, self.shop.settings)

    @property
    def keys(self) -> Keys:
        return Keys(self.server.neto_key, self.server.omni_key)

    def items(self, number: int = 1, **fields: Any) -> list[str]:
        """New in the shop, and seen by a check."""
        skus = [f"PS-{next(self._numbers):03}" for _ in range(number)]
        for sku in skus:
            self.add_item(sku, **fields)
        self.check()
        return skus

    def add_item(self, sku: str, **fields: Any) -> None:
        with self.world.changing():
            by_hand.add_item(self.world.shop, sku, **{"Name": f"Name of {sku}", "DefaultPrice": "12.50", **fields})

    def add_product(self, code: str, **fields: Any) -> dict[str, Any]:
        option = {"code": code, "retailPrice": "12.50", "barcode": fields.pop("barcode", "")}
        with self.world.changing():
            return by_hand.add_omni_product(self.world.account, code, [option], **{"name": f"Name of {code}", **fields})

    def products(self, number: int = 1, **fields: Any) -> list[str]:
        """New in Omni, and seen by a check."""
        codes = [f"OP-{next(self._numbers):03}" for _ in range(number)]
        for code in codes:
            self.add_product(code, **fields)
        self.check()
        return codes

    def check(self) -> None:
        self.program.check_catalogue(self.shop.store, self.keys)

    def preview(self, target: Target, *chosen: str, **more: Any) -> Preview:
        found = self.program.preview_products(self.shop.store, Ticks(target, frozenset(chosen) or None, **more))
        assert found is not None
        return found

    def send(self, target: Target, *chosen: str, rehearse: bool = False, progress: Any = nobody_listens, **more: Any) -> SendReport:
        """Without names what this direction makes by itself."""
        ticks = Ticks(target, frozenset(chosen) or None, **more)
        return self.program.send_products(self.shop.store, ticks, self.keys, progress, rehearse=rehearse)

    def down(self, *skus: str, **more: Any) -> dict[str, SentProduct]:
        return {each.sku: each for each in self.send(Target.OMNI, *skus, **more).products}

    def up(self, *codes: str, **more: Any) -> dict[str, SentProduct]:
        return {each.sku: each for each in self.send(Target.NETO, *codes, **more).products}

    def back(self, send_id: int | None) -> SendReport:
        assert send_id is not None
        return self.program.take_back_products(self.shop.store, send_id, self.keys)

    def options(self, code: str) -> list[dict[str, Any]]:
        """Options of Omni that have this code, under either of its names."""
        rows = self.world.omni_rows("ProductOptions")
        return [row for row in rows if code in (row["code"].strip(), row["productOptionCode"].strip())]

    def product(self, code: str) -> dict[str, Any]:
        (option,) = self.options(code)
        return next(row for row in self.world.omni_rows("Products") if row["id"] == option["productId"])

    def item(self, sku: str) -> dict[str, Any]:
        return self.world.shop.items.rows[sku]

    def twice(self) -> dict[str, int]:
        found = by_hand.codes_used_twice(self.world.account)
        return {code: number for code, number in found.items() if code not in KNOWN_TWINS}


@contextmanager
def product_shop(folder: Path) -> Iterator[ProductShop]:
    with settings_shop(folder) as shop:
        yield ProductShop(shop)
