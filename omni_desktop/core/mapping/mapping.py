"""Order, settings and catalogue -> the sales orders for Omni, or the problems that hold the order. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from msgspec import Struct

from omni_desktop.core.inventory import TEXT_LINE, Catalogue, ChosenProduct, ProductOption, folded
from omni_desktop.core.mapping.branches import BranchChoice, branch_name, choose_branch
from omni_desktop.core.mapping.custom_refs import custom_fields, customer_order_no, ref_comments
from omni_desktop.core.mapping.customers import CustomerChoice, choose_customer, contact_questions, sales_person
from omni_desktop.core.mapping.dates import created_at, delivery_why, estimated_delivery_at, invoice_at
from omni_desktop.core.mapping.identity import Identity, identity_of
from omni_desktop.core.mapping.kept_plan import KeptPlan, as_kept
from omni_desktop.core.mapping.origins import origins_of
from omni_desktop.core.mapping.products import omni_parts, split_lines
from omni_desktop.core.mapping.routing_grid import delivery_address, first_row
from omni_desktop.core.mapping.sales_lines import LineRules, LinkedLines, link_lines, priced_left_out
from omni_desktop.core.mapping.split import Split, split_by_stock
from omni_desktop.core.mapping.texts import (
    DESCRIPTION_LENGTH,
    INSTRUCTIONS_LENGTH,
    REFERENCE_LENGTH,
    cut,
    internal_comments,
    place,
    too_long,
)
from omni_desktop.core.money.accounting import Money, money_of, tax_problem
from omni_desktop.core.order import ZERO, Line, Order
from omni_desktop.core.problems.problems import Problem, holds
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.sentence import word
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace

PART_SUFFIX_LENGTH = len("/2")
ROUNDING_TEXT = "Rounding"
ROUNDED_APART = word("the tax of each part of the split order is rounded apart")


class Needs(Struct, frozen=True):
    """What mapping an order will ask of the catalogue: Omni codes and numbers, (field, value) of contacts, and whether stock decides."""

    skus: tuple[str, ...]
    contacts: tuple[tuple[str, str], ...]
    stock: bool
    option_ids: tuple[int, ...] = ()

    def options(self, catalogue: Catalogue) -> Iterator[ProductOption]:
        """Whatever the lines may be, once it was looked up."""
        keys = list(map(folded, self.skus))
        found = [catalogue.options[number] for number in self.option_ids]
        found += [catalogue.products[key] for key in keys] + [catalogue.barcodes.get(key, ()) for key in keys]
        return (option for options in found for option in options)

    def product_ids(self, catalogue: Catalogue) -> set[int]:
        return {option.id for option in self.options(catalogue)}


class Mapped(Struct, frozen=True):
    """`sales_orders` are complete only where nothing holds; `why`: the decisions in order; `apart`: |Omni's expected total - Neto's|."""

    sales_orders: tuple[SalesOrder, ...]
    problems: tuple[Problem, ...]
    why: tuple[str, ...]
    apart: Decimal

    @property
    def held(self) -> bool:
        return any(holds(problem) for problem in self.problems)


class Decisions(Struct, frozen=True):
    """What each part of the mapping came to."""

    money: Money
    branch: BranchChoice
    who: Identity
    customer: CustomerChoice
    linked: LinkedLines


def needs(order: Order, settings: Settings, sku_table: Mapping[str, ChosenProduct]) -> Needs:
    lines, _ = split_lines(order.lines, settings.download_orders.leave_out_skus)
    parts = [part for line in lines for part in omni_parts(line.sku, sku_table)]
    codes = dict.fromkeys(part.code.strip() for part in parts if not part.option_id)
    codes.pop("", None)
    row = first_row(order, settings)
    by_stock = row is not None and bool(settings.branches.grid[row].backups)
    numbers = tuple(dict.fromkeys(part.option_id for part in parts if part.option_id not in (0, TEXT_LINE)))
    return Needs(tuple(codes), contact_questions(order, settings), by_stock, numbers)


def map_order(
    order: Order, settings: Settings, catalogue: Catalogue, now: datetime, kept: KeptPlan | None = None, chosen: int = 0
) -> Mapped:
    """`kept`: how the order was split when it was first sent; it is finished so, or held, but never split otherwise.

    `chosen`: the customer that staff chose for it among several, else 0.
    """
    lines, left_out = split_lines(order.lines, settings.download_orders.leave_out_skus)
    money = money_of(order, lines, settings, catalogue.currency)
    rules = settings.download_orders
    line_rules = LineRules(unlinked=rules.unknown_sku == "plain_line", use_barcodes=rules.barcode_match == "use")
    decisions = Decisions(
        money,
        choose_branch(order, settings, catalogue),
        identity_of(order, settings.customer_tracking.nobody),
        choose_customer(order, settings, catalogue, chosen),
        link_lines(order, lines, money.line_discounts, catalogue, line_rules),
    )
    comments = internal_comments(order, left_out, ref_comments(order, settings.download_orders.custom_refs))
    sales_order = _sales_order(order, settings, catalogue, now, decisions, comments)
    split = _as_first_sent(sales_order, kept, catalogue)
    if split is None:
        split = split_by_stock(sales_order, decisions.branch, settings, catalogue)
        changed = _changed_since(sales_order, kept)
    else:
        decisions, changed = _decided_before(decisions, kept), ()
    who = (*decisions.who.why, *decisions.customer.why)
    why = (*decisions.branch.why, *split.why, *who, *money.why, *decisions.linked.why, *delivery_why(order, settings), *_cuts(order))
    problems = (*changed, *_problems(order, settings, decisions, lines, left_out), *_tax_of_parts(split, money, order))
    return Mapped(split.sales_orders, problems, why, abs(money.totals.total - order.grand_total))


def _as_first_sent(whole: SalesOrder, kept: KeptPlan | None, catalogue: Catalogue) -> Split | None:
    parts = None if kept is None else as_kept(whole, kept)
    if parts is None:
        return None
    names = ", ".join(branch_name(part.distribution_branch_id or part.branch_id, catalogue) for part in parts)
    told = f"Split into {len(parts)} sales orders as when it was first sent: {names}."
    return Split(parts, sum((part.expected_tax for part in parts), ZERO), (told,))


def _changed_since(whole: SalesOrder, kept: KeptPlan | None) -> tuple[Problem, ...]:
    """A plan of which nothing stands is free to change; one of which something stands is not."""
    if kept is None or not kept.standing:
        return ()
    standing = ", ".join(part.reference for part in kept.parts if part.part in kept.standing)
    return (Problem("split_changed", {"reference": whole.reference, "standing": standing}),)


def _decided_before(decisions: Decisions, kept: KeptPlan | None) -> Decisions:
    """The branches were chosen at the first send, and so was the customer where something stands."""
    branch = replace(decisions.branch, why=(), problems=())
    if kept is None or not kept.standing:
        return replace(decisions, branch=branch)
    return replace(decisions, branch=branch, customer=CustomerChoice(why=("The customer of the part that is in Omni.",)))


def _tax_of_parts(split: Split, money: Money, order: Order) -> tuple[Problem, ...]:
    """Rounded apart, the tax of the parts can be a cent from that of the whole although the totals add up."""
    if split.tax == money.totals.tax or money.problems:
        return ()
    return (tax_problem("tax_rounded", order.order_tax, split.tax, ROUNDED_APART),)


def _problems(
    order: Order, settings: Settings, decisions: Decisions, lines: Sequence[Line], left_out: Sequence[Line]
) -> tuple[Problem, ...]:
    """A priced line that is left out explains every difference of the total, so only it is told then."""
    priced = priced_left_out(order, left_out)
    return (
        *decisions.linked.problems.values(),
        *(priced or decisions.money.problems),
        *too_long(order, lines, decisions.who.email),
        *_reference_problems(order, settings),
        *decisions.customer.problems,
        *decisions.branch.problems,
        *_address_problems(order),
    )


def _reference_problems(order: Order, settings: Settings) -> tuple[Problem, ...]:
    reference = settings.prefix + order.id
    limit = REFERENCE_LENGTH - (PART_SUFFIX_LENGTH if settings.branches.split_orders else 0)
    if len(reference) <= limit:
        return ()
    facts = {"reference": reference, "length": str(len(reference)), "limit": str(limit), "case": "" if settings.prefix else "no_prefix"}
    return (Problem("reference_too_long", facts),)


def _address_problems(order: Order) -> tuple[Problem, ...]:
    return () if order.ship.has_place or order.bill.has_place else (Problem("address_missing", {"order": order.id}),)


def _cuts(order: Order) -> tuple[str, ...]:
    if len(order.delivery_instruction) <= INSTRUCTIONS_LENGTH:
        return ()
    return (f"The delivery instructions are cut after {INSTRUCTIONS_LENGTH} characters in Omni; Neto's order has the whole text.",)


def _sales_order(order: Order, settings: Settings, catalogue: Catalogue, now: datetime, decisions: Decisions, comments: str) -> SalesOrder:
    money, branch, customer = decisions.money, decisions.branch, decisions.customer
    named = order.bill if order.bill.has_name else order.ship
    rules, accounting = settings.download_orders, settings.accounting
    return SalesOrder(
        order_id=order.id,
        reference=settings.prefix + order.id,
        branch_id=branch.branch_id,
        is_approved=rules.order_status == "Approved",
        stage=rules.stage,
        tax_status=money.mode.status,
        tax_rate=money.mode.rate,
        created_at=created_at(order, settings, now),
        lines=tuple(decisions.linked.lines),
        expected_total=money.totals.total,
        expected_tax=money.totals.tax,
        shop_total=order.grand_total,
        member_id=customer.member_id,
        new_contact=customer.new_contact,
        distribution_branch_id=branch.distribution_branch_id,
        first_name=named.first_name,
        last_name=named.last_name,
        company=named.company,
        email=decisions.who.email,
        phone=order.bill.phone or order.ship.phone,
        delivery=place(delivery_address(order)),
        billing=place(order.bill),
        project_name=settings.project_name,
        internal_comments=comments,
        delivery_instructions=cut(order.delivery_instruction, INSTRUCTIONS_LENGTH),
        customer_order_no=customer_order_no(order, rules.custom_refs),
        freight_total=money.parts.freight,
        freight_description=_freight_text(order, settings),
        surcharge=money.parts.surcharge,
        surcharge_description=_surcharge_text(money, settings),
        discount_total=money.parts.discount,
        discount_description=_discount_text(order, money, settings),
        currency_code=settings.connection.currency or catalogue.currency.code,
        alternative_tax_rate=money.rate_name,
        cost_center=accounting.cost_center,
        member_cost_center=settings.customer_tracking.member_cost_center or customer.cost_center,
        payment_terms=order.payment_terms if accounting.payment_terms == "from_order" else accounting.payment_terms,
        logistics_status=rules.third_party_status,
        sales_person_id=sales_person(order.sales_person, settings.customer_tracking.sales_person),
        invoice_at=invoice_at(order, settings, now),
        estimated_delivery_at=estimated_delivery_at(order, settings),
        custom_fields=custom_fields(order, rules.custom_refs),
        origins=origins_of(order, settings, branch, customer, money.rounding) | decisions.linked.origins,
    )


def _freight_text(order: Order, settings: Settings) -> str:
    wanted = settings.accounting.freight_description
    return cut(order.shipping_option if wanted is None else wanted, DESCRIPTION_LENGTH)


def _surcharge_text(money: Money, settings: Settings) -> str:
    own = money.parts.surcharge - max(money.rounding, ZERO)
    return _described(settings.accounting.surcharge_description if own else "", money.rounding > 0)


def _discount_text(order: Order, money: Money, settings: Settings) -> str:
    wanted = settings.accounting.discount_description
    own = money.parts.discount + min(money.rounding, ZERO)
    return _described((order.coupon_code or "Discount" if wanted is None else wanted) if own else "", money.rounding < 0)


def _described(own: str, rounds: bool) -> str:
    """Rounding is always named, beside whatever it was added to."""
    return cut(", ".join(filter(None, (own, ROUNDING_TEXT if rounds else ""))), DESCRIPTION_LENGTH)
