"""What a rehearsal tells of an order beside its result; pure, from what the plan and the catalogue know already."""

from __future__ import annotations

from omni_desktop.core.lookups.context import Context
from omni_desktop.core.mapping.selection import Verdict, sentence
from omni_desktop.core.record.preview import Preview, compared
from omni_desktop.core.record.record import Skip
from omni_desktop.core.run.plan import Plan


def preview_of(ctx: Context, plan: Plan) -> Preview:
    customer = plan.order.customer_name if plan.order else ""
    if plan.order is None or not plan.sales_orders:
        return Preview(customer, plan.why)
    return Preview(
        customer,
        plan.why,
        plan.sales_orders if plan.result == "created" else (),
        _branch_names(ctx, plan),
        compared(plan.order, plan.sales_orders),
    )


def skip_preview(skip: Skip) -> Preview:
    """Of an order that the scan alone rules out: nobody asked for more than its number."""
    return Preview(why=(sentence(Verdict(False, skip.rule)),))


def _branch_names(ctx: Context, plan: Plan) -> dict[int, str]:
    assert ctx.catalogue is not None        # nothing is mapped without it
    known = ctx.catalogue.branches
    ids = (branch for part in plan.sales_orders for branch in (part.branch_id, part.distribution_branch_id))
    return {branch: known[branch].name for branch in ids if branch is not None and branch in known}
