"""A send of products: settled, planned, read again, sent once, read back. The first one alone, then few, then more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from omni_desktop.core.catalogue.changes import changes_of, torn
from omni_desktop.core.catalogue.new_options import made_together
from omni_desktop.core.catalogue.outgoing import NewOption, NewProduct, Outgoing, Resource, Target, key_of, names_of, write_of
from omni_desktop.core.catalogue.plans import preview_of
from omni_desktop.core.catalogue.preview import Action, Checked, Planned, Ticks, in_doubt, refused
from omni_desktop.core.catalogue.send_report import Result, SendReport, SentProduct
from omni_desktop.core.errors import Cancelled, CannotContinue, Fault
from omni_desktop.core.exchange.again import read_again, unmoved
from omni_desktop.core.exchange.calls import Calls
from omni_desktop.core.exchange.results import result_of
from omni_desktop.core.exchange.settle import settle_products
from omni_desktop.core.exchange.tools import ProductTools
from omni_desktop.core.settings.settings import Settings
from omni_desktop.core.values import replace
from omni_desktop.core.writes.products import made_of

STARTER = "products"
SWITCHED_OFF = "Products are switched off for this store. Switch them on in Settings, Products: settings set products.enabled true"
NOT_CHECKED = "The catalogue was never checked. Check it first: catalogue check"
REHEARSED = {Action.CREATE: Result.WOULD_CREATE, Action.UPDATE: Result.WOULD_UPDATE}
ACTED = {Action.UNCHANGED: Result.UNCHANGED, Action.REFUSED: Result.REFUSED, Action.IN_DOUBT: Result.IN_DOUBT}


def refuse_switched_off(settings: Settings) -> None:
    if not settings.products.enabled:
        raise CannotContinue(SWITCHED_OFF, code="setting_missing")


def send_products(tools: ProductTools, ticks: Ticks, *, rehearse: bool = False) -> SendReport:
    """Raises a Fault where nothing was sent; later ones end it, with their sentence in the report."""
    refuse_switched_off(tools.settings)
    with tools.sends.lock(STARTER):
        settled = settle_products(tools)
        checked = tools.checked()
        if checked is None:
            raise CannotContinue(NOT_CHECKED, code="setting_missing")
        planned = _planned(tools, checked, ticks)
        if rehearse:
            report = SendReport(None, tuple(_told(each, REHEARSED) for each in planned))
        else:
            send_id = tools.sends.start_send(ticks.target, tools.by, tools.clock.now())
            try:
                report = _Sending(tools, checked, ticks.target, planned, send_id).report()
            finally:
                tools.sends.end_send(send_id, tools.clock.now())
    return replace(report, settled=settled, neto_calls=tools.shop.calls, omni_calls=tools.inventory.calls)


def _planned(tools: ProductTools, checked: Checked, ticks: Ticks) -> list[Planned]:
    """As the preview shows it, but for what moved since."""
    planned = preview_of(checked, ticks).products
    fresh = read_again(tools, planned)
    still = unmoved(planned, fresh, checked, ticks.target)
    apart = torn(still, checked) if ticks.target is Target.NETO else set()
    whole = [
        refused(each.row, each.code, "product_variations_differ", style=each.code, fields="name") if each.code in apart else each
        for each in still
    ]
    waiting = _waiting(tools, [*_new(whole, ticks.target), *changes_of(whole, checked, ticks.target)])
    return [in_doubt(each.row, each.code) if each.sends and each.code in waiting else each for each in whole]


def _new(planned: Sequence[Planned], target: Target) -> list[Outgoing]:
    return [*made_together(planned)] if target is Target.OMNI else [each.item for each in planned if each.item]


def _waiting(tools: ProductTools, elements: Iterable[Outgoing]) -> set[str]:
    """Rows that would go with a product or an item of which an earlier write, a sibling's for instance, has no known outcome yet."""
    still_open = {(write_of(each.element), key_of(each.element)) for each in tools.sends.open_products()}
    return {name for each in elements if (write_of(each), key_of(each)) in still_open for name in names_of(each)}


def _told(planned: Planned, acted: dict[Action, Result]) -> SentProduct:
    result = (ACTED | acted)[planned.action]
    return SentProduct(planned.code, result, planned.row.omni_id if planned.row else 0, planned.problems)


class _Sending:
    def __init__(self, tools: ProductTools, checked: Checked, target: Target, planned: Sequence[Planned], send_id: int) -> None:
        self._planned = planned
        self._target = target
        self._send_id = send_id
        self._changes = changes_of(planned, checked, target)
        self._new = _new(planned, target)
        self._calls = Calls(tools, send_id, len(self._new) + len(self._changes))

    def report(self) -> SendReport:
        cancelled, sentence = False, ""
        try:
            self._send()
        except Cancelled:
            cancelled = True
        except Fault as fault:
            if not self._calls.became:
                raise
            sentence = fault.sentence
        products = tuple(told for each in self._planned for told in self._told(each, sentence))
        return SendReport(self._send_id, products, cancelled=cancelled, sentence=sentence)

    def _send(self) -> None:
        products = [each for each in self._new if isinstance(each, NewProduct)]
        self._calls.send(products)
        self._calls.send([each for each in self._new if isinstance(each, NewOption)] + list(self._left_out(products)))
        self._calls.send([each for each in self._new if not isinstance(each, NewProduct | NewOption)])
        for resource in Resource:
            self._calls.send([each for each in self._changes if each.resource is resource])

    def _left_out(self, products: Iterable[NewProduct]) -> Iterator[NewOption]:
        """Options that an account left out of a new product (omni_api: 7.4)."""
        for product in products:
            became = self._calls.became_of(product)
            if became and became.there and became.omni_id:
                made = made_of(product, became.there)
                yield from (replace(option, product_id=became.omni_id) for option in product.options if option not in made)

    def _told(self, planned: Planned, sentence: str) -> Iterator[SentProduct]:
        if not planned.sends:
            yield _told(planned, {})
            return
        told = result_of(planned, list(self._elements(planned)), self._calls, sentence)
        if told is not None:
            yield told

    def _elements(self, planned: Planned) -> Iterator[Outgoing]:
        if planned.option:
            yield from (each for each in self._new if isinstance(each, NewProduct) and planned.option in each.options)
            yield planned.option
        if planned.item:
            yield planned.item
        yield from (each for each in self._changes if planned.code in each.named)
