"""Stage check, its questions to Omni: in bulk, once per run, and only for orders that are about to be mapped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from functools import partial

from omni_desktop.core.errors import CannotContinue, TryLater
from omni_desktop.core.inventory import Catalogue, Contact, ProductOption, StoredSalesOrder, by_shelf, folded
from omni_desktop.core.lookups.clocks import is_recent
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.kept_facts import keep_branches, keep_currency, kept_currency
from omni_desktop.core.lookups.product_lookup import look_up_products, product_facts
from omni_desktop.core.lookups.unreadable import STOCK, in_the_dark, note, readable
from omni_desktop.core.mapping.mapping import Needs, needs
from omni_desktop.core.mapping.stock import is_nowhere
from omni_desktop.core.order import Currency, Order
from omni_desktop.core.settings.choices import Choice, numbers_and_names
from omni_desktop.core.values import replace

NO_BRANCH = (
    "Omni lists no active branch, though every account has one. Nothing is lost; the next download asks again. If it stays so, look under "
    "Branches in Omni."
)
CURRENCY_AGE = timedelta(hours=24)
MOST_CONTACTS = 2000
FIELD_OF: Mapping[str, Callable[[Contact], str]] = {
    "email": lambda contact: contact.email,
    "account_number": lambda contact: contact.account_number,
    "company": lambda contact: contact.company,
    "integration_ref": lambda contact: contact.integration_ref,
    "id": lambda contact: str(contact.id),
}


def currency(ctx: Context) -> Currency:
    """Neto's currency settings, kept for a day: a poll that finds nothing should not ask for them again."""
    kept = kept_currency(ctx.tools.ledger)
    if kept is not None and is_recent(kept[1], ctx.now(), CURRENCY_AGE):
        return kept[0]
    fresh = ctx.tools.shop.currency()
    keep_currency(ctx.tools.ledger, fresh, ctx.now())
    return fresh


def catalogue(ctx: Context) -> Catalogue:
    """What this run knows of Omni, begun with the branches at the first order that needs it."""
    if ctx.catalogue is None:
        branches = ctx.tools.inventory.branches()
        keep_branches(ctx.tools.ledger, branches, ctx.now())
        ctx.catalogue = Catalogue(
            currency=currency(ctx),
            branches={branch.id: branch for branch in branches},
            sku_table=ctx.tools.ledger.sku_table(),
            customer_table=ctx.tools.ledger.customer_table(),
        )
        _check_default_branch(ctx, ctx.catalogue)
    return ctx.catalogue


def _check_default_branch(ctx: Context, known: Catalogue) -> None:
    chosen = ctx.settings.branches.default_branch
    branch = known.branches.get(chosen) if chosen is not None else None
    if branch is None or not branch.is_active:
        names = numbers_and_names(Choice(str(each.id), each.name) for each in known.branches.values() if each.is_active)
        if not names:
            raise TryLater(NO_BRANCH, code="unreadable_reply", facts={"side": "Omni", "host": "Omni"})
        raise CannotContinue(
            f"The default branch {chosen} isn't an active branch in Omni. Choose one of: {names} (branches.default_branch).",
            code="default_branch_unknown",
            facts={"branch": str(chosen), "branches": names},
        )


def look_up(ctx: Context, orders: Sequence[Order]) -> Catalogue:
    """Make sure the catalogue answers everything that mapping these orders will ask."""
    known = catalogue(ctx)
    wanted = [needs(order, ctx.settings, known.sku_table) for order in orders]
    look_up_products(ctx, known, {sku for need in wanted for sku in need.skus}, {number for need in wanted for number in need.option_ids})
    _look_up_contacts(ctx, known, [question for need in wanted for question in need.contacts])
    by_stock = [need for need in wanted if need.stock and in_the_dark(replace(need, stock=False), known) is None]
    _look_up_stock(ctx, known, by_stock)
    _look_up_stock_controls(ctx, known, (option for need in by_stock for option in need.options(known)))
    return known


def _look_up_contacts(ctx: Context, known: Catalogue, questions: Iterable[tuple[str, str]]) -> None:
    if len(known.contacts) > MOST_CONTACTS:     # memory stays flat however long the run; who comes again is asked for again
        known.contacts.clear()
        known.contacts_by_id.clear()
    asked: dict[str, dict[str, str]] = defaultdict(dict)
    for field, value in questions:
        if (field, folded(value)) not in known.contacts:
            asked[field][folded(value)] = value
    for field, values in asked.items():
        answers, unread = readable(partial(ctx.tools.inventory.contacts, field, list(values.values())))
        learn_contacts(known, field, values, answers, unread)


def learn_contacts(
    known: Catalogue, field: str, values: Iterable[str], answers: Iterable[Contact], unread: frozenset[str] = frozenset()
) -> None:
    """Put an answer into the catalogue: a folded value without an answer is known to be absent, but for what is `unread`."""
    found = defaultdict(list)
    for contact in answers:
        known.contacts_by_id[contact.id] = contact
        found[folded(FIELD_OF[field](contact))].append(contact)
    for value in note(known, field, values, unread):
        known.contacts[field, value] = tuple(found.get(value, ()))


def _look_up_stock(ctx: Context, known: Catalogue, wanted: Iterable[Needs]) -> None:
    """All of them in one question. Stock moves, so each chunk asks again, unless Omni cannot show what this run promised before."""
    ids = {number for need in wanted for number in need.product_ids(known)}
    if ctx.request.rehearse or ctx.settings.download_orders.order_status != "Approved":
        ids -= known.stock_asked
    if not ids:
        return
    levels, unread = readable(lambda: ctx.tools.inventory.stock(sorted(ids)))
    note(known, STOCK, map(str, ids), unread)
    known.stock_asked |= ids
    known.stock = {key: level for key, level in known.stock.items() if key[0] not in ids}
    known.stock |= by_shelf(levels)


def _look_up_stock_controls(ctx: Context, known: Catalogue, options: Iterable[ProductOption]) -> None:
    """Only of what no branch has: a service never lies anywhere, and asking for every product would take a call more of each download."""
    empty = {option.id: option.product_id for option in options if option.id not in known.stock_controls and is_nowhere(option.id, known)}
    facts = {each.id: each for each in product_facts(ctx.tools.inventory, sorted({*empty.values()} - {0}))}
    known.stock_controls |= {number: facts[product].stock_control if product in facts else "" for number, product in empty.items()}


def existing(ctx: Context, references: Iterable[str]) -> tuple[dict[str, list[StoredSalesOrder]], frozenset[str]]:
    """Sales orders that Omni already has, by folded reference, and the references of which that can't be told; any other is absent."""
    found: dict[str, list[StoredSalesOrder]] = defaultdict(list)
    wanted = list(dict.fromkeys(references))
    rows, unread = readable(lambda: ctx.tools.inventory.sales_orders(wanted)) if wanted else ((), frozenset[str]())
    for stored in rows:
        found[folded(stored.reference)].append(stored)
    return found, unread
