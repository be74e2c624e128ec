"""What a run learned of Omni and the shop, kept in the ledger: enough to map stored orders again without a call.

Names of customers are not kept, and only what the latest orders asked for: a few hundred kilobytes, however long the ledger.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import islice
from typing import Any, TypeVar

from omni_desktop.core.inventory import Branch, Catalogue, Contact, ProductOption, StockLevel, Unit, by_shelf
from omni_desktop.core.order import Currency
from omni_desktop.core.ports.ledger.ledger import Ledger

CURRENCY, BRANCHES, FACTS = "currency", "branches", "catalogue"
MOST_KEPT = 2000
NOT_KEPT: tuple[Any, ...] = (0, "", 0, (), True, "", "", (), (), "", None)
K = TypeVar("K")
V = TypeVar("V")


def keep_currency(ledger: Ledger, currency: Currency, at: datetime) -> None:
    _keep(ledger, CURRENCY, {"code": currency.code, "tax_rate": str(currency.tax_rate), "country": currency.country}, at)


def kept_currency(ledger: Ledger) -> tuple[Currency, datetime] | None:
    kept = ledger.cached(CURRENCY)
    if kept is None:
        return None
    facts = json.loads(kept[0])
    return Currency(facts["code"], Decimal(facts["tax_rate"]), facts["country"]), kept[1]


def keep_branches(ledger: Ledger, branches: Iterable[Branch], at: datetime) -> None:
    _keep(ledger, BRANCHES, [{"id": branch.id, "name": branch.name, "is_active": branch.is_active} for branch in branches], at)


def keep_catalogue(ledger: Ledger, learned: Catalogue, at: datetime) -> None:
    """Add what was learned to what was kept, new answers for old ones; the oldest questions fall out."""
    kept, _ = kept_catalogue(ledger)
    products = _latest(kept.products if kept else {}, learned.products)
    contacts = _latest(kept.contacts if kept else {}, learned.contacts)
    options = _latest(kept.options if kept else {}, learned.options)
    barcodes = _latest(kept.barcodes if kept else {}, learned.barcodes)
    wanted = {option.id for each in (products, options, barcodes) for found in each.values() for option in found}
    asked = ((kept.stock_asked if kept else set()) | learned.stock_asked) & wanted
    older = kept.stock if kept else {}
    stock = {key: level for key, level in older.items() if key[0] not in learned.stock_asked} | learned.stock
    controls = (kept.stock_controls if kept else {}) | learned.stock_controls
    document = {
        "products": _product_rows(products),
        "options": _product_rows(options),
        "barcodes": _product_rows(barcodes),
        "contacts": [[*question, [_contact_row(contact) for contact in found]] for question, found in contacts.items()],
        "stock_asked": sorted(asked),
        "stock_controls": [[number, word] for number, word in controls.items() if number in asked and word],
        "stock": [_stock_row(level) for levels in stock.values() for level in levels if level.product_option_id in asked],
    }
    _keep(ledger, FACTS, document, at)


def kept_catalogue(ledger: Ledger) -> tuple[Catalogue | None, datetime | None]:
    """What is known offline and when it was last added to; (None, None) before a run has looked anything up."""
    currency, branches, facts = kept_currency(ledger), ledger.cached(BRANCHES), ledger.cached(FACTS)
    if currency is None or branches is None or facts is None:
        return None, None
    document = json.loads(facts[0])
    known = Catalogue(currency[0], _branches(json.loads(branches[0])), sku_table=ledger.sku_table(), customer_table=ledger.customer_table())
    known.products = {code: tuple(map(_product, rows)) for code, rows in document["products"]}
    known.options = {number: tuple(map(_product, rows)) for number, rows in document.get("options", ())}
    known.barcodes = {code: tuple(map(_product, rows)) for code, rows in document.get("barcodes", ())}
    known.contacts = {(field, value): tuple(Contact(*row) for row in rows) for field, value, rows in document["contacts"]}
    known.contacts_by_id = {contact.id: contact for found in known.contacts.values() for contact in found}
    known.stock_asked = set(document["stock_asked"])
    known.stock_controls = dict(document.get("stock_controls", ()))
    known.stock = by_shelf(_stock_level(*row) for row in document["stock"])
    return known, facts[1]


def without_contacts(document: bytes, told: Callable[[str], bool]) -> bytes:
    """The kept catalogue without the customers of whom any text is told."""
    facts = json.loads(document)
    facts["contacts"] = [entry for entry in facts["contacts"] if not any(map(told, _texts(entry)))]
    return json.dumps(facts, separators=(",", ":")).encode()


def _texts(entry: Sequence[Any]) -> Iterator[str]:
    for each in entry:
        if isinstance(each, list):
            yield from _texts(each)
        elif isinstance(each, str) and each:
            yield each


def _stock_level(option_id: int, branch_id: int, available: str, on_hand: str, virtual: str, code: str = "") -> StockLevel:
    """An older version kept no code."""
    return StockLevel(option_id, branch_id, Decimal(available), Decimal(on_hand), Decimal(virtual), code)


def _keep(ledger: Ledger, name: str, document: object, at: datetime) -> None:
    ledger.keep(name, json.dumps(document, separators=(",", ":")).encode(), at)


def _latest(old: Mapping[K, V], new: Mapping[K, V]) -> dict[K, V]:
    """The old and the new ones without the oldest."""
    merged = {key: value for key, value in old.items() if key not in new} | dict(new)
    return dict(islice(merged.items(), max(0, len(merged) - MOST_KEPT), None))


def _branches(rows: Iterable[Mapping[str, Any]]) -> dict[int, Branch]:
    """A list that was read for the settings has only active branches, and doesn't say so."""
    return {int(row["id"]): Branch(int(row["id"]), row["name"], row.get("is_active", True)) for row in rows}


def _product_rows(products: Mapping[Any, Sequence[ProductOption]]) -> list[list[Any]]:
    return [[key, list(map(_product_row, options))] for key, options in products.items()]


def _product_row(option: ProductOption) -> list[Any]:
    row = [option.id, option.code, option.product_id, option.alternative_codes, option.is_active]
    units = [[unit.code, str(unit.size), unit.barcode] for unit in option.units]
    price = None if option.price is None else str(option.price)
    return [*row, option.size_code, option.size, option.barcodes, units, option.name, price]


def _product(row: list[Any]) -> ProductOption:
    """An older version kept the first five only."""
    number, code, product_id, others, active, size_code, size, barcodes, units, name, price = (*row, *NOT_KEPT[len(row) :])
    sold_in = tuple(Unit(unit, Decimal(holds), barcode) for unit, holds, barcode in units)
    worth = None if price is None else Decimal(price)
    return ProductOption(number, code, product_id, tuple(others), active, size_code, size, tuple(barcodes), sold_in, name, worth)


def _contact_row(contact: Contact) -> list[Any]:
    """A person's name is not among it."""
    known = (contact.id, contact.type, contact.is_active, contact.email, contact.account_number, contact.company, contact.integration_ref)
    return [*known, "", "", contact.cost_center]


def _stock_row(level: StockLevel) -> list[Any]:
    amounts = map(str, (level.available, level.on_hand, level.virtual))
    return [level.product_option_id, level.branch_id, *amounts, level.code]
