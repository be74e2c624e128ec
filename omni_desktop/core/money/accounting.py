"""Tax, freight, discounts, surcharge and the total to the cent: what Omni will compute must be what Neto asked for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from omni_desktop.core.inventory import folded
from omni_desktop.core.money.accepted import MOST_ACCEPTED
from omni_desktop.core.money.differences import Sale, cause_of_tax, cause_of_total, rounding_explains
from omni_desktop.core.money.discounts import ChosenReading, read_discounts
from omni_desktop.core.money.totals import CENT, EXCL, EXEMPT, HUNDRED, INCL, Parts, TaxMode, Totals, cents, totals_of
from omni_desktop.core.order import ZERO, Currency, Line, Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sentence import phrase, word
from omni_desktop.core.settings.settings import Accounting, DownloadOrders, Settings
from omni_desktop.core.values import replace

FALLBACK_RATE = Decimal(10)
SEVERAL_READINGS, NO_READING = phrase("{count} different readings of them give"), word("no reading of them gives")


class Money(Struct, frozen=True):
    """`line_discounts` in the lines' order; `rounding` is what was added (or, negative, taken off) to meet Neto's total; 0 mostly.

    `rate_name`: Omni's for the order's tax rate, where the settings have one.
    """

    mode: TaxMode
    line_discounts: tuple[Decimal, ...]
    parts: Parts
    totals: Totals
    rounding: Decimal = ZERO
    problems: tuple[Problem, ...] = ()
    why: tuple[str, ...] = ()
    rate_name: str = ""


def money_of(order: Order, lines: Sequence[Line], settings: Settings, currency: Currency) -> Money:
    """`lines`: those that are sent."""
    mode = TaxMode(tax_status(order, settings.accounting), tax_rate(settings.accounting, currency))
    choice = read_discounts(order, lines, mode, tolerance=_tolerance(settings.download_orders))
    money = _with_tax_checked(order, lines, _with_total_met(order, lines, choice, mode, settings), settings)
    return replace(money, rate_name=rate_name(lines, settings.accounting, mode.rate)) if settings.accounting.tax_rates else money


def shop_status(order: Order) -> str:
    """The tax status of the order's own prices; an order without any tax is exempt."""
    if not (order.order_tax or order.shipping_tax or any(line.tax for line in order.lines)):
        return EXEMPT
    return INCL if order.tax_inclusive else EXCL


def tax_status(order: Order, accounting: Accounting) -> str:
    return shop_status(order) if accounting.tax_status == "from_order" else accounting.tax_status


def tax_rate(accounting: Accounting, currency: Currency) -> Decimal:
    """A percent. A shop that names no rate (0) but whose orders have tax gets Australia's."""
    return accounting.tax_rate if accounting.tax_rate is not None else currency.tax_rate or FALLBACK_RATE


def rate_name(lines: Sequence[Line], accounting: Accounting, rate: Decimal) -> str:
    """By the one tax code that all lines with a price share, else by the rate itself; "" where no row says so. What costs nothing has no
    tax either way, such as a gift."""
    table = {folded(key): name for key, name in accounting.tax_rates.items()}
    priced = [line for line in lines if line.unit_price and line.quantity]
    codes = {folded(line.tax_code) for line in priced or lines}
    if len(codes) > 1:
        return ""
    return table.get(next(iter(codes), ""), "") or next((name for key, name in table.items() if _is_rate(key, rate)), "")


def _is_rate(text: str, rate: Decimal) -> bool:
    """10, 10.0 and 10 % are one rate."""
    number = text.removesuffix("%").strip()
    return number.replace(".", "", 1).isdecimal() and Decimal(number) == rate


def _tolerance(rules: DownloadOrders) -> Decimal:
    return rules.rounding_limit if rules.total_differs == "rounding" else ZERO


def _with_total_met(order: Order, lines: Sequence[Line], choice: ChosenReading, mode: TaxMode, settings: Settings) -> Money:
    reading = choice.reading
    told = (f"Discounts read as: {reading.name}.",) if reading.name else ()
    money = Money(mode, reading.line_discounts, reading.parts, reading.totals, why=told)
    if not choice.clear:
        return replace(money, problems=(_unclear(order, lines, choice, money),))
    if reading.totals.total == order.grand_total:
        return money
    rounded = round_to(reading.parts, mode, order.grand_total, _tolerance(settings.download_orders))
    if rounded is None:
        return replace(money, problems=(_total_differs(order, lines, money, settings.download_orders),))
    return _rounded(money, rounded, cause_of_total(_sale(order, lines, money)))


def _rounded(money: Money, parts: Parts, cause: str) -> Money:
    added = parts.surcharge - money.parts.surcharge - (parts.discount - money.parts.discount)
    told = f"Rounding of {cents(added):+} meets Neto's total: {cause}."
    return replace(money, parts=parts, totals=totals_of(parts, money.mode), rounding=added, why=(*money.why, told))


def round_to(parts: Parts, mode: TaxMode, wanted: Decimal, limit: Decimal) -> Parts | None:
    """The parts with a surcharge or discount by which Omni's total meets the wanted one; None where none within the limit does.

    What is added is taxed on an Excl order, so not every total can be met.
    """
    apart = wanted - totals_of(parts, mode).total
    if abs(apart) > limit:
        return None
    start = cents(abs(apart) * HUNDRED / (HUNDRED + mode.rate)) if mode.status == EXCL else abs(apart)
    for step in (0, 1, -1, 2, -2):
        amount = start + step * CENT
        if ZERO < amount <= limit:
            tried = _changed(parts, amount if apart > 0 else -amount)
            if totals_of(tried, mode).total == wanted:
                return tried
    return None


def _changed(parts: Parts, amount: Decimal) -> Parts:
    if amount > 0:
        return parts._replace(surcharge=parts.surcharge + amount)
    return parts._replace(discount=parts.discount - amount)


def _sale(order: Order, lines: Sequence[Line], money: Money) -> Sale:
    nets = [line.quantity * line.unit_price - discount for line, discount in zip(lines, money.line_discounts, strict=True)]
    return Sale(order, lines, nets, money.parts, money.mode, shop_status(order), bool(money.rounding))


def _total_differs(order: Order, lines: Sequence[Line], money: Money, rules: DownloadOrders) -> Problem:
    facts = {**_both_totals(order, money.totals), "cause": cause_of_total(_sale(order, lines, money))}
    gap, limit = abs(money.totals.total - order.grand_total), rules.rounding_limit
    if case := _case_of_gap(gap, rules):
        facts |= {"case": case, "gap": f"{cents(gap)}", "limit": f"{cents(limit)}"}
    return Problem("total_differs", facts)


def _case_of_gap(gap: Decimal, rules: DownloadOrders) -> str:
    """The advice has to help in this very case: a rounding that is switched on mends no more than its limit."""
    if rules.total_differs == "rounding":
        return "limit" if gap > rules.rounding_limit else "unreachable"
    if gap <= rules.rounding_limit:
        return ""
    return "large" if gap > MOST_ACCEPTED else "above_limit"


def _unclear(order: Order, lines: Sequence[Line], choice: ChosenReading, money: Money) -> Problem:
    if choice.candidates:
        told = {"found": SEVERAL_READINGS(count=choice.candidates), "cause": "which one is meant can't be told"}
    else:
        told = {"found": NO_READING, "cause": cause_of_total(_sale(order, lines, money))}
    return Problem("discount_unclear", {**_both_totals(order, money.totals), **told})


def _both_totals(order: Order, totals: Totals) -> dict[str, str]:
    apart = totals.total - order.grand_total
    return {"shop": f"{cents(order.grand_total)}", "omni": f"{cents(totals.total)}", "apart": f"{cents(apart):+}"}


def _with_tax_checked(order: Order, lines: Sequence[Line], money: Money, settings: Settings) -> Money:
    """Only where the total is met: a wrong total has a wrong tax anyway."""
    if money.problems or money.totals.tax == order.order_tax:
        return money
    sale = _sale(order, lines, money)
    return replace(money, problems=(tax_problem(_tax_code(sale, settings), order.order_tax, money.totals.tax, cause_of_tax(sale)),))


def _tax_code(sale: Sale, settings: Settings) -> str:
    """A cent that rounding explains is a remark whatever the settings say of a tax that differs."""
    if rounding_explains(sale):
        return "tax_rounded"
    return "tax_differs_held" if settings.download_orders.tax_differs == "hold" else "tax_differs"


def tax_problem(code: str, shop: Decimal, omni: Decimal, cause: str) -> Problem:
    return Problem(code, {"shop": f"{cents(shop)}", "omni": f"{cents(omni)}", "apart": f"{cents(omni - shop):+}", "cause": cause})
