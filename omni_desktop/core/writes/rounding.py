"""With total_differs `rounding`: where Omni made another total than our arithmetic, within the limit, one visible amount mends it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from omni_desktop.core.errors import OutcomeUnknown, Refused
from omni_desktop.core.inventory import StoredSalesOrder
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.lookups.unreadable import readable
from omni_desktop.core.mapping.mapping import ROUNDING_TEXT
from omni_desktop.core.mapping.verify import differences
from omni_desktop.core.money.accounting import round_to
from omni_desktop.core.money.totals import Parts, TaxMode, cents, goods_value
from omni_desktop.core.ports.inventory import Prepared
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.record import CreateAnswer, State
from omni_desktop.core.sales_order import SalesOrder
from omni_desktop.core.values import replace

if TYPE_CHECKING:
    from omni_desktop.core.writes.creates import Create

DIFFERS = "omni_total_differs"


def rounded(
    ctx: Context, decided: Sequence[tuple[Create, CreateAnswer]], stored: Mapping[int, StoredSalesOrder]
) -> list[tuple[Create, CreateAnswer]]:
    """The decisions, those with a mendable total after one PUT and another read. `stored`: by Omni's id, as just read.

    A PUT that had no answer may still arrive: such an order is in doubt until the next run has looked at it.
    """
    decided = [(create, _unless_mended(ctx, create, answer, stored.get(answer.omni_id))) for create, answer in decided]
    mendable = [mend for pair in decided if (mend := _mend(ctx, *pair, stored)) is not None]
    if not mendable:
        return list(decided)
    prepared = [ctx.tools.inventory.prepare_rounding(stored[answer.omni_id], order) for _, answer, order in mendable]
    _write_down(ctx, mendable)
    late = _may_come_late(ctx, prepared)        # whatever it answers: the read below says what stands
    rows, _ = readable(lambda: ctx.tools.inventory.sales_orders([order.reference for _, _, order in mendable]))
    fresh = {each.id: each for each in rows}
    mended = {create.key: _mended(answer, order, fresh.get(answer.omni_id)) for create, answer, order in mendable}
    if late:
        mended |= {create.key: _doubted(mended[create.key], create) for create, _, _ in mendable if create.order is not None}
    return [(create, mended.get(create.key, answer)) for create, answer in decided]


def _may_come_late(ctx: Context, prepared: Sequence[Prepared]) -> bool:
    try:
        ctx.tools.inventory.update_sales_orders(prepared)
    except OutcomeUnknown as fault:
        return not fault.answered
    except Refused:
        return False
    return False


def _doubted(answer: CreateAnswer, create: Create) -> CreateAnswer:
    if not any(problem.code == DIFFERS for problem in answer.problems):
        return answer
    doubt = Problem("in_doubt", {"reference": create.sales_order.reference})
    return replace(answer, state=State.IN_DOUBT, problems=(*create.shop_problems, doubt))


def _unless_mended(ctx: Context, create: Create, answer: CreateAnswer, stored: StoredSalesOrder | None) -> CreateAnswer:
    """What a PUT mended whose run was killed, or never had its answer, reads back otherwise than it was sent, and is right."""
    rules, sent = ctx.settings.download_orders, create.sales_order
    if rules.total_differs != "rounding" or answer.state is not State.CREATED or stored is None or not answer.problems:
        return answer
    added = abs(stored.surcharge - sent.surcharge) + abs(stored.discount_total - sent.discount_total)
    order = replace(sent, surcharge=stored.surcharge, discount_total=stored.discount_total, expected_total=sent.shop_total)
    if not added or added > rules.rounding_limit or differences(order, stored):
        return answer
    return replace(answer, problems=tuple(problem for problem in answer.problems if not problem.code.startswith("omni_")))


def _write_down(ctx: Context, mendable: Sequence[tuple[Create, CreateAnswer, SalesOrder]]) -> None:
    """The intent, before the call: the timeline tells what was added even if this program ends now."""
    for create, answer, order in mendable:
        amount = order.surcharge - create.sales_order.surcharge - (order.discount_total - create.sales_order.discount_total)
        facts = {"amount": f"{cents(amount):+}", "omni_id": str(answer.omni_id)}
        ctx.tools.ledger.tell(ctx.run_id, create.id, "rounding_sent", facts, ctx.now())


def _mend(
    ctx: Context, create: Create, answer: CreateAnswer, stored: Mapping[int, StoredSalesOrder]
) -> tuple[Create, CreateAnswer, SalesOrder] | None:
    rules = ctx.settings.download_orders
    found = stored.get(answer.omni_id)
    if rules.total_differs != "rounding" or answer.state is not State.CREATED or found is None or found.dispatched_at:
        return None
    if [problem.code for problem in answer.problems if problem.code.startswith("omni_")] != [DIFFERS]:
        return None
    order = create.sales_order
    wanted = cents(order.shop_total) - cents(found.total) + order.expected_total
    parts = Parts(goods_value(order.lines), order.freight_total, order.surcharge, order.discount_total)
    met = round_to(parts, TaxMode(order.tax_status, order.tax_rate), wanted, rules.rounding_limit)
    return None if met is None else (create, answer, _with_parts(order, met))


def _with_parts(order: SalesOrder, parts: Parts) -> SalesOrder:
    return replace(
        order,
        surcharge=parts.surcharge,
        surcharge_description=_named(order.surcharge_description, order.surcharge, parts.surcharge),
        discount_total=parts.discount,
        discount_description=_named(order.discount_description, order.discount_total, parts.discount),
        expected_total=order.shop_total,
    )


def _named(text: str, before: object, after: object) -> str:
    if before == after:
        return text
    return f"{text}, {ROUNDING_TEXT}" if before else ROUNDING_TEXT


def _mended(answer: CreateAnswer, order: SalesOrder, stored: StoredSalesOrder | None) -> CreateAnswer:
    if stored is None:
        return answer
    others = tuple(problem for problem in answer.problems if not problem.code.startswith("omni_"))
    problems = (*others, *differences(order, stored))
    return replace(answer, omni_total=stored.total, omni_status=stored.status, problems=problems, document=stored.raw)
