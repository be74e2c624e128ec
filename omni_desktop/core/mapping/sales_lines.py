"""The order's lines as sales lines, each linked to its product; a line that can't be linked surely holds the whole order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from omni_desktop.core.inventory import Catalogue, ProductOption
from omni_desktop.core.mapping.products import Match, find_product, is_priced
from omni_desktop.core.mapping.texts import line_comments
from omni_desktop.core.order import Line, Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import SalesLine


@dataclass(frozen=True, slots=True)
class LinkedLines:
    lines: tuple[SalesLine, ...]
    problems: tuple[Problem, ...]
    why: tuple[str, ...]


def link_lines(
    order: Order, lines: Sequence[Line], discounts: Sequence[Decimal], catalogue: Catalogue, *, unlinked: bool
) -> LinkedLines:
    """`discounts` in the lines' order; `unlinked`: a line whose product Omni does not have goes without a link (settings: unknown_sku)."""
    sales_lines: list[SalesLine] = []
    problems: dict[tuple[str, str], Problem] = {}
    why: list[str] = []
    for number, (line, discount) in enumerate(zip(lines, discounts, strict=True), 1):
        match = find_product(line.sku, catalogue)
        if match.option is None:
            _explain_missing(order, line, match, problems, why, unlinked=unlinked)
        elif not match.option.is_active:
            why.append(f"{match.code} is switched off in Omni; the line is linked to it all the same.")
        sales_lines.append(_sales_line(line, match, discount, number))
    return LinkedLines(tuple(sales_lines), tuple(problems.values()), tuple(why))


def priced_left_out(order: Order, left_out: Sequence[Line]) -> tuple[Problem, ...]:
    return tuple(
        Problem("left_out_line_priced", {"sku": line.sku, "line": _number(order, line), "price": f"{line.unit_price * line.quantity:.2f}"})
        for line in left_out
        if is_priced(line)
    )


def _sales_line(line: Line, match: Match, discount: Decimal, number: int) -> SalesLine:
    option = match.option
    return SalesLine(
        integration_ref=line.id,
        code=match.code,
        name=line.name,
        quantity=line.quantity,
        unit_price=line.unit_price,
        discount=discount,
        product_option_id=option.id if option else 0,
        comments=line_comments(line),
        sort=number,
    )


def _explain_missing(
    order: Order, line: Line, match: Match, problems: dict[tuple[str, str], Problem], why: list[str], *, unlinked: bool
) -> None:
    """One problem for a SKU, however many lines have it. A near or ambiguous match is never sent unlinked: it may well be the product."""
    if unlinked and not match.exact and not match.near:
        why.append(f"{match.code or 'A line without SKU'} isn't in Omni: the line goes without a link to a product.")
        return
    facts = {"sku": line.sku.strip(), "code_wanted": match.code, "line": _number(order, line), "name": line.name}
    code = _code_of(match)
    found = ", ".join(_told(option) for option in match.exact or match.near)
    problems.setdefault((code, match.code), Problem(code, {**facts, "found": found}))


def _code_of(match: Match) -> str:
    if not match.code:
        return "sku_missing"
    if match.exact or len(match.near) > 1:
        return "sku_ambiguous"
    return "sku_near_match" if match.near else "unknown_sku"


def _told(option: ProductOption) -> str:
    return option.code.strip() or str(option.id)


def _number(order: Order, line: Line) -> str:
    return str(order.lines.index(line) + 1)
