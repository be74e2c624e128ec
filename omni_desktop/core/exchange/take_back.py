"""Updates of an earlier send are taken back, field by field, where what was written then still stands (catalogue: undo)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from omni_desktop.core.catalogue.outgoing import FieldChange, Resource, Target
from omni_desktop.core.catalogue.send_report import Result, SendReport, SentProduct
from omni_desktop.core.catalogue.shows import held_by, unlike
from omni_desktop.core.errors import Cancelled, CannotContinue, Fault
from omni_desktop.core.exchange.calls import Calls
from omni_desktop.core.exchange.lookups import items_now, products_now
from omni_desktop.core.exchange.send import STARTER, refuse_switched_off
from omni_desktop.core.exchange.settle import settle_products
from omni_desktop.core.exchange.tools import ProductTools
from omni_desktop.core.inventory import folded
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.updates import WriteState
from omni_desktop.core.sentence import word
from omni_desktop.core.values import replace

ENDED_BEFORE = word("it was ended before")


def take_back(tools: ProductTools, send_id: int) -> SendReport:
    """Raises a Fault where nothing was sent."""
    refuse_switched_off(tools.settings)
    with tools.sends.lock(STARTER):
        settled = settle_products(tools)
        changes = tools.sends.changes_of(send_id)
        if changes is None:
            raise CannotContinue(f"There was no send {send_id} of this store's products.", code="setting_missing")
        backs = _backs(tools, send_id, changes)
        target = Target.NETO if any(each.made.resource is Resource.ITEM for each in backs) else Target.OMNI
        own_id = tools.sends.start_send(target, tools.by, tools.clock.now(), takes_back=send_id)
        try:
            report = _sent(tools, own_id, backs)
        finally:
            tools.sends.end_send(own_id, tools.clock.now())
    return replace(report, settled=settled, neto_calls=tools.shop.calls, omni_calls=tools.inventory.calls)


@dataclass(frozen=True, slots=True)
class _Back:
    """`change`: back to the old values, None where nothing is left to do. `left`: fields that hold something else by now. `is_doubted`: a
    write of these fields has no known outcome yet."""

    made: FieldChange
    change: FieldChange | None
    left: tuple[str, ...]
    is_doubted: bool = False


def _backs(tools: ProductTools, send_id: int, changes: Sequence[FieldChange]) -> list[_Back]:
    """Of what the send did; what it left in doubt is told too, since it may still come."""
    still_open = [(each.send_id, each.element) for each in tools.sends.open_products() if isinstance(each.element, FieldChange)]
    doubted = {(element.resource, element.id, folded(element.code)) for _, element in still_open}
    items = items_now(tools.shop, [each.code for each in changes if each.resource is Resource.ITEM])
    products = products_now(tools.inventory, numbers=[each.product_id for each in changes if each.product_id])
    found = [_Back(element, None, (), is_doubted=True) for by, element in still_open if by == send_id]
    for each in changes:
        product = products.by_number.get(each.product_id)
        held = held_by(each, product.rows if product else (), items.item(each.code))
        is_doubted = (each.resource, each.id, folded(each.code)) in doubted
        if held is None or is_doubted:
            found.append(_Back(each, None, () if is_doubted else tuple(each.after), is_doubted))
            continue
        still = [name for name in each.after if not unlike({name: each.after[name]}, held)]
        back_already = {name for name in each.after if not unlike({name: each.before[name]}, held)}
        going = [name for name in still if name not in back_already]
        old, new = {name: each.before[name] for name in going}, {name: each.after[name] for name in going}
        change = replace(each, before=new, after=old) if going else None
        found.append(_Back(each, change, tuple(name for name in each.after if name not in still and name not in back_already)))
    return found


def _sent(tools: ProductTools, send_id: int, backs: Sequence[_Back]) -> SendReport:
    going = [each.change for each in backs if each.change]
    calls = Calls(tools, send_id, len(going))
    cancelled, sentence = False, ""
    try:
        for resource in Resource:
            calls.send([each for each in going if each.resource is resource])
    except Cancelled:
        cancelled = True
    except Fault as fault:
        if not calls.became:
            raise
        sentence = fault.sentence
    told = _by_row(backs, calls, sentence)
    return SendReport(send_id, tuple(told), cancelled=cancelled, sentence=sentence)


def _by_row(backs: Sequence[_Back], calls: Calls, sentence: str) -> Iterable[SentProduct]:
    """A row's product and option may both have changed: its weakest result counts."""
    rows: dict[str, SentProduct] = {}
    weight = [Result.UNCHANGED, Result.UPDATED, Result.REFUSED, Result.IN_DOUBT]
    for each in backs:
        result, problems = _result(each, calls, sentence)
        for name in each.made.named:
            before = rows.get(name, SentProduct(name, Result.UNCHANGED))
            worst = max((before.result, result), key=weight.index)
            number = each.made.id if each.made.resource is Resource.OPTION else before.omni_id
            rows[name] = SentProduct(name, worst, number, (*before.problems, *problems))
    return rows.values()


def _result(back: _Back, calls: Calls, sentence: str) -> tuple[Result, tuple[Problem, ...]]:
    code = back.made.code
    left = tuple(Problem("product_not_taken_back", {"code": code, "field": name.replace("_", " ")}) for name in back.left)
    became = calls.became_of(back.change) if back.change else None
    if back.is_doubted:
        return Result.IN_DOUBT, (Problem("product_in_doubt", {"code": code}),)
    if back.change is None:
        return (Result.REFUSED if left else Result.UNCHANGED), left
    if became is None and calls.is_unread(back.change):
        return Result.IN_DOUBT, (*left, Problem("product_in_doubt", {"code": code}))
    if became is None or became.state is WriteState.ABSENT:
        return Result.REFUSED, (*left, Problem("product_no_answer", {"code": code, "words": sentence or ENDED_BEFORE}))
    if became.state is WriteState.IN_DOUBT:
        return Result.IN_DOUBT, (*left, Problem("product_in_doubt", {"code": code}))
    if became.state is WriteState.REFUSED:
        return Result.REFUSED, (*left, Problem("product_refused", {"code": code, "words": became.words}))
    return (Result.REFUSED if left else Result.UPDATED), left
