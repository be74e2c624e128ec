"""What a download or an upload of products would do, a row a product, and what of it is ticked. Pure.

A page shows `preview_of(checked, Ticks(Target.OMNI))` without a call, lets a person tick SKUs and fields, and sends with the same ticks:
what is sent is what the preview shows, unless a side changed meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from omni_desktop.core.catalogue.look import BothCatalogues, CatalogueLook
from omni_desktop.core.catalogue.outgoing import NewItem, NewOption, NewProduct, Target
from omni_desktop.core.catalogue.products import ShopItem
from omni_desktop.core.catalogue.verdicts import CatalogueRow
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.settings.settings import Products


class Action(StrEnum):
    """What sending would do with a row. IN_DOUBT: an earlier write has no known outcome yet, so nothing is sent."""

    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    IN_DOUBT = "in_doubt"


@dataclass(frozen=True, slots=True)
class Ticks:
    """What somebody ticked. `chosen` None: what this direction makes by itself, which is the shop's new items, or all that only Omni has.

    `chosen` names SKUs of the shop (to Omni) or codes of Omni (to Neto). `fields`: names of fields that may be updated; without them
    nothing is. `codes`: SKU -> the code in Omni for what is too long. `kits`: make kits without their parts.
    """

    target: Target
    chosen: frozenset[str] | None = None
    fields: frozenset[str] = frozenset()
    codes: Mapping[str, str] = field(default_factory=dict)
    kits: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """The last check, with what planning needs beside it. `doubted`: folded codes of writes without a known outcome. `price_of`: an item's
    price as Omni has prices; `priced_back`: the price of an item that comes to this one in Omni. `rules.created_after` is never None."""

    both: BothCatalogues
    look: CatalogueLook
    rules: Products
    price_of: Callable[[ShopItem], Decimal | None]
    priced_back: Callable[[ShopItem, Decimal], Decimal]
    doubted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Planned:
    """One row. `code`: the SKU (to Omni) or Omni's code (to Neto) that the report names it by. `changes`: field -> what the target has, and
    what it would have, as texts to be shown. A create to Omni has an `option`, in the product `head` unless it joins one; one to Neto an
    `item`. `problems`: why it is refused, and what to know of the rest.
    """

    code: str
    action: Action
    row: CatalogueRow | None = None
    problems: tuple[Problem, ...] = ()
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    option: NewOption | None = None
    head: NewProduct | None = None
    item: NewItem | None = None

    @property
    def sends(self) -> bool:
        return self.action in (Action.CREATE, Action.UPDATE)


@dataclass(frozen=True, slots=True)
class Preview:
    """Rows that matter first, as in the look. `at`: when both sides were read (UTC); `unread` as in the look."""

    target: Target
    products: tuple[Planned, ...]
    at: datetime
    unread: int = 0

    @property
    def counts(self) -> dict[Action, int]:
        return {action: sum(each.action is action for each in self.products) for action in Action}


def refused(row: CatalogueRow | None, name: str, code: str, **facts: str) -> Planned:
    return Planned(name, Action.REFUSED, row, (Problem(code, {"code": name, **facts}),))


def in_doubt(row: CatalogueRow | None, name: str) -> Planned:
    return Planned(name, Action.IN_DOUBT, row, (Problem("product_in_doubt", {"code": name}),))
