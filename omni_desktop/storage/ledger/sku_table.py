"""Staff's table of shop SKUs and the Omni products that they are; spellings that fold alike are one row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, delete, func, or_, select

from omni_desktop.core.inventory import ChosenProduct, KitPart, MappedSku, folded
from omni_desktop.storage.database.rows import Owner, adding, chunks, run_many
from omni_desktop.storage.database.search import searched
from omni_desktop.storage.database.tables import ORDERS, SKU_TABLE


def chosen_products(connection: Connection, owner: Owner) -> dict[str, ChosenProduct]:
    """By folded SKU: that of the key, should an older version have folded it otherwise."""
    query = select(SKU_TABLE).where(SKU_TABLE.c.store_id == owner.store_id).order_by(SKU_TABLE.c.at, SKU_TABLE.c.sku_key)
    return {folded(row.sku): _chosen(row) for row in connection.execute(query)}


def mapped_skus(connection: Connection, owner: Owner) -> list[MappedSku]:
    rows = connection.execute(select(SKU_TABLE).where(SKU_TABLE.c.store_id == owner.store_id).order_by(SKU_TABLE.c.sku_key))
    return [MappedSku(row.sku, _chosen(row), row.by, row.at, _orders_with(connection, owner, row.sku)) for row in rows.all()]


def _chosen(row: Row[Any]) -> ChosenProduct:
    kit = tuple(KitPart(code, Decimal(quantity), Decimal(weight), number) for code, quantity, weight, number in row.kit or ())
    return ChosenProduct(row.omni_code, row.option_id, kit)


def _orders_with(connection: Connection, owner: Owner, sku: str) -> int:
    """By the text that orders are found by: their SKUs stand in it, each between blanks."""
    found = searched(connection, owner, sku)
    if found is None:
        return 0
    between = (" " + ORDERS.c.search + " ").contains(f" {folded(sku)} ", autoescape=True)
    rows = or_(*(ORDERS.c.row.in_(each) for each in found.parts)) if found.directly is None else found.directly
    query = select(func.count()).select_from(ORDERS).where(ORDERS.c.target_id == owner.target_id, rows, between)
    return connection.execute(query).scalar_one()


def keep_skus(connection: Connection, owner: Owner, products: Mapping[str, ChosenProduct], at: datetime, by: str) -> None:
    """In the place of whatever stood there in any spelling."""
    _drop(connection, owner, products)
    rows = {folded(sku): _values(sku, product) | {"store_id": owner.store_id, "at": at, "by": by} for sku, product in products.items()}
    run_many(connection, adding(SKU_TABLE), [{"sku_key": key, **values} for key, values in rows.items()])


def _values(sku: str, product: ChosenProduct) -> dict[str, Any]:
    kit = [[part.code, str(part.quantity), str(part.weight), part.option_id] for part in product.kit]
    return {"sku": sku, "omni_code": product.code, "option_id": product.option_id, "kit": kit}


def drop_sku(connection: Connection, owner: Owner, sku: str) -> bool:
    return bool(_drop(connection, owner, [sku]))


def _drop(connection: Connection, owner: Owner, skus: Iterable[str]) -> int:
    gone = set(map(folded, skus))
    query = select(SKU_TABLE.c.sku_key, SKU_TABLE.c.sku).where(SKU_TABLE.c.store_id == owner.store_id)
    keys = [row.sku_key for row in connection.execute(query) if gone & {folded(row.sku), row.sku_key}]
    for some in chunks(keys):
        connection.execute(delete(SKU_TABLE).where(SKU_TABLE.c.store_id == owner.store_id, SKU_TABLE.c.sku_key.in_(some)))
    return len(keys)
