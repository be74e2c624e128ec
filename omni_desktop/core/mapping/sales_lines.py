"""The order's lines as sales lines, each linked to its product; a line that can't be linked surely holds the whole order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct, field

from omni_desktop.core.counting import COUNT_OF
from omni_desktop.core.inventory import Catalogue, ProductOption, seen
from omni_desktop.core.mapping.product_choices import FACT, choices_as_fact, product_choice, unit_like, words_of
from omni_desktop.core.mapping.products import Match, MatchedPart, Why, find_products, has_barcode, is_priced
from omni_desktop.core.mapping.texts import line_comments
from omni_desktop.core.money.shares import LineMoney, shared_line
from omni_desktop.core.order import Line, Order
from omni_desktop.core.problems.problems import Problem
from omni_desktop.core.sales_order import LineSize, Origin, SalesLine, part_ref
from omni_desktop.core.sentence import phrase, word
from omni_desktop.core.values import replace

CODE_LENGTH = 20
GOES_AS = phrase("{sku} on line {number} goes as {lines}, as the SKU table says; they share its price by weight.")
NO_SKU = word("A line without SKU")
ORIGINS: Mapping[Why, Origin] = {
    Why.TABLE: Origin("rule", "SKU table"),
    Why.BARCODE: Origin("setting", "download_orders.barcode_match"),
}


class LinkedLines(Struct):
    """`origins`: of the lines whose product was found otherwise than by its code, by "line 2 product"."""

    lines: list[SalesLine] = field(default_factory=list)
    problems: dict[tuple[str, str], Problem] = field(default_factory=dict)
    why: list[str] = field(default_factory=list)
    origins: dict[str, Origin] = field(default_factory=dict)


class LineRules(Struct, frozen=True):
    """`unlinked`: a line whose product Omni does not have goes without a link (settings: unknown_sku, barcode_match)."""

    unlinked: bool
    use_barcodes: bool


def link_lines(order: Order, lines: Sequence[Line], discounts: Sequence[Decimal], catalogue: Catalogue, rules: LineRules) -> LinkedLines:
    """`discounts` in the lines' order."""
    linked = LinkedLines()
    for number, (line, discount) in enumerate(zip(lines, discounts, strict=True), 1):
        found = find_products(line.sku, catalogue, use_barcodes=rules.use_barcodes)
        for _, match in found:
            if (option := match.option) is None:
                _explain_missing(order, line, match, linked, unlinked=rules.unlinked)
            else:
                _say_how(order, line, match, option, linked)
        _add_lines(line, number, discount, found, linked)
    return linked


def _add_lines(line: Line, number: int, discount: Decimal, found: Sequence[MatchedPart], linked: LinkedLines) -> None:
    own = _sales_line(line, found[0].match, discount, number, len(linked.lines) + 1)
    for sold, (_, match) in zip(_as_parts(own, found), found, strict=True):
        linked.lines.append(sold)
        if match.why in ORIGINS and match.option is not None:
            linked.origins[f"line {len(linked.lines)} product"] = ORIGINS[match.why]
    if found[0].part.is_kit or len(found) > 1:
        goods = ", ".join(COUNT_OF(count=_plain(part.quantity * line.quantity), goods=match.code) for part, match in found)
        linked.why.append(GOES_AS(sku=line.sku.strip(), number=number, lines=goods))


def _as_parts(own: SalesLine, found: Sequence[MatchedPart]) -> list[SalesLine]:
    """The line itself where it goes as one piece of one product; else a line for each product, with its share of the money.

    A product of several goes under the name that it has in Omni, and its comment says what it is a part of.
    """
    if len(found) == 1 and not found[0].part.is_kit:
        return [own]
    money = LineMoney(own.quantity, own.unit_price, own.discount)
    shares = shared_line(money, [part.quantity for part, _ in found], [part.weight for part, _ in found])
    lines = [
        replace(own, **_linked(match), quantity=share.quantity, unit_price=share.unit_price, discount=share.discount)
        for share, (_, match) in zip(shares, found, strict=True)
    ]
    return lines if len(lines) == 1 else [_of_several(line, number, len(lines)) for number, line in enumerate(lines, 1)]


def _of_several(line: SalesLine, number: int, count: int) -> SalesLine:
    told = f"Part {number} of {count} of {line.name or 'one line'}"
    return replace(
        line,
        sort=line.sort + number - 1,
        integration_ref=part_ref(line.integration_ref, number),
        name="" if line.product_option_id else line.name,
        comments="\n".join(filter(None, (told, line.comments if number == 1 else ""))),
    )


def priced_left_out(order: Order, left_out: Sequence[Line]) -> tuple[Problem, ...]:
    return tuple(
        Problem("left_out_line_priced", {"sku": line.sku, "line": _number(order, line), "price": f"{line.unit_price * line.quantity:.2f}"})
        for line in left_out
        if is_priced(line)
    )


def _sales_line(line: Line, match: Match, discount: Decimal, number: int, sort: int) -> SalesLine:
    return SalesLine(
        integration_ref=line.id,
        name=line.name,
        quantity=line.quantity,
        unit_price=line.unit_price,
        discount=discount,
        comments=line_comments(line),
        sort=sort,
        shop_line=number,
        **_linked(match),
    )


def _linked(match: Match) -> dict[str, Any]:
    option, unit_size = match.option, match.unit_size
    return {
        "code": match.code,
        "product_option_id": option.id if option else 0,
        "size": _size(option) if option and match.is_size else None,
        "in_units": unit_size != 1,
        "unit_size": unit_size,
    }


def _plain(quantity: Decimal) -> str:
    return f"{quantity.normalize():f}"


def _size(option: ProductOption) -> LineSize:
    return LineSize(option.code.strip(), option.size, next(iter(option.barcodes), ""))


def _say_how(order: Order, line: Line, match: Match, option: ProductOption, linked: LinkedLines) -> None:
    """What isn't a matter of course: a barcode, blanks around the code, a product that is switched off."""
    if match.why is Why.BARCODE:
        linked.why.append(f"{line.sku.strip()} on line {_number(order, line)} is the barcode of {match.code} in Omni, and goes as that.")
    elif option.sku not in (option.size_code, option.code):
        linked.why.append(f"The code of {match.code} has blanks around it in Omni.")
    if not option.is_active:
        linked.why.append(f"{match.code} is switched off in Omni; the line is linked to it all the same.")
        problem = Problem("sku_disabled", _facts(order, line, match))
        linked.problems.setdefault((problem.code, match.code), problem)


def _explain_missing(order: Order, line: Line, match: Match, linked: LinkedLines, *, unlinked: bool) -> None:
    """One problem for a SKU, however many lines have it. What may well be the product is never sent unlinked."""
    if match.as_text:
        linked.why.append(f"{match.code} goes as a line of text, as staff chose: it takes no stock in Omni.")
        return
    options = match.exact or match.near or match.sizes or match.by_barcode
    if unlinked and not options:
        linked.why.append(f"{match.code or NO_SKU} isn't in Omni: the line goes without a link to a product.")
        return
    code = _code_of(match)
    facts = {**_facts(order, line, match), "found": _found(options, match)}
    if options:
        told = "; ".join(words_of(option, match.code) for option in options)
        facts |= {FACT: choices_as_fact(options, match.code), "products": told, **_case(match)}
    linked.problems.setdefault((code, match.code), Problem(code, facts))


def _facts(order: Order, line: Line, match: Match) -> dict[str, str]:
    facts = {"sku": line.sku.strip(), "code_wanted": match.code, "line": _number(order, line), "name": line.name}
    return {**facts, "length": str(len(match.code)), "limit": str(CODE_LENGTH)}


def _found(options: Sequence[ProductOption], match: Match) -> str:
    return ", ".join(dict.fromkeys(product_choice(option, match.code).code for option in options))


def _case(match: Match) -> dict[str, str]:
    """Where the usual words would mislead: a carton isn't its single piece, what nobody sees can't be compared by eye, and a barcode is no
    code."""
    if match.by_barcode and not (match.exact or match.near or match.sizes):
        alone = len(match.by_barcode) == 1 and not has_barcode(match.by_barcode[0], match.code)
        return {"case": "zeros" if alone else "barcode"}
    if len(match.near) != 1 or match.exact or match.sizes:
        return {}
    option = match.near[0]
    unit = unit_like(option, match.code)
    if unit is not None:
        return {"case": "unit", "base": option.sku, "size": f"{unit.size.normalize():f}", "number": str(option.id)}
    return {"case": "unseen"} if seen(match.code) != match.code and seen(match.code).strip() in option.codes else {}


def _code_of(match: Match) -> str:
    if not match.code:
        return "sku_missing"
    if match.sizes and not match.exact:
        return "sku_size_unknown"
    if match.exact or len(match.near) > 1 or len(match.by_barcode) > 1:
        return "sku_ambiguous"
    if match.near:
        return "sku_near_match"
    if match.by_barcode:
        return "sku_is_barcode"
    return "sku_too_long" if len(match.code) > CODE_LENGTH else "unknown_sku"


def _number(order: Order, line: Line) -> str:
    return str(order.lines.index(line) + 1)
