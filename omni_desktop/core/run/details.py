"""Orders as Neto has them now, read in bulk by their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from omni_desktop.core.inventory import folded
from omni_desktop.core.lookups.context import Context
from omni_desktop.core.order import ReadOrder

DETAILS_A_CALL = 100


def chunks(items: Iterable[str], size: int) -> Iterator[list[str]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def details(ctx: Context, order_ids: Sequence[str]) -> list[ReadOrder]:
    """The orders that Neto answers; an id that is missing from a reply is asked for once more before it counts as gone."""
    reads: list[ReadOrder] = []
    for batch in chunks(order_ids, DETAILS_A_CALL):
        ctx.stop_if_cancelled()
        answered = ctx.tools.shop.orders(batch)
        missing = not_answered(batch, answered)
        reads += answered + (ctx.tools.shop.orders(missing) if missing else [])
    return list({read.id: read for read in reads}.values())


def as_asked(order_ids: Sequence[str], reads: Sequence[ReadOrder]) -> list[ReadOrder]:
    """Of orders whose numbers differ in case or blanks alone, Neto may answer others as well as the one that was asked for."""
    asked = set(order_ids)
    exact = {folded(read.id) for read in reads if read.id in asked}
    return [read for read in reads if read.id in asked or folded(read.id) not in exact]


def not_answered(order_ids: Sequence[str], reads: Sequence[ReadOrder]) -> list[str]:
    answered = {folded(read.id) for read in reads}
    return [order_id for order_id in order_ids if folded(order_id) not in answered]
