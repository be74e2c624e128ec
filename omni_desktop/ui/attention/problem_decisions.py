"""What a person decides on a card, as questions for the desk's reads: each gives back the ids of the orders it was kept for."""

from __future__ import annotations

from collections.abc import Callable

from omni_desktop.core.inventory import TEXT_LINE, ChosenProduct
from omni_desktop.core.mapping.code_check import CheckedCode, check_code
from omni_desktop.core.record.history import Decisions, Filter
from omni_desktop.ui.attention.causes import Key
from omni_desktop.ui.attention.sku_fix import SkuFix
from omni_desktop.ui.desk.store_context import StoreContext
from omni_desktop.ui.look.translated import told, tr

Decision = Callable[[], list[str]]


def use_code(desk: StoreContext, fix: SkuFix, sku: str, code: str, number: int, done: Callable[[list[str]], object]) -> None:
    """Omni is asked first, off the window's thread; what it does not have is refused at the field, and nothing is changed."""
    store_id, program = desk.store_id, desk.program

    def asked() -> CheckedCode | list[str]:
        if number == TEXT_LINE:
            return program.decisions(store_id).map_sku(sku, ChosenProduct(sku, TEXT_LINE), desk.now(), program.user())
        checked = check_code(code, program.find_products(store_id, code, number, desk.keys(store_id)), number)
        if checked.product is None:
            return checked
        return program.decisions(store_id).map_sku(sku, checked.product, desk.now(), program.user())

    def answered(answer: CheckedCode | list[str]) -> None:
        if isinstance(answer, CheckedCode):
            fix.refuse(told(answer.said), answer.choices)
        else:
            fix.accept()
            done(answer)

    fix.wait()
    desk.reads.keep(fix, asked, answered, lambda sentence: fix.refuse(tr(
        "{sentence} Nothing was changed.",
        sentence=sentence,
    )), waits=True)


def retry(desk: StoreContext, key: Key) -> Decision:
    return lambda: _decisions(desk).retry(_order_ids(desk, key), desk.now(), desk.program.user())


def accept_rounding(desk: StoreContext, key: Key) -> Decision:
    return lambda: _decisions(desk).accept_rounding(_order_ids(desk, key), desk.now(), desk.program.user())


def choose_customer(desk: StoreContext, key: Key, contact: int, *, always: bool) -> Decision:
    def chosen() -> list[str]:
        return _decisions(desk).choose_customer(_order_ids(desk, key), contact, desk.now(), desk.program.user(), always=always)

    return chosen


def insist(desk: StoreContext, key: Key) -> Decision:
    return lambda: _decisions(desk).insist(_order_ids(desk, key), desk.now(), desk.program.user())


def dismiss(desk: StoreContext, key: Key, reason: str) -> Decision:
    def dismissed() -> list[str]:
        return _decisions(desk).dismiss_all(_order_ids(desk, key), reason, desk.now(), desk.program.user())

    return dismissed


def _decisions(desk: StoreContext) -> Decisions:
    return desk.program.decisions(desk.store_id)


def _order_ids(desk: StoreContext, key: Key) -> list[str]:
    code, cause = key
    return [row.id for row in desk.history().every_order(Filter(problem=code, cause=cause))]
