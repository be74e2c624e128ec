"""What we read of Omni: branches, product options, contacts, stock, stored sales orders, and answers to writes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct, field

from omni_desktop.core.order import ONE, ZERO, Currency
from omni_desktop.core.sales_order import LineSize, Place


@lru_cache(maxsize=2048)
def folded(text: str) -> str:
    """Text as it is compared with Omni's: case and the way a letter is encoded do not count, nor blanks around it or doubled ones, nor
    characters that nobody sees."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", seen(text)).casefold())
    return " ".join(text.split()).casefold()


def seen(text: str) -> str:
    """Without what has no shape of its own: zero width blanks, soft hyphens, marks of direction."""
    return text if text.isascii() else "".join(letter for letter in text if unicodedata.category(letter) != "Cf")


def plainly(text: str) -> str:
    """As it is typed on a keyboard: no hidden characters, letters of one width, single blanks, and a minus for every kind of dash."""
    if not text.isascii():
        letters = unicodedata.normalize("NFKC", seen(text))
        text = "".join("-" if unicodedata.category(letter) == "Pd" or letter == "\N{MINUS SIGN}" else letter for letter in letters)
    return " ".join(text.split())


def likened(code: str) -> str:
    """A code as a spreadsheet or a person may have spoilt it: without case, any blanks, and the leading zeros of an all-digit code, and
    with one kind of dash, which may have become a low line."""
    bare = plainly(folded(code)).replace(" ", "").replace("_", "-")
    return bare.lstrip("0") or bare if bare.isdecimal() else bare


DASHES = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
UNSEEN = "\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"


def odd_spellings(code: str) -> Iterator[str]:
    """As a word processor or a web page may have left a code behind that is plain elsewhere: each is `likened` to it."""
    if "-" in code:
        yield from (code.replace("-", dash) for dash in DASHES)
    for letter in UNSEEN:
        yield from (f"{code}{letter}", f"{letter}{code}")


class Branch(Struct, frozen=True):
    id: int
    name: str
    is_active: bool = True


class Unit(Struct, frozen=True):
    """A unit of measure in which a product is sold too: a carton with a code of its own that holds `size` of it."""

    code: str
    size: Decimal
    barcode: str = ""


class ProductOption(Struct, frozen=True):
    """A row of Omni's list of sellable products: an option, or one size of it, so that ids come several times (omni_api: 7.4).

    `code` is the SKU as Omni holds it; `alternative_codes` are the newer code fields of some accounts. Of a size grid `code` is the
    style's, and `size_code` the SKU of this size. `available`: in all branches as it was read, None where Omni gave none for this row.
    """

    id: int
    code: str
    product_id: int = 0
    alternative_codes: tuple[str, ...] = ()
    is_active: bool = True
    size_code: str = ""
    size: str = ""
    barcodes: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    name: str = ""
    price: Decimal | None = None
    available: Decimal | None = None

    @property
    def sku(self) -> str:
        """The code that names this very row."""
        return (self.size_code or self.code).strip()

    @property
    def style_codes(self) -> tuple[str, ...]:
        """Of a size grid what names all its sizes, so that none of them is meant by it alone; else ()."""
        return tuple(code.strip() for code in (self.code, *self.alternative_codes)) if self.size_code else ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Whatever it may be asked for by, trimmed; the style of a size grid among them."""
        units = (unit.code for unit in self.units)
        return tuple(code.strip() for code in (self.code, *self.alternative_codes, self.size_code, *units) if code.strip())

    @property
    def every_barcode(self) -> tuple[str, ...]:
        """Its own, and those of its units of measure."""
        return (*self.barcodes, *(unit.barcode for unit in self.units))


class ProductFacts(NamedTuple):
    """`name`: its style's code where it has none; `stock_control`: Omni's word for how its stock is counted, "" where it says none."""

    id: int
    name: str
    stock_control: str = ""


TEXT_LINE = -1


class KitPart(Struct, frozen=True):
    """An Omni product that goes for a shop's SKU: `quantity` of it for each one, with its `weight` in the line's money.

    `option_id` as in ChosenProduct.
    """

    code: str
    quantity: Decimal = ONE
    weight: Decimal = ONE
    option_id: int = 0

    @property
    def is_kit(self) -> bool:
        """Whether it alone is more than another code for the SKU."""
        return self.quantity != 1

    def __str__(self) -> str:
        return self.code if self.quantity == 1 else f"{self.quantity.normalize():f} of {self.code}"


class ChosenProduct(Struct, frozen=True):
    """Which Omni product a shop's SKU is, as staff decided; `option_id` where several share the code, else 0.

    TEXT_LINE as `option_id`: it is none, and goes as a line of text with its price. With `kit` it is several products, or several of
    one; then there is no code of its own.
    """

    code: str
    option_id: int = 0
    kit: tuple[KitPart, ...] = ()

    @property
    def is_text(self) -> bool:
        return self.option_id == TEXT_LINE

    @property
    def parts(self) -> tuple[KitPart, ...]:
        """Each product that it goes as; of a text line the line itself."""
        return self.kit or (KitPart(self.code, option_id=self.option_id),)

    @property
    def words(self) -> str:
        """2 of AB-1 + CD-2"""
        return " + ".join(map(str, self.parts))


def chosen_parts(parts: tuple[KitPart, ...]) -> ChosenProduct:
    """One piece of one product is no kit, whatever its weight."""
    if len(parts) == 1 and not parts[0].is_kit:
        return ChosenProduct(parts[0].code, parts[0].option_id)
    return ChosenProduct("", kit=parts)


class MappedSku(Struct, frozen=True):
    """A row of the SKU table. `orders`: how many of this shop's orders have the SKU; `at` is UTC."""

    sku: str
    product: ChosenProduct
    by: str
    at: datetime
    orders: int


class ChosenCustomer(Struct, frozen=True):
    """A contact that staff chose for always: for values of which fields, and who did so last, when (UTC)."""

    contact: int
    fields: tuple[str, ...]
    by: str
    at: datetime


class Contact(Struct, frozen=True):
    id: int
    type: str
    is_active: bool
    email: str = ""
    account_number: str = ""
    company: str = ""
    integration_ref: str = ""
    first_name: str = ""
    last_name: str = ""
    cost_center: str = ""
    address: str = ""


class StockLevel(Struct, frozen=True):
    product_option_id: int
    branch_id: int
    available: Decimal
    on_hand: Decimal
    virtual: Decimal = ZERO
    code: str = ""
    moved_at: datetime | None = None


def run_together(text: str) -> str:
    """A stock control word as it is compared: case and blanks do not count."""
    return "".join(text.split()).casefold()


def by_shelf(levels: Iterable[StockLevel]) -> dict[tuple[int, int], tuple[StockLevel, ...]]:
    """(product option id, branch id) -> its rows, in their order."""
    found: dict[tuple[int, int], tuple[StockLevel, ...]] = {}
    for level in levels:
        key = level.product_option_id, level.branch_id
        found[key] = (*found.get(key, ()), level)
    return found


def level_of_size(levels: Iterable[StockLevel], code: str) -> StockLevel | None:
    """Of an option's rows at a branch that of this very size; where none says its code, the poorest one. `code` is folded."""
    rows = list(levels)
    own = [level for level in rows if folded(level.code) == code]
    return min(own or rows, key=lambda level: (level.on_hand, level.available), default=None)


class StoredLine(Struct, frozen=True):
    """`code` names the very size of a size grid, and `style_code` is what Omni has as the line's code then, with `size_quantity` of it.

    Quantities and price are in the line's own unit of measure, which holds `unit_size` of the product.
    """

    id: int
    integration_ref: str
    product_option_id: int
    code: str
    quantity: Decimal
    unit_price: Decimal
    discount: Decimal
    quantity_shipped: Decimal = ZERO
    parent_id: int = 0
    stock_control: str = ""
    style_code: str = ""
    size_quantity: Decimal | None = None
    unit_size: Decimal = ONE
    size_name: str = ""
    size_barcode: str = ""

    @property
    def size(self) -> LineSize | None:
        return LineSize(self.style_code, self.size_name, self.size_barcode) if self.style_code else None


class StoredSalesOrder(Struct, frozen=True):
    """A sales order as Omni holds it. `total` is in the order's currency (Omni's figure times currencyRate); times are UTC."""

    id: int
    reference: str
    member_id: int
    branch_id: int
    is_approved: bool
    is_void: bool
    stage: str
    tax_status: str
    tax_rate: Decimal
    freight_total: Decimal
    surcharge: Decimal
    discount_total: Decimal
    total: Decimal
    lines: tuple[StoredLine, ...] = ()
    email: str = ""
    customer_order_no: str = ""
    delivery: Place = Place()
    source: str = ""
    created_at: datetime | None = None
    modified_at: datetime | None = None
    dispatched_at: datetime | None = None
    invoiced_at: datetime | None = None
    tracking_code: str = ""
    member_cost_center: str = ""
    estimated_delivery_at: datetime | None = None
    custom_fields: tuple[tuple[str, str], ...] = ()
    integration_ref: str = ""
    raw: bytes = b""

    @property
    def status(self) -> str:
        """Where it stands, as Omni's own lists say it."""
        if self.is_void:
            return "Void"
        if self.dispatched_at is not None:
            return "Dispatched"
        return "Approved" if self.is_approved else "Draft"

    @property
    def shipped(self) -> tuple[StoredLine, ...]:
        """Lines of which goods left already, whatever the whole is."""
        return tuple(line for line in self.lines if line.quantity_shipped)


class WriteAnswer(Struct, frozen=True):
    """One element of a batch answer, matched by index.

    `taken` is True (created, with `id`), False (refused, with Omni's words) or None: the element is missing or has no id, so nobody knows.
    """

    taken: bool | None
    id: int = 0
    words: str = ""


class Catalogue(Struct):
    """What mapping may know of Omni and the shop, keyed by folded text.

    `products`: code -> the options that have it, or one like it; a code that was looked for and not found has (). `options`: the same by
    id, for what staff chose by product. `barcodes`: for codes that were not found, the options of which it is a barcode; without an entry
    nobody asked. `contacts`: (field, value) -> the contacts found, likewise. `stock`: (product option id, branch id) -> a row for each of
    its sizes, for the options in `stock_asked`. `stock_controls`: Omni's word for those of them that no branch has, "" where it isn't
    known. `sku_table`: folded shop SKU -> what staff chose for it. `unread`: (kind, folded value) of what Omni answered unreadably, so
    that nothing is known of it.
    `customer_table`: (field, key of its value) -> the contact that staff chose for always among several.
    """

    currency: Currency
    branches: Mapping[int, Branch] = field(default_factory=dict)
    products: dict[str, tuple[ProductOption, ...]] = field(default_factory=dict)
    contacts: dict[tuple[str, str], tuple[Contact, ...]] = field(default_factory=dict)
    contacts_by_id: dict[int, Contact] = field(default_factory=dict)
    stock: dict[tuple[int, int], tuple[StockLevel, ...]] = field(default_factory=dict)
    stock_asked: set[int] = field(default_factory=set)
    stock_controls: dict[int, str] = field(default_factory=dict)
    sku_table: Mapping[str, ChosenProduct] = field(default_factory=dict)
    options: dict[int, tuple[ProductOption, ...]] = field(default_factory=dict)
    barcodes: dict[str, tuple[ProductOption, ...]] = field(default_factory=dict)
    unread: set[tuple[str, str]] = field(default_factory=set)
    customer_table: Mapping[tuple[str, str], int] = field(default_factory=dict)
