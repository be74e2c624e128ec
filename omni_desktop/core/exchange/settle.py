"""What an earlier send left in doubt is looked up before anything else; nothing is sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from omni_desktop.core.catalogue.outgoing import TO_NETO, NewItem, NewOption, NewProduct, Outgoing, ProductWrite, names_of, write_of
from omni_desktop.core.catalogue.send_report import Result, SentProduct
from omni_desktop.core.exchange.tools import ProductTools, SideCourse
from omni_desktop.core.exchange.wires import wire_of
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.record.updates import WriteState
from omni_desktop.core.writes.once import Once, Sent
from omni_desktop.core.writes.products import Became, Leaving, ProductWrites, There, left_product


def settle_products(tools: ProductTools) -> tuple[SentProduct, ...]:
    """Those whose fate is known now. What is still in doubt stays so."""
    _learn_of_killed(tools)
    by_write: dict[str, list[Sent[Leaving]]] = defaultdict(list)
    for left in tools.sends.open_products():
        by_write[write_of(left.element)].append(left_product(left))
    became: list[Became] = []
    for sent in by_write.values():
        write = write_of(sent[0].item.element)
        kind = ProductWrites(tools.clock, tools.sends, wire_of(tools, write))
        Once(SideCourse(tools, 0, to_neto=write in TO_NETO), kind).conclude(sent)
        became += kind.became.values()
    learn(tools, became)
    return tuple(told for each in became for told in _told(each))


def _learn_of_killed(tools: ProductTools) -> None:
    """A send that was killed wrote down what it made, and could not keep how that reads: it would be another's until the next check."""
    for send_id, elements in tools.sends.killed_sends().items():
        by_write: dict[ProductWrite, list[Outgoing]] = defaultdict(list)
        for element in elements:
            by_write[write_of(element)].append(element)
        found = [there for write, some in by_write.items() for there in wire_of(tools, write).find(some)]
        _keep(tools, [there for there in found if isinstance(there, There)])
        tools.sends.end_send(send_id, tools.clock.now())


def learn(tools: ProductTools, became: Iterable[Became]) -> None:
    """What was read back is kept, so that a plan before the next check knows of it."""
    _keep(tools, [each.there for each in became if each.there and each.state is WriteState.DONE])


def _keep(tools: ProductTools, found: Iterable[There]) -> None:
    found = list(found)
    items, products = [there.item for there in found if there.item], [product for there in found for product in there.products]
    if items or products:
        tools.learn(items, products)


def _told(became: Became) -> Iterator[SentProduct]:
    if became.state is WriteState.IN_DOUBT:
        return
    is_new = isinstance(became.element, NewProduct | NewOption | NewItem)
    for name in names_of(became.element):
        match became.state:
            case WriteState.DONE:
                yield SentProduct(name, Result.CREATED if is_new else Result.UPDATED, became.omni_id)
            case WriteState.REFUSED:
                yield SentProduct(name, Result.REFUSED, 0, (Problem("product_refused", {"code": name, "words": became.words}),))
            case _:
                yield SentProduct(name, Result.UNCHANGED)
